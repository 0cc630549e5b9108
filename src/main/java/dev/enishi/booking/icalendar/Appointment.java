package dev.enishi.booking.icalendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as a calendar shows it.
 *
 * @param id of the reservation
 * @param sequence grows with each change of state or time
 * @param createdAt when it was placed
 * @param changedAt when state or time last changed
 * @param callName how she calls him, or null
 */
record Appointment(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        Status status,
        int sequence,
        Instant createdAt,
        Instant changedAt,
        @Nullable String callName) {

    /** The states of a reservation, as calendars know them. */
    enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
