package dev.enishi.platform.data;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps each agency in order: deletes what has had its time, within the hour after that. An agency that keeps nothing is not
 * looked at.
 */
@ApplicationScoped
class HousekeepingJob implements StandingTask {
    static final String WORK = "HOUSEKEEPING";

    private static final Duration PERIOD = Duration.ofHours(1);

    private final List<HousekeepingTask> tasks;

    HousekeepingJob(@All List<HousekeepingTask> tasks) {
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return WORK;
    }

    /** None: who keeps something relies on an item that is due much later (V0024). */
    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        boolean more = false;
        for (HousekeepingTask task : tasks) {
            more |= task.clean(now) == HousekeepingTask.BATCH;
        }
        return more ? Optional.of(now) : nextExpiry().map(next -> latest(next, now.plus(PERIOD)));
    }

    private Optional<Instant> nextExpiry() {
        return tasks.stream()
                .map(HousekeepingTask::nextExpiry)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
