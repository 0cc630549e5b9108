package dev.enishi.platform.data;

import java.time.Instant;

/** Something that {@link HousekeepingJob} does for each agency once an hour: a feature deletes what has had its time. */
public interface HousekeepingTask {
    /** The kind of the standing work: each agency has one item, whose id is its own. */
    String WORK = "HOUSEKEEPING";

    /** The most rows that one transaction deletes. */
    int BATCH = 1_000;

    /**
     * Deletes up to {@link #BATCH} rows of the current tenant, in the caller's transaction.
     *
     * @return how many
     */
    int clean(Instant now);
}
