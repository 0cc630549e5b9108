package dev.enishi.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Stores imported online sessions: a bean of the wing to which they belong. */
public interface SessionRows {
    /**
     * Whose rows they are.
     *
     * @param zone what local times mean
     * @param now nothing recorded lies after it
     */
    record Owner(UUID performerId, UUID siteId, ZoneId zone, Instant now) {}

    /** Stores a row, in the caller's transaction, or tells it what is wrong with it. */
    RowOutcome store(RowReader row, Owner owner);
}
