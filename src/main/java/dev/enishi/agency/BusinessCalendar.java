package dev.enishi.agency;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

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
    /** The form of {@link #wallClock}. */
    public static final String WALL_CLOCK_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$";

    /** The form of {@link #spokenTime}. */
    public static final String SPOKEN_PATTERN = "^[0-9]{1,2}:[0-9]{2}$";

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

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

    /** What a clock on the wall shows at an instant, to the minute: 2026-11-28T01:00. */
    public String wallClock(Instant instant) {
        return WALL_CLOCK.format(LocalDateTime.ofInstant(instant, zone));
    }

    /**
     * A time as people who work at night say it: one at 1:00 that belongs to the business day before is 25:00. Hours from the
     * midnight with which the date of the business day begins, and minutes.
     */
    public String spokenTime(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        long hours = local.getHour() + 24 * ChronoUnit.DAYS.between(dayOf(instant), local.toLocalDate());
        int minutes = local.getMinute();
        return hours + (minutes < 10 ? ":0" : ":") + minutes;
    }
}
