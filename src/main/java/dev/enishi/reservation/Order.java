package dev.enishi.reservation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be placed.
 *
 * @param startsAt when it starts
 * @param durationMinutes how long
 * @param requestedBy who wanted it
 * @param message what he wrote with it, or null
 * @param standingId the standing reservation that it is an occurrence of, or null
 */
public record Order(
        Instant startsAt,
        int durationMinutes,
        RequestedBy requestedBy,
        @Nullable String message,
        @Nullable UUID standingId) {}
