package dev.enishi.platform.http;

import dev.enishi.platform.Edge;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * No body is read beyond its limits: 1 MiB in 30 seconds, or those of files where {@link BodyLimit} marks the operation. On
 * the way the body of a request with an {@code Idempotency-Key} is digested.
 */
@Edge
@Provider
@Priority(Priorities.USER - 100)
class BodyLimits implements ContainerRequestFilter, ContainerResponseFilter {
    private static final long DEFAULT_BYTES = 1L << 20;
    private static final String DIGEST = "enishi.body-digest";
    private static final String FILE = "enishi.body-file";

    private final Duration time;
    private final UploadSettings uploads;
    private final Clock clock;
    private final RoutingContext routing;

    @Context
    @Nullable ResourceInfo operation;

    BodyLimits(
            @ConfigProperty(name = "enishi.body.deadline") Duration time,
            UploadSettings uploads,
            Clock clock,
            RoutingContext routing) {
        this.time = time;
        this.uploads = uploads;
        this.clock = clock;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (operation == null || operation.getResourceMethod() == null) {
            return;
        }
        BodyLimit file = operation.getResourceMethod().getAnnotation(BodyLimit.class);
        LimitedBody.Limits limits = file == null
                ? LimitedBody.Limits.of(DEFAULT_BYTES, time)
                : new LimitedBody.Limits(
                        file.bytes(), uploads.deadline(), uploads.leastBytesPerSecond(), uploads.grace());
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > limits.bytes()) {
            throw ProblemException.of(CommonProblem.BODY_TOO_LARGE);
        }
        LimitedBody limited = new LimitedBody(request.getEntityStream(), limits, clock);
        if (file != null) {
            request.setProperty(FILE, limited);
        }
        InputStream body = limited;
        if (request.getHeaderString(Idempotency.HEADER) != null) {
            MessageDigest digest = sha256();
            request.setProperty(DIGEST, digest);
            body = new DigestInputStream(body, digest);
        }
        request.setEntityStream(body);
    }

    /** Who sends too slowly, or the rest of a file that is refused, is not waited for. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean tooSlow = response.getStatus() == CommonProblem.REQUEST_TIMEOUT.status();
        boolean unread = request.getProperty(FILE) instanceof LimitedBody file && !file.hasEnded();
        if (tooSlow || unread) {
            LingeringClose.with(response, routing);
        }
    }

    /** The digest of what has been read of a body with an {@code Idempotency-Key}. */
    static MessageDigest digest(ContainerRequestContext request) {
        return (MessageDigest) request.getProperty(DIGEST);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
