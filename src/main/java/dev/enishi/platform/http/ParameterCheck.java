package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks all query parameters of a request before JAX-RS converts the first of them, so that everything wrong with them
 * is said at once: unknown or repeated names, wrong forms, broken constraints.
 */
@Provider
@Priority(Priorities.USER)
class ParameterCheck implements ContainerRequestFilter {
    private final Map<Method, Map<String, Declared>> declarations = new ConcurrentHashMap<>();

    @Context
    @Nullable ResourceInfo operation;

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Declared(Class<?> type, boolean several, Annotation[] annotations) {
        static Declared of(Parameter parameter) {
            return parameter.getParameterizedType() instanceof ParameterizedType collection
                    ? new Declared((Class<?>) collection.getActualTypeArguments()[0], true, parameter.getAnnotations())
                    : new Declared(parameter.getType(), false, parameter.getAnnotations());
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (operation == null || operation.getResourceMethod() == null) {
            return;
        }
        Map<String, Declared> declared =
                declarations.computeIfAbsent(operation.getResourceMethod(), ParameterCheck::declared);
        List<Violation> violations = new ArrayList<>();
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (hasNamelessParameter(request)) {
            violations.add(unknown("?", declared));
        }
        boolean isCursorInvalid = request.getProperty(CursorFilter.INVALID) != null;
        if (isCursorInvalid) {
            violations.add(Paging.INVALID_CURSOR);
        }
        given.forEach((name, values) -> {
            if (!isCursorInvalid || !name.equals("cursor")) {
                Declared parameter = declared.get(name);
                if (parameter == null) {
                    violations.add(unknown(shown(name), declared));
                } else {
                    check(name, values, parameter, violations);
                }
            }
        });
        declared.forEach((name, parameter) -> {
            // What an invalid cursor would have brought is not missing.
            if (!isCursorInvalid && !given.containsKey(name)) {
                Constraints.parameter(name, parameter.annotations(), null).ifPresent(violations::add);
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
    }

    /** JAX-RS drops what has no name. */
    private static boolean hasNamelessParameter(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return query != null && Stream.of(query.split("&")).anyMatch(parameter -> parameter.startsWith("="));
    }

    /** Names those that there are. */
    private static Violation unknown(String name, Map<String, Declared> declared) {
        return declared.isEmpty()
                ? Violation.in(name, CommonProblem.UNKNOWN_PARAMETER).worded("none")
                : Violation.in(name, CommonProblem.UNKNOWN_PARAMETER, declared.keySet());
    }

    private static void check(String name, List<String> values, Declared declared, List<Violation> violations) {
        if (declared.several()) {
            Constraints.parameter(name, declared.annotations(), values).ifPresent(violations::add);
            values.forEach(value -> parse(name, value, declared, violations));
        } else if (values.size() > 1) {
            violations.add(Violation.in(name, CommonProblem.TOO_MANY, 1));
        } else {
            Object value = parse(name, values.getFirst(), declared, violations);
            if (value != null) {
                Constraints.parameter(name, declared.annotations(), value)
                        .map(violation -> value instanceof Integer ? violation.quoting(values.getFirst()) : violation)
                        .ifPresent(violations::add);
            }
        }
    }

    private static @Nullable Object parse(String name, String value, Declared declared, List<Violation> violations) {
        try {
            return Scalars.parse(value, declared.type());
        } catch (Scalars.Unreadable unreadable) {
            violations.add(unreadable.violation.ofParameter(name));
            return null;
        }
    }

    private static String shown(String name) {
        String cut = name.length() > 100 ? name.substring(0, 100) : name;
        return WritableText.isWritable(cut) ? cut : "?";
    }

    private static Map<String, Declared> declared(Method method) {
        Map<String, Declared> declared = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), Declared.of(parameter));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                declared.putAll(components(parameter.getType()));
            }
        }
        return declared;
    }

    private static Map<String, Declared> components(Class<?> type) {
        Map<String, Declared> declared = new LinkedHashMap<>();
        for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), Declared.of(parameter));
            } else if (!parameter.isAnnotationPresent(HeaderParam.class)) {
                throw new IllegalStateException("Not a parameter: " + parameter + " of " + type);
            }
        }
        return declared;
    }
}
