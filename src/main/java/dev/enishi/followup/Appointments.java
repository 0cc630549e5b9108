package dev.enishi.followup;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reservations of a customer say around a day.
 *
 * @param coming confirmed ones that have not started
 * @param noShows those to which he did not come, and she has neither chatted with him nor written to him since
 * @param unanswered his last request, if it ran out because nobody answered
 * @param toCome whether one is held or confirmed and has not ended
 * @param offeredAt when he last answered an offer of the next visit; now while one is open
 */
@Rule
record Appointments(
        List<Appointment> coming,
        List<Appointment> noShows,
        @Nullable Request unanswered,
        boolean toCome,
        @Nullable Instant offeredAt) {
    /** Nothing was agreed, nor asked for. */
    static final Appointments NONE = new Appointments(List.of(), List.of(), null, false, null);

    /**
     * A reservation.
     *
     * @param day the business day on which it starts
     * @param startsAt its start on the agency's clock
     */
    record Appointment(LocalDate day, LocalDateTime startsAt) {}

    /**
     * A request that ran out.
     *
     * @param startsAt the start that he had wished for
     * @param local the same on the agency's clock
     * @param minutes for how long
     * @param ranOutAt when it did
     * @param ranOutOn the business day of that
     */
    record Request(Instant startsAt, LocalDateTime local, int minutes, Instant ranOutAt, LocalDate ranOutOn) {}
}
