package dev.enishi.availability;

import dev.enishi.agency.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan means, found the slow way: each minute looks at the clock and asks every line of the plan. */
final class MinuteModel {
    static final byte CLOSED = -1;
    private static final int DAY = 24 * 60;

    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05",
                    "2026-05-06 2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23",
                    "2027-01-01 2027-01-11 2027-02-11 2027-02-23 2027-03-21 2027-03-22 2027-04-29 2027-05-03 2027-05-04",
                    "2027-05-05 2027-07-19 2027-08-11 2027-09-20 2027-09-23 2027-10-11 2027-11-03 2027-11-23 2028-01-01")
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private final AvailabilityPlan plan;
    private final MinuteClock clock;
    private final int[] best = new int[3];
    private List<Line> lines = List.of();

    private MinuteModel(AvailabilityPlan plan, MinuteClock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** A line of the plan on one date; whole business days have no local start and end. */
    private record Line(
            int rank,
            WindowKind kind,
            LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    /** The kind of every minute, or {@link #CLOSED}. */
    static byte[] kinds(AvailabilityPlan plan, BusinessCalendar calendar, MinuteClock clock) {
        MinuteModel model = new MinuteModel(plan, clock);
        byte[] kinds = new byte[MinuteClock.MINUTES];
        LocalDate day = LocalDate.ofEpochDay(MinuteClock.START / DAY).minusDays(2);
        Instant dayEnd = calendar.endOf(day);
        for (int m = 0; m < kinds.length; m++) {
            while (!instant(m).isBefore(dayEnd)) {
                day = day.plusDays(1);
                dayEnd = calendar.endOf(day);
            }
            if (m == 0 || clock.latest()[m] / DAY > clock.latest()[m - 1] / DAY) {
                model.turnTo(LocalDate.ofEpochDay(clock.latest()[m] / DAY));
            }
            kinds[m] = model.kind(m, day);
        }
        return kinds;
    }

    /** The lines that can run while this is the local date, here or where the agency is. */
    private void turnTo(LocalDate shown) {
        lines = new ArrayList<>();
        shown.minusDays(2).datesUntil(shown.plusDays(2)).forEach(date -> {
            plan.rules().stream()
                    .filter(rule -> DayOfWeek.from(date) == rule.weekday())
                    .filter(rule -> rule.validFrom() == null || date.compareTo(rule.validFrom()) >= 0)
                    .filter(rule -> rule.validTo() == null || date.compareTo(rule.validTo()) <= 0)
                    .forEach(rule -> lines.add(new Line(0, rule.kind(), date, rule.from(), rule.to())));
            HolidayRule holidays = plan.japaneseHolidays();
            if (holidays != null && HOLIDAYS.contains(date)) {
                lines.add(new Line(1, holidays.kind(), date, holidays.from(), holidays.to()));
            }
            plan.exceptions().stream()
                    .filter(exception -> exception.date().equals(date))
                    .forEach(exception ->
                            lines.add(new Line(2, exception.kind(), date, exception.from(), exception.to())));
        });
    }

    private byte kind(int minute, LocalDate businessDay) {
        Arrays.fill(best, CLOSED);
        for (Line line : lines) {
            if (runs(line, minute, businessDay)) {
                best[line.rank()] = Math.max(best[line.rank()], line.kind().ordinal());
            }
        }
        return (byte) (best[2] != CLOSED ? best[2] : best[1] != CLOSED ? best[1] : best[0]);
    }

    /** The clock has shown the start, and will show less than the end. */
    private boolean runs(Line line, int minute, LocalDate businessDay) {
        if (line.from() == null || line.to() == null) {
            return businessDay.equals(line.date());
        }
        long start = line.date().toEpochDay() * DAY + line.from().toSecondOfDay() / 60;
        long end = line.date().toEpochDay() * DAY + line.to().toSecondOfDay() / 60;
        if (end <= start) {
            end += DAY;
        }
        return clock.latest()[minute] >= start && clock.earliest()[minute] < end;
    }

    /** The minutes of this time as windows. */
    static List<Window> windows(byte[] kinds, Instant start, Instant end) {
        List<Window> windows = new ArrayList<>();
        int last = index(end);
        for (int m = index(start); m < last; ) {
            int next = m + 1;
            while (next < last && kinds[next] == kinds[m]) {
                next++;
            }
            if (kinds[m] != CLOSED && kinds[m] != WindowKind.DAY_OFF.ordinal()) {
                windows.add(new Window(instant(m), instant(next), WindowKind.values()[kinds[m]]));
            }
            m = next;
        }
        return windows;
    }

    /** Whether every minute of this time is closed by a day off. */
    static boolean isOff(byte[] kinds, Instant start, Instant end) {
        for (int m = index(start); m < index(end); m++) {
            if (kinds[m] != WindowKind.DAY_OFF.ordinal()) {
                return false;
            }
        }
        return true;
    }

    private static int index(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - MinuteClock.START);
    }

    private static Instant instant(int minute) {
        return Instant.ofEpochSecond((MinuteClock.START + minute) * 60);
    }
}
