package dev.enishi.outlook;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SettingsChanged;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.StandingTask;
import dev.enishi.platform.data.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the days on which customers are slipping away up to date: at once after a fit or a change of settings, and at the start of each
 * business day for all who have chatted since. Until then nobody is slipping away who has just chatted.
 */
@ApplicationScoped
class OutlookScoringJob implements StandingTask {
    static final String WORK = "OUTLOOK_SCORES";

    /** Customers in a transaction, which takes few seconds. */
    private static final int BATCH = 50_000;

    private final OutlookScores scores;
    private final Agencies agencies;
    private final WorkItems work;

    OutlookScoringJob(OutlookScores scores, Agencies agencies, WorkItems work) {
        this.scores = scores;
        this.agencies = agencies;
        this.work = work;
    }

    @Override
    public String kind() {
        return WORK;
    }

    /** None: what makes work makes it now. */
    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        AgencySettings settings = agencies.settings();
        Integer scored = scores.bringUpToDate(settings.policies(), BATCH, now);
        if (scored == null) {
            return Optional.empty();
        }
        return Optional.of(scored == BATCH ? now : settings.calendar().endOf(settings.dayOf(now)));
    }

    /** Soon: days and policies may be others. */
    void again(@Observes SettingsChanged change) {
        work.add(WORK, Ids.next(), Instant.EPOCH);
    }
}
