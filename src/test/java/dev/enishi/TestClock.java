package dev.enishi;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock of the service in tests: the system's, but while a test has moved it, instead of sleeping. */
@Mock
@ApplicationScoped
public class TestClock {
    private static volatile Duration ahead = Duration.ZERO;
    private static volatile @Nullable Instant stopped;

    /** What a test does later. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** Does something as if so much time had passed; the database does not know. */
    public static void after(Duration time, Act act) throws Exception {
        ahead = time;
        try {
            act.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    /** Does something as if it were that instant until it is done; the database does not know. */
    public static void at(Instant instant, Act act) throws Exception {
        stopped = instant;
        try {
            act.run();
        } finally {
            stopped = null;
        }
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Moved();
    }

    private static final class Moved extends Clock {
        @Override
        public Instant instant() {
            Instant still = stopped;
            return still == null ? Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS) : still;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("The service keeps its times in UTC");
        }
    }
}
