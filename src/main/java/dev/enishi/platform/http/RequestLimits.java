package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Refuses a request that is too large before its body. The server's own limits are far wider, because it refuses without
 * a problem document. {@code Authorization} is measured by whoever reads it: a credential that is too long is no credential.
 */
@Provider
@PreMatching
@Priority(3)
class RequestLimits implements ContainerRequestFilter {
    private static final int MAX_TARGET_CHARACTERS = 8 << 10;
    private static final int MAX_HEADER_CHARACTERS = 32 << 10;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_PARAMETERS = 100;

    private final RoutingContext routing;

    RequestLimits(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        HttpServerRequest received = routing.request();
        if (received.uri().length() > MAX_TARGET_CHARACTERS) {
            throw ProblemException.of(CommonProblem.URI_TOO_LONG);
        }
        long characters = received.headers().entries().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(HttpHeaders.AUTHORIZATION))
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (characters > MAX_HEADER_CHARACTERS || received.headers().entries().size() > MAX_HEADERS) {
            throw ProblemException.of(CommonProblem.HEADERS_TOO_LARGE);
        }
        int parameters = request.getUriInfo().getQueryParameters().values().stream()
                .mapToInt(List::size)
                .sum();
        if (parameters > MAX_PARAMETERS) {
            throw ProblemException.of(Violation.in("?", CommonProblem.TOO_MANY, MAX_PARAMETERS));
        }
    }
}
