package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * All that the models know of a customer: days with a chat after the first one, when the last of them was and how long ago the
 * first is. Several chats on one day are one.
 *
 * @param repeats days with a chat after the first day, 0 or more
 * @param last weeks from the first day to the last; 0 without repeats
 * @param age weeks from the first day to the day of the question, no less than {@code last}
 */
@Rule
public record Visits(int repeats, double last, double age) {
    private static final double DAYS = 7;

    public Visits {
        if (repeats < 0 || last < 0 || age < last || (repeats == 0) != (last == 0)) {
            throw new IllegalArgumentException("No customer comes like this");
        }
    }

    /**
     * Those of a customer.
     *
     * @param days days with a chat, 1 or more
     * @param on the day of the question: before the last day it is as on that
     */
    public static Visits of(LocalDate first, LocalDate last, int days, LocalDate on) {
        return new Visits(days - 1, weeks(first, last), weeks(first, on.isBefore(last) ? last : on));
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return weeks(ChronoUnit.DAYS.between(from, to));
    }

    /** Days as the models count them. */
    public static double weeks(long days) {
        return days / DAYS;
    }

    /** The same some weeks after the last chat, without another. */
    Visits silentFor(double weeks) {
        return new Visits(repeats, last, last + weeks);
    }
}
