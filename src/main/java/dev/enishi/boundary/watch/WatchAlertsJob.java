package dev.enishi.boundary.watch;

import dev.enishi.platform.data.StandingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Alerts all performers who know a member, soon after a watch is set: a performer whose customer has threatened her sees none of
 * her colleagues' customers, and so cannot do it herself. A watch brings an item of work (V0062).
 */
@ApplicationScoped
class WatchAlertsJob implements StandingTask {
    private final WatchAlerts alerts;

    WatchAlertsJob(WatchAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String kind() {
        return "WATCH_ALERTS";
    }

    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        alerts.raiseAmongAll(now);
        return Optional.empty();
    }
}
