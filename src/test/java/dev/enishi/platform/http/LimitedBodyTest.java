package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
    private static final Duration TIME = Duration.ofSeconds(30);

    private final SetClock clock = new SetClock();

    @Test
    void a_body_within_its_limits_is_read() throws IOException {
        LimitedBody body = dripping(30, Duration.ofSeconds(1), 30);

        assertThat(body.readAllBytes()).hasSize(30);
    }

    @Test
    void the_first_byte_beyond_its_size_is_refused() {
        LimitedBody body = dripping(31, Duration.ZERO, 30);

        assertThat(Refusals.codeOf(body::readAllBytes)).isEqualTo(CommonProblem.BODY_TOO_LARGE);
    }

    @Test
    void the_first_byte_after_its_deadline_is_refused() {
        LimitedBody body = dripping(100, Duration.ofSeconds(1), 100);

        assertThat(Refusals.codeOf(body::readAllBytes)).isEqualTo(CommonProblem.REQUEST_TIMEOUT);
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void a_body_that_comes_at_its_least_rate_is_read() throws IOException {
        LimitedBody body = dripping(20, Duration.ofSeconds(1), pace(1, Duration.ofSeconds(10)));

        assertThat(body.readAllBytes()).hasSize(20);
        assertThat(body.hasEnded()).isTrue();
    }

    @Test
    void a_body_below_its_least_rate_is_refused_after_the_grace() {
        LimitedBody body = dripping(20, Duration.ofSeconds(1), pace(2, Duration.ofSeconds(10)));

        assertThat(Refusals.codeOf(body::readAllBytes)).isEqualTo(CommonProblem.REQUEST_TIMEOUT);
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(10));
        assertThat(body.hasEnded()).isFalse();
    }

    @Test
    void a_body_cannot_save_up_for_being_slow_later() throws IOException {
        InputStream fastThenSlow = new java.io.SequenceInputStream(
                new ByteArrayInputStream(new byte[1000]), drops(100, Duration.ofSeconds(1)));
        LimitedBody body = new LimitedBody(fastThenSlow, pace(2, Duration.ofSeconds(5)), clock);

        assertThat(Refusals.codeOf(body::readAllBytes)).isEqualTo(CommonProblem.REQUEST_TIMEOUT);
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(10));
    }

    private static LimitedBody.Limits pace(long leastPerSecond, Duration window) {
        return new LimitedBody.Limits(1 << 20, TIME, leastPerSecond, window);
    }

    @Test
    void a_body_that_breaks_off_is_refused_like_a_late_one() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Read timed out");
            }
        };
        LimitedBody body = new LimitedBody(broken, LimitedBody.Limits.of(30, TIME), clock);

        assertThat(Refusals.codeOf(body::readAllBytes)).isEqualTo(CommonProblem.REQUEST_TIMEOUT);
    }

    /** One byte at a time, each after a pause. */
    private LimitedBody dripping(int bytes, Duration pause, long limit) {
        return dripping(bytes, pause, LimitedBody.Limits.of(limit, TIME));
    }

    private LimitedBody dripping(int bytes, Duration pause, LimitedBody.Limits limits) {
        return new LimitedBody(drops(bytes, pause), limits, clock);
    }

    private InputStream drops(int bytes, Duration pause) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                int read = super.read(buffer, offset, Math.min(length, 1));
                if (read > 0) {
                    clock.pass(pause);
                }
                return read;
            }
        };
    }

    private static final class SetClock extends Clock {
        private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
        private Instant now = START;

        void pass(Duration time) {
            now = now.plus(time);
        }

        Duration passed() {
            return Duration.between(START, now);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
