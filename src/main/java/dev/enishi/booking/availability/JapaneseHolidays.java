package dev.enishi.booking.availability;

import java.time.LocalDate;
import one.cafebabe.bc4j.BusinessCalendar;

/** The public holidays of Japan. Past 2030 an equinox can be a day off; nobody announces them that early either. */
final class JapaneseHolidays {
    static {
        // The library would fetch a list from the network, within the first request, before it takes its own.
        System.setProperty("SYUKUJITSU_URL", String.valueOf(BusinessCalendar.class.getResource("/syukujitsu.csv")));
    }

    private JapaneseHolidays() {}

    /** Whether a day is a holiday, a substitute for one (振替休日) or lies between two (国民の休日). */
    static boolean contains(LocalDate day) {
        return BusinessCalendar.JAPAN.PUBLIC_HOLIDAYS.apply(day) != null;
    }
}
