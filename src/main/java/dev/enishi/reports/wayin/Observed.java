package dev.enishi.reports.wayin;

import dev.enishi.booking.slot.BookedInterval;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.Span;
import dev.enishi.reports.session.StandbyMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a newcomer met over some time.
 *
 * @param time for how long it was observed: from the first day with a session until now
 * @param sessions when the performer was online
 * @param twoShots the chats that nobody else can join; in a party there is room for a newcomer, and a peek takes none
 * @param held the time that reservations held
 * @param inVain the newcomers who found no way in
 */
@Rule
record Observed(Span time, List<Session> sessions, List<TwoShot> twoShots, List<Held> held, List<InVain> inVain) {

    /**
     * Time online on a site.
     *
     * @param mode what the site showed
     * @param unfinished whether it began a day ago and was never ended
     */
    record Session(Span span, StandbyMode mode, boolean unfinished) {
        static Session of(Row row) {
            return new Session(
                    new Span(row.instant("started_at"), row.instant("stayed_until")),
                    StandbyMode.valueOf(row.text("mode")),
                    row.bool("unfinished"));
        }

        /** Whether somebody who has not reserved could come in at all. */
        boolean takesWalkIns() {
            return mode != StandbyMode.RESERVED_ONLY;
        }
    }

    /**
     * A chat that closed the door.
     *
     * @param walkedIn whether the customer had no reservation for it
     * @param newcomer whether the customer was one, or a prospect, when it began
     */
    record TwoShot(UUID customerId, Span span, boolean walkedIn, boolean newcomer) {
        static TwoShot of(Row row) {
            return new TwoShot(
                    row.uuid("customer_id"),
                    new Span(row.instant("started_at"), row.instant("ended_at")),
                    row.bool("walked_in"),
                    row.bool("newcomer"));
        }
    }

    /**
     * Time that a reservation held, with the buffer after it.
     *
     * @param newcomer whether it was that of a prospect or newcomer
     */
    record Held(Span span, boolean newcomer) {
        static Held of(BookedInterval booked) {
            return new Held(new Span(booked.startsAt(), booked.heldUntil()), booked.newcomer());
        }
    }

    /**
     * A prospect or newcomer who found no way in.
     *
     * @param at when they came, or wanted to come
     * @param requested whether they had asked for that time and nobody answered
     */
    record InVain(Instant at, boolean requested) {
        static InVain of(Row row) {
            return new InVain(row.instant("wanted_at"), row.bool("requested"));
        }
    }
}
