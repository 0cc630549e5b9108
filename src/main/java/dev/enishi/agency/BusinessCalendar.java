package dev.enishi.agency;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The one place that knows what a day is. Business day d lasts from its local start to that of d + 1. Where the clocks
 * are set back over the start, the later of the two instants counts; where they are set forward over it, the start moves
 * with them. The SQL function {@code business_day} says the same.
 *
 * @param zone the agency's time zone
 * @param dayStart the local time at which a business day starts: with 05:00 a chat at 02:00 belongs to the day before
 */
@Rule
public record BusinessCalendar(ZoneId zone, LocalTime dayStart) {

    /** The business day of an instant. */
    public LocalDate dayOf(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        LocalDate guess = local.minusNanos(dayStart.toNanoOfDay()).toLocalDate();
        if (instant.isBefore(startOf(guess))) {
            return guess.minusDays(1);
        }
        return instant.isBefore(startOf(guess.plusDays(1))) ? guess : guess.plusDays(1);
    }

    /** The first instant of a business day. */
    public Instant startOf(LocalDate day) {
        return ZonedDateTime.of(day, dayStart, zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** The first instant after a business day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
