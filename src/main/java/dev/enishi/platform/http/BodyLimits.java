package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * No body is read beyond its limit: 1 MiB, or what {@link BodyLimit} says of the operation. On the way the body of a
 * request with an {@code Idempotency-Key} is digested.
 */
@Provider
@Priority(Priorities.USER - 100)
class BodyLimits implements ContainerRequestFilter {
    private static final long DEFAULT_BYTES = 1L << 20;
    private static final String DIGEST = "enishi.body-digest";

    @Context
    @Nullable ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (operation == null || operation.getResourceMethod() == null) {
            return;
        }
        BodyLimit limit = operation.getResourceMethod().getAnnotation(BodyLimit.class);
        long bytes = limit == null ? DEFAULT_BYTES : limit.bytes();
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > bytes) {
            throw ProblemException.of(ProblemCode.BODY_TOO_LARGE);
        }
        InputStream body = new Limited(request.getEntityStream(), bytes);
        if (request.getHeaderString(Idempotency.HEADER) != null) {
            MessageDigest digest = sha256();
            request.setProperty(DIGEST, digest);
            body = new DigestInputStream(body, digest);
        }
        request.setEntityStream(body);
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

    /** Refuses the first byte beyond the limit, for bodies that do not announce their length. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream body, long bytes) {
            super(body);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw ProblemException.of(ProblemCode.BODY_TOO_LARGE);
            }
        }
    }
}
