package dev.enishi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the service. Only resources and jobs read it; rules get the time as an argument. */
@Edge
@ApplicationScoped
class Clocks {
    /** Ticks in microseconds, the precision that the database keeps. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
