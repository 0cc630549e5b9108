package dev.enishi.platform;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Clock;
import java.time.Duration;

/** The stop of another process: that of the tests goes on. */
public final class StoppingFixture {
    private StoppingFixture() {}

    /** One that has begun. */
    public static Stopping begun() {
        Stopping stopping = new Stopping(Duration.ofSeconds(5), Clock.systemUTC());
        stopping.begin(new ShutdownDelayInitiatedEvent());
        return stopping;
    }
}
