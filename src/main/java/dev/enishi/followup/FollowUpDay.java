package dev.enishi.followup;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A business day among her days off: what falls due on a day off moves to the next working day.
 *
 * @param on the day
 * @param from the first of the days off directly before it, at most 31; the day itself without any
 * @param off which days are off
 */
@Rule
public record FollowUpDay(LocalDate on, LocalDate from, Predicate<LocalDate> off) {
    private static final int LONGEST_RUN_DAYS = 31;
    private static final int LONGEST_SEARCH_DAYS = 366;

    static FollowUpDay of(LocalDate on, Predicate<LocalDate> off) {
        LocalDate from = on;
        while (from.isAfter(on.minusDays(LONGEST_RUN_DAYS)) && off.test(from.minusDays(1))) {
            from = from.minusDays(1);
        }
        return new FollowUpDay(on, from, off);
    }

    /** A day on which she has done something: it was a working day. */
    static FollowUpDay worked(LocalDate on, Predicate<LocalDate> off) {
        return of(on, day -> !day.equals(on) && off.test(day));
    }

    /** A day before which as many days are off as are looked at. */
    static FollowUpDay afterLongestRun(LocalDate on) {
        return of(on, day -> true);
    }

    boolean isOff() {
        return off.test(on);
    }

    /** The day itself, or the next working day; after a year off the day after that. */
    LocalDate moved(LocalDate day) {
        return moved(day, off);
    }

    /** The same among some days off. */
    public static LocalDate moved(LocalDate day, Predicate<LocalDate> off) {
        LocalDate last = day.plusDays(LONGEST_SEARCH_DAYS);
        LocalDate moved = day;
        while (moved.isBefore(last) && off.test(moved)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }

    /** Whether this is a day, or one of some days after it; where the last of them is off, the next working day is too. */
    boolean isWithin(LocalDate day, int daysAfter) {
        return !day.isAfter(on) && !day.plusDays(daysAfter).isBefore(from);
    }

    /** The first day whose reasons, which hold for some days after it, may hold on this one. */
    LocalDate firstWithin(long daysAfter) {
        return from.minusDays(daysAfter);
    }

    /** The first day that is moved to one, or the day itself. */
    LocalDate firstMovedTo(LocalDate day) {
        LocalDate earliest = day.minusDays(LONGEST_SEARCH_DAYS);
        LocalDate first = day;
        while (first.isAfter(earliest) && off.test(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return first;
    }
}
