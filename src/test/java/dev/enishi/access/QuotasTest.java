package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private final SetClock clock = new SetClock();
    private final Quotas quotas = new Quotas("key", 2, clock);

    @Test
    void a_quota_is_used_up_and_full_again_after_its_window() {
        assertThat(quotas.take("a")).isEqualTo(new Quotas.Left(true, 1, 60));
        clock.pass(Duration.ofMillis(20_500));
        assertThat(quotas.take("a")).isEqualTo(new Quotas.Left(true, 0, 40));
        assertThat(quotas.take("a")).isEqualTo(new Quotas.Left(false, 0, 40));

        clock.pass(Duration.ofMillis(39_500));

        assertThat(quotas.take("a")).isEqualTo(new Quotas.Left(true, 1, 60));
    }

    @Test
    void each_key_has_its_own() {
        quotas.take("a");
        quotas.take("a");

        assertThat(quotas.take("b").granted()).isTrue();
    }

    private static final class SetClock implements TimeMeter {
        private long nanos = Duration.ofDays(20_000).toNanos();

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
