package dev.enishi.access;

import dev.enishi.platform.http.ExceededLimit;
import dev.enishi.platform.http.RequestLimit;
import dev.enishi.platform.problem.CommonProblem;
import io.github.bucket4j.TimeMeter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits the requests of each key, in this process, and says on every answer what is left. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
class RateLimits implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String LEFT = "enishi.rate-limit";

    private final int requestsPerMinute;
    private final Quotas quotas;

    RateLimits(@ConfigProperty(name = "enishi.rate-limit.requests-per-minute") int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
        quotas = new Quotas("key", requestsPerMinute, TimeMeter.SYSTEM_MILLISECONDS);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!(request.getSecurityContext().getUserPrincipal() instanceof Principal principal)) {
            return;
        }
        Quotas.Left left = quotas.take(principal.getName());
        request.setProperty(LEFT, left);
        if (!left.granted()) {
            throw ExceededLimit.refusal(
                    CommonProblem.TOO_MANY_REQUESTS,
                    RequestLimit.KEY_REQUESTS_PER_MINUTE,
                    requestsPerMinute,
                    Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(left.secondsToReset())));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LEFT) instanceof Quotas.Left left) {
            quotas.headers(left).forEach(response.getHeaders()::putSingle);
        }
    }
}
