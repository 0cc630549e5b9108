package dev.enishi.booking.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be placed.
 *
 * @param startsAt when it starts, with the offset that the client thinks its clock has
 * @param durationMinutes how long
 * @param requestedBy who wanted it
 * @param message what he wrote with it, or null
 * @param standingId the standing reservation that it is an occurrence of, or null
 */
public record BookingRequest(
        OffsetDateTime startsAt,
        int durationMinutes,
        RequestedBy requestedBy,
        @Nullable String message,
        @Nullable UUID standingId) {}
