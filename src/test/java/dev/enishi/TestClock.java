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

/** The clock of the service in tests: the system's, but while a test has moved it, instead of sleeping. */
@Mock
@ApplicationScoped
public class TestClock {
    private static volatile Duration ahead = Duration.ZERO;

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

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Moved();
    }

    private static final class Moved extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
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
