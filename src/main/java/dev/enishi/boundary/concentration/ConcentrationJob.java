package dev.enishi.boundary.concentration;

import dev.enishi.platform.data.StandingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks once a day on whom what each performer earns rests, while anybody works for the agency: who begins brings an item of work (V0062). */
@ApplicationScoped
class ConcentrationJob implements StandingTask {
    private static final Duration PERIOD = Duration.ofDays(1);

    private final ConcentrationAlerts alerts;

    ConcentrationJob(ConcentrationAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String kind() {
        return "CONCENTRATION";
    }

    /** Whoever begins during the day is looked at with all others. */
    @Override
    public Duration ahead() {
        return PERIOD;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        return alerts.judge(now) ? Optional.of(now.plus(PERIOD)) : Optional.empty();
    }
}
