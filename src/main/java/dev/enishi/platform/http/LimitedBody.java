package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A body that ends at its limits: it refuses the first byte beyond its size, for bodies that do not announce their length,
 * and the first one after its deadline, for clients that drip. One that stops altogether is cut off by the server.
 */
final class LimitedBody extends FilterInputStream {
    private final Instant deadline;
    private final Clock clock;
    private long left;

    LimitedBody(InputStream body, long bytes, Duration time, Clock clock) {
        super(body);
        left = bytes;
        deadline = clock.instant().plus(time);
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = receive(buffer, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw ProblemException.of(ProblemCode.BODY_TOO_LARGE);
        }
        if (read >= 0 && clock.instant().isAfter(deadline)) {
            throw ProblemException.of(ProblemCode.REQUEST_TIMEOUT);
        }
        return read;
    }

    /** Unchecked, so that transactions roll back. */
    private int receive(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException cutOff) {
            throw ProblemException.of(ProblemCode.REQUEST_TIMEOUT);
        }
    }
}
