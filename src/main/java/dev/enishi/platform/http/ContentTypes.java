package dev.enishi.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body is read as what its operation says: the types of {@code @Consumes}, else JSON. Without this Jackson's own
 * reader, which checks nothing, would take {@code application/x-ndjson} and everything that ends in {@code +json}. A PUT
 * without a body, as of a noun such as {@code …/confirmation}, means the empty object.
 */
@Provider
@Priority(Priorities.USER - 200)
public class ContentTypes implements ContainerRequestFilter {
    private static final Pattern PARAMETERS = Pattern.compile("\\s*;.*");
    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final byte[] NOTHING_TO_SAY = {'{', '}'};

    @Context
    @Nullable ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (operation == null || operation.getResourceMethod() == null || !readsBody(operation.getResourceMethod())) {
            return;
        }
        if (HttpMethod.PUT.equals(request.getMethod()) && isBodiless(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            request.setEntityStream(new ByteArrayInputStream(NOTHING_TO_SAY));
        }
        String header = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String given = header == null ? "" : PARAMETERS.matcher(header).replaceFirst("");
        if (readBy(operation.getResourceMethod()).stream().noneMatch(given::equalsIgnoreCase)) {
            throw new NotSupportedException();
        }
    }

    /** Without a length there can still be a body in HTTP/2: only its end tells. */
    private static boolean isBodiless(ContainerRequestContext request) throws IOException {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null || request.getHeaderString("Transfer-Encoding") != null) {
            return "0".equals(length);
        }
        PushbackInputStream body = new PushbackInputStream(request.getEntityStream());
        int first = body.read();
        if (first >= 0) {
            body.unread(first);
            request.setEntityStream(body);
        }
        return first < 0;
    }

    /** The body is the parameter that JAX-RS takes from nowhere else. */
    private static boolean readsBody(Method method) {
        return Stream.of(method.getParameters())
                .anyMatch(parameter -> Stream.of(parameter.getAnnotations())
                        .noneMatch(annotation ->
                                annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs")));
    }

    /** The media types of bodies that an operation reads. */
    public static List<String> readBy(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes ofAll = method.getDeclaringClass().getAnnotation(Consumes.class);
        if (own != null) {
            return List.of(own.value());
        }
        return ofAll == null ? JSON : List.of(ofAll.value());
    }
}
