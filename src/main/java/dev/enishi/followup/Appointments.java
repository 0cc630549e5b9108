package dev.enishi.followup;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a customer around a day: what reservations say, and what was promised.
 *
 * @param coming confirmed ones that have not started
 * @param noShows those to which he did not come, and she has neither chatted with him nor written to him since
 * @param unanswered his last request, if it ran out because nobody answered
 * @param toCome whether one is held or confirmed and has not ended
 * @param offeredAt when he last answered an offer of the next visit; now while one is open
 * @param promises for days around it and still open, by day
 */
@Rule
record Appointments(
        List<Appointment> coming,
        List<Appointment> noShows,
        @Nullable Request unanswered,
        boolean toCome,
        @Nullable Instant offeredAt,
        List<Promised> promises) {
    /** Nothing was agreed, nor asked for. */
    static final Appointments NONE = new Appointments(List.of(), List.of(), null, false, null, List.of());

    /** One is held or confirmed, and there is no more to say. */
    static final Appointments TO_COME = new Appointments(List.of(), List.of(), null, true, null, List.of());

    /** Whether they ask for a word, and not only say that none is needed. */
    boolean isDue() {
        return !coming.isEmpty() || !noShows.isEmpty() || unanswered != null || !promises.isEmpty();
    }

    /**
     * A reservation.
     *
     * @param start when it starts
     */
    record Appointment(Spoken start) {
        LocalDate day() {
            return start.day();
        }
    }

    /**
     * A start as people who work at night say it: one at 1:00 belongs to the evening before, at 25:00.
     *
     * @param day the business day
     * @param time hours from the midnight with which its date begins, and minutes
     */
    record Spoken(LocalDate day, String time) {
        static Spoken of(Instant at, BusinessCalendar calendar) {
            return new Spoken(calendar.dayOf(at), calendar.spokenTime(at));
        }
    }

    /**
     * What she said she would ask or do.
     *
     * @param id of the promise
     * @param askOn the business day
     * @param text in her words
     * @param handedOver whether a colleague has promised it
     */
    record Promised(UUID id, LocalDate askOn, String text, boolean handedOver) {}

    /**
     * A request that ran out.
     *
     * @param startsAt the start that he had wished for
     * @param wished the same as it is said
     * @param minutes for how long
     * @param askedAt when he asked
     * @param ranOutAt when it did
     * @param ranOutOn the business day of that
     */
    record Request(
            Instant startsAt, Spoken wished, int minutes, Instant askedAt, Instant ranOutAt, LocalDate ranOutOn) {}
}
