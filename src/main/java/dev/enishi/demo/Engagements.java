package dev.enishi.demo;

import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.demo.DemoPlan.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Who has an evening with her, who asks for one, and whose request ran out. */
final class Engagements {
    private static final LocalTime FOR_ALL = LocalTime.of(21, 0);
    private static final LocalTime FOR_NEWCOMERS = LocalTime.of(19, 30);
    private static final int DAYS_UNTIL_ASKED = 5;

    private final Dice dice;
    private final Phrases phrases;
    private final Instant now;

    Engagements(Dice dice, Phrases phrases, Instant now) {
        this.dice = dice;
        this.phrases = phrases;
        this.now = now;
    }

    void make(Acquaintance customer) {
        switch (customer.story) {
            case APPOINTED -> customer.reservation = agreed(1 + customer.number);
            case ASKING -> customer.reservation = asked(customer.persona);
            case RAN_OUT -> customer.reservation = ranOut(customer.persona);
            case REGULAR,
                    REPEATER,
                    NEWCOMER,
                    OVERDUE,
                    LAPSED,
                    PROSPECT,
                    LAST_NIGHT,
                    AWAITING_REPLY,
                    IDLE_FAVORITE,
                    BIRTHDAY,
                    DORMANT,
                    REVIEW,
                    BLOCKED,
                    NO_MAIL,
                    SNOOZED,
                    JUST_LEFT,
                    LIVE -> {}
        }
    }

    private Reservation agreed(int days) {
        return new Reservation(RequestedBy.PERFORMER, now, dice.at(-days, FOR_ALL), null, null);
    }

    /** Held until the day before, so that he still waits when somebody comes back to the demo. */
    private Reservation asked(Persona persona) {
        Instant start = dice.at(-DAYS_UNTIL_ASKED, FOR_ALL);
        return new Reservation(
                RequestedBy.CUSTOMER,
                now.minusSeconds(dice.between(35 * 60, 55 * 60)),
                start,
                start.minus(Duration.ofDays(1)),
                persona.say(dice.one(phrases.requests())));
    }

    /** He asked in the evening, and it ran out overnight; before that is over, in the morning for the evening. */
    private Reservation ranOut(Persona persona) {
        boolean overnight = now.isAfter(dice.at(0, LocalTime.of(10, 0)));
        Instant asked = overnight ? dice.at(1, 20, 21) : dice.at(1, 7, 8);
        return new Reservation(
                RequestedBy.CUSTOMER,
                asked,
                dice.at(-1, FOR_NEWCOMERS),
                null,
                persona.say(dice.one(phrases.firstRequests())));
    }
}
