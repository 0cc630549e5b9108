package dev.enishi.platform.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What each agency needs again and again. {@link StandingWork} says when, {@link StandingWorker} does it. */
public interface StandingTask {
    /** The kind of its items of work. */
    String kind();

    /** Items that will be due within this time are done along with those that are. */
    Duration ahead();

    /**
     * Does a piece of it for an agency, which is the current tenant, in the caller's transaction. Nobody else does at the same
     * time.
     *
     * @return when there will be more to do, as far as is known: {@code now} when there is, nothing when nothing is
     */
    Optional<Instant> carryOut(UUID agencyId, Instant now);
}
