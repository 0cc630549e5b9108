package dev.enishi.platform.problem;

import dev.enishi.platform.http.ContentTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each path knows: refusals name the methods and media types that would have been right. */
@ApplicationScoped
class KnownOperations {
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]*}");

    /** Paths without parameters first: they win. */
    private final List<Operation> operations;

    private record Operation(Pattern path, int parameters, String method, List<String> mediaTypes) {}

    KnownOperations(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(KnownOperations::operations)
                .sorted(Comparator.comparingInt(Operation::parameters))
                .toList();
    }

    /** The methods of a path for {@code Allow} (RFC 9110, 15.5.6), separated by commas; HEAD goes with GET. */
    String methods(String path) {
        Set<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    /** The media types of bodies that a path reads with this method. */
    List<String> mediaTypes(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.path().matcher(path).matches())
                .findFirst()
                .map(Operation::mediaTypes)
                .orElse(List.of());
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
                        pattern,
                        (int) TEMPLATE.matcher(path).results().count(),
                        annotation.getAnnotation(HttpMethod.class).value(),
                        ContentTypes.readBy(method)));
    }
}
