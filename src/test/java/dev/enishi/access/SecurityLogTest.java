package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Scheduler;
import dev.enishi.platform.http.ClientAddress;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityLogTest {
    private static final ClientAddress OFFICE = new ClientAddress(InetAddress.ofLiteral("203.0.113.7"));
    private static final ClientAddress OTHER = new ClientAddress(InetAddress.ofLiteral("203.0.113.8"));

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Lines lines = new Lines();
    private final Logger logger = Logger.getLogger("dev.enishi.security");
    private long nanos;
    private final SecurityLog log = new SecurityLog(metrics, () -> nanos, Scheduler.disabledScheduler());

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(lines);
    }

    @AfterEach
    void listen_no_longer() {
        logger.removeHandler(lines);
        logger.setUseParentHandlers(true);
    }

    @Test
    void the_first_refusal_is_written_at_once_and_repeats_when_the_minute_is_over() {
        log.refused(SignInRefusal.UNKNOWN, OFFICE);
        pass(Duration.ofSeconds(59));
        log.refused(SignInRefusal.UNKNOWN, OFFICE);
        log.refused(SignInRefusal.UNKNOWN, OFFICE);
        assertThat(lines.written).containsExactly("WARN Sign-in refused from 203.0.113.7: unknown");

        pass(Duration.ofSeconds(1));
        log.refused(SignInRefusal.UNKNOWN, OFFICE);

        assertThat(lines.written)
                .containsExactly(
                        "WARN Sign-in refused from 203.0.113.7: unknown",
                        "WARN Sign-in refused from 203.0.113.7: unknown, 2 times more",
                        "WARN Sign-in refused from 203.0.113.7: unknown");
    }

    @Test
    void what_was_not_repeated_is_written_once() {
        log.refused(SignInRefusal.MISSING, OFFICE);
        pass(Duration.ofMinutes(2));
        log.refused(SignInRefusal.MISSING, OTHER);
        log.close();

        assertThat(lines.written)
                .containsExactly(
                        "WARN Sign-in refused from 203.0.113.7: missing",
                        "WARN Sign-in refused from 203.0.113.8: missing");
    }

    @Test
    void each_address_and_reason_has_its_own_line() {
        log.refused(SignInRefusal.UNKNOWN, OFFICE);
        log.refused(SignInRefusal.UNKNOWN, OTHER);
        log.refused(SignInRefusal.EXPIRED, OFFICE);

        assertThat(lines.written).hasSize(3);
    }

    @Test
    void a_network_of_version_six_is_one_source() {
        for (int i = 1; i <= 3; i++) {
            log.refused(SignInRefusal.UNKNOWN, new ClientAddress(InetAddress.ofLiteral("2001:db8:1:2::" + i)));
        }
        log.close();

        assertThat(lines.written)
                .containsExactly(
                        "WARN Sign-in refused from 2001:db8:1:2:0:0:0:1: unknown",
                        "WARN Sign-in refused from 2001:db8:1:2::/64: unknown, 2 times more");
    }

    @Test
    void nothing_is_lost_however_many_sources_there_are_and_when_the_service_stops() {
        for (int i = 0; i < 30_000; i++) {
            ClientAddress address = new ClientAddress(InetAddress.ofLiteral("10.0." + i / 256 + "." + i % 256));
            log.refused(SignInRefusal.UNKNOWN, address);
            log.refused(SignInRefusal.UNKNOWN, address);
        }
        log.close();

        assertThat(lines.written.stream().filter(line -> line.endsWith(": unknown")))
                .hasSize(30_000);
        assertThat(lines.written.stream().filter(line -> line.endsWith(", 1 times more")))
                .hasSize(30_000);
    }

    @Test
    void every_refusal_is_counted_by_its_reason() {
        log.refused(SignInRefusal.UNKNOWN, OFFICE);
        log.refused(SignInRefusal.UNKNOWN, OFFICE);

        assertThat(metrics.get("enishi.sign.in.refused")
                        .tag("reason", "unknown")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(metrics.get("enishi.sign.in.refused")
                        .tag("reason", "revoked")
                        .counter()
                        .count())
                .isZero();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private static final class Lines extends Handler {
        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(line.getLevel() + " " + String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
