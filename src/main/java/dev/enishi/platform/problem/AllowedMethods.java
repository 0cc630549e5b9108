package dev.enishi.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that a path knows, for the {@code Allow} header that a 405 must carry (RFC 9110, 15.5.6). */
@ApplicationScoped
class AllowedMethods {
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]*}");

    private final Set<Operation> operations;

    private record Operation(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(AllowedMethods::operations)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The methods of a path, separated by commas; HEAD goes with GET. */
    String of(String path) {
        Set<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Stream<Operation> operations(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value()
                + (method.isAnnotationPresent(Path.class)
                        ? method.getAnnotation(Path.class).value()
                        : "");
        Pattern pattern = Pattern.compile(TEMPLATE.matcher(path).replaceAll("[^/]+"));
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> new Operation(
                        pattern, annotation.getAnnotation(HttpMethod.class).value()));
    }
}
