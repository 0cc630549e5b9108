package dev.enishi.platform.http;

import dev.enishi.platform.Edge;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A body that ends at its limits: it refuses the first byte beyond its size, for bodies that do not announce their length,
 * and the first one that comes too late, for clients that drip. One that stops altogether is cut off by the server.
 */
@Edge
final class LimitedBody extends FilterInputStream {
    private final Limits limits;
    private final Clock clock;
    private final Instant deadline;
    private long left;
    private boolean ended;
    private Instant windowStart;
    private long windowBytes;

    /**
     * What a body may be.
     *
     * @param bytes its size
     * @param time from its first byte to its last one
     * @param leastPerSecond bytes that have to come on average in every window; 0 for any pace
     * @param window how long a client may be slower than that
     */
    record Limits(long bytes, Duration time, long leastPerSecond, Duration window) {
        /** At any pace. */
        static Limits of(long bytes, Duration time) {
            return new Limits(bytes, time, 0, time);
        }
    }

    LimitedBody(InputStream body, Limits limits, Clock clock) {
        super(body);
        this.limits = limits;
        this.clock = clock;
        left = limits.bytes();
        windowStart = clock.instant();
        deadline = windowStart.plus(limits.time());
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
            throw ProblemException.of(CommonProblem.BODY_TOO_LARGE);
        }
        if (read < 0) {
            ended = true;
        } else if (isTooSlow(read, clock.instant())) {
            throw ProblemException.of(CommonProblem.REQUEST_TIMEOUT);
        }
        return read;
    }

    private boolean isTooSlow(int read, Instant now) {
        windowBytes += read;
        Duration passed = Duration.between(windowStart, now);
        if (passed.compareTo(limits.window()) < 0) {
            return now.isAfter(deadline);
        }
        boolean slow = windowBytes * 1000 < limits.leastPerSecond() * passed.toMillis();
        windowStart = now;
        windowBytes = 0;
        return slow || now.isAfter(deadline);
    }

    /** Whether nothing more will come of it. */
    boolean hasEnded() {
        return ended;
    }

    /** Unchecked, so that transactions roll back. */
    private int receive(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException cutOff) {
            throw ProblemException.of(CommonProblem.REQUEST_TIMEOUT);
        }
    }
}
