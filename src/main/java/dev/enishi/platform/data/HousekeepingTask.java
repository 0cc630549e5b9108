package dev.enishi.platform.data;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that {@link HousekeepingJob} does for each agency that keeps something for a while: a feature deletes what has had
 * its time. Writing the table in question wakes the job (V0024).
 */
public interface HousekeepingTask {
    /** The most rows that one transaction deletes. */
    int BATCH = 1_000;

    /**
     * Deletes up to {@link #BATCH} rows of the current tenant, in the caller's transaction.
     *
     * @return how many
     */
    int clean(Instant now);

    /** When the oldest row of the current tenant that is left will have had, or has had, its time. */
    Optional<Instant> nextExpiry();
}
