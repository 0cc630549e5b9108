package dev.enishi.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What has become of a customer. Each list of the service has a story that fills it on the day of creation; the numbers
 * are the customers of each performer.
 */
@SuppressWarnings("ImmutableEnumChecker") // It does not see that a record of two numbers is immutable.
enum Story {
    REGULAR(9, 6, 5, visits(6, 14), daysAgo(2, 9), gaps(4, 10)),
    REPEATER(8, 6, 6, visits(2, 4), daysAgo(2, 14), gaps(8, 25)),
    NEWCOMER(6, 5, 14, visits(1, 1), daysAgo(2, 13), gaps(1, 1)),
    /** Nobody wrote for 15 days or more. */
    OVERDUE(5, 14, 9, visits(1, 4), daysAgo(16, 55), gaps(10, 25)),
    LAPSED(6, 12, 7, visits(2, 5), daysAgo(63, 90), gaps(4, 7)),
    /** Only ever wrote mail. */
    PROSPECT(6, 4, 8, visits(0, 0), daysAgo(1, 1), gaps(1, 1)),
    /** Chatted last night and has neither thank-you nor note yet. */
    LAST_NIGHT(2, 3, 3, visits(1, 5), daysAgo(1, 1), gaps(5, 12)),
    /** His mail waits for an answer. */
    AWAITING_REPLY(2, 5, 3, visits(1, 6), daysAgo(6, 20), gaps(5, 15)),
    /** A favourite who logs in without chatting. */
    IDLE_FAVORITE(2, 3, 2, visits(3, 8), daysAgo(5, 11), gaps(4, 12)),
    /** Today, or tomorrow. */
    BIRTHDAY(2, 2, 2, visits(2, 6), daysAgo(3, 12), gaps(6, 15)),
    /** Three mails stayed unanswered. */
    DORMANT(2, 4, 3, visits(1, 3), daysAgo(65, 80), gaps(6, 15)),
    /** Chatted exactly 15 days ago. */
    REVIEW(3, 2, 3, visits(1, 6), daysAgo(15, 15), gaps(5, 14)),
    BLOCKED(1, 1, 2, visits(1, 3), daysAgo(20, 50), gaps(3, 9)),
    NO_MAIL(1, 1, 1, visits(2, 4), daysAgo(20, 40), gaps(5, 12)),
    SNOOZED(1, 1, 1, visits(2, 4), daysAgo(18, 30), gaps(5, 12)),
    /** She has promised him an evening. */
    APPOINTED(3, 3, 3, visits(2, 6), daysAgo(2, 9), gaps(5, 12)),
    /** He asks for an evening, and has no answer yet. */
    ASKING(1, 1, 1, visits(2, 4), daysAgo(3, 10), gaps(5, 12)),
    /** Nobody answered his request until it ran out. */
    RAN_OUT(1, 1, 1, visits(1, 1), daysAgo(4, 9), gaps(1, 1)),
    /** Was in the room until a few minutes ago, where the day is long enough. */
    JUST_LEFT(1, 1, 1, visits(2, 6), daysAgo(4, 9), gaps(5, 10)),
    /** In the room right now; in a party room among others. */
    LIVE(1, 1, 4, visits(2, 6), daysAgo(4, 9), gaps(5, 10));

    /** No history is older. */
    static final int DAYS = 119;

    private final int diligent;
    private final int forgetful;
    private final int newcomers;
    private final Range visits;
    private final Range lastDaysAgo;
    private final Range gapDays;

    Story(int diligent, int forgetful, int newcomers, Range visits, Range lastDaysAgo, Range gapDays) {
        this.diligent = diligent;
        this.forgetful = forgetful;
        this.newcomers = newcomers;
        this.visits = visits;
        this.lastDaysAgo = lastDaysAgo;
        this.gapDays = gapDays;
    }

    int customersOf(Habit habit) {
        return switch (habit) {
            case DILIGENT -> diligent;
            case FORGETFUL -> forgetful;
            case NEWCOMERS -> newcomers;
        };
    }

    /** Whether she is doing this for him, told by his place among her customers of the same story, from 0. */
    boolean isFocus(int number) {
        return (this == REGULAR && number < 2) || (this == OVERDUE && number < 1);
    }

    /** How many days ago he came, oldest first. */
    List<Integer> visitDays(Dice dice) {
        List<Integer> days = new ArrayList<>();
        int day = lastDaysAgo.roll(dice);
        for (int left = visits.roll(dice); left > 0 && day <= DAYS; left--) {
            days.add(day);
            day += gapDays.roll(dice);
        }
        Collections.reverse(days);
        return days;
    }

    private static Range visits(int least, int most) {
        return new Range(least, most);
    }

    private static Range daysAgo(int least, int most) {
        return new Range(least, most);
    }

    private static Range gaps(int least, int most) {
        return new Range(least, most);
    }

    private record Range(int least, int most) {
        int roll(Dice dice) {
            return dice.between(least, most);
        }
    }
}
