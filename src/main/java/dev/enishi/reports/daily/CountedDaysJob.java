package dev.enishi.reports.daily;

import dev.enishi.platform.data.StandingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Derives the days of an agency that have changed, within five minutes after they have (V0067). Nobody waits for it. */
@ApplicationScoped
class CountedDaysJob implements StandingTask {
    /** As many as take a second or two where each has a dozen chats and messages. */
    private static final int BATCH = 500;

    private final CountedDays days;

    CountedDaysJob(CountedDays days) {
        this.days = days;
    }

    @Override
    public String kind() {
        return "COUNTED_DAYS";
    }

    /** None: who marks a day relies on an item that is due much later. */
    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        return days.derive(BATCH) == BATCH ? Optional.of(now) : Optional.empty();
    }
}
