package dev.enishi.platform.http;

import dev.enishi.platform.Ids;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives each request an id, taken from {@code X-Request-Id} when it is a plain one: in the logs and in the answer. */
@Provider
@PreMatching
@Priority(1)
public class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {
    /** The header that names a request and its answer. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id of a request, which it gets now if it has none yet. */
    public static String of(ContainerRequestContext request) {
        return request.getProperty(HEADER) instanceof String id ? id : assigned(request);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put("requestId", assigned(request));
    }

    private static String assigned(ContainerRequestContext request) {
        String id = of(request.getHeaderString(HEADER));
        request.setProperty(HEADER, id);
        return id;
    }

    /** The id that a request was given, where that is a plain one, else a new one. */
    public static String of(@Nullable String given) {
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(HEADER) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
