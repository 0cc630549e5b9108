package dev.enishi.platform;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The stop of this process, which SIGTERM begins. Readiness goes down at once; during the drain delay requests are served
 * as ever, because whoever sends them needs a while to notice. After it, new ones are refused, so that those that run come
 * to their end.
 */
@Edge
@ApplicationScoped
public class Stopping {
    private final Duration drainDelay;
    private final Clock clock;
    private volatile @Nullable Instant drainedAt;

    Stopping(@ConfigProperty(name = "quarkus.shutdown.delay") Duration drainDelay, Clock clock) {
        this.drainDelay = drainDelay;
        this.clock = clock;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent stop) {
        drainedAt = clock.instant().plus(drainDelay);
    }

    /** Whether the stop has begun: nothing is begun any more that can as well be done elsewhere. */
    public boolean hasBegun() {
        return drainedAt != null;
    }

    /** Whether the drain delay is over, too. */
    public boolean isDrained() {
        Instant end = drainedAt;
        return end != null && !clock.instant().isBefore(end);
    }
}
