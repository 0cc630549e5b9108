package dev.enishi.booking.availability;

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
    private final BusinessCalendar calendar;
    private final MinuteClock clock;
    private final int[] best = new int[3];
    private List<Line> lines = List.of();

    private MinuteModel(AvailabilityPlan plan, BusinessCalendar calendar, MinuteClock clock) {
        this.plan = plan;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A line of the plan on one date; whole business days have no local start and end. */
    private record Line(
            int rank,
            WindowKind kind,
            LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {
        long start() {
            return date.toEpochDay() * DAY + from.toSecondOfDay() / 60;
        }

        long end() {
            long end = date.toEpochDay() * DAY + to.toSecondOfDay() / 60;
            return end <= start() ? end + DAY : end;
        }
    }

    /** The kind of every minute, or {@link #CLOSED}. */
    static byte[] kinds(AvailabilityPlan plan, BusinessCalendar calendar, MinuteClock clock) {
        MinuteModel model = new MinuteModel(plan, calendar, clock);
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
        lines = shown.minusDays(2)
                .datesUntil(shown.plusDays(2))
                .flatMap(date -> linesOf(date).stream())
                .filter(line -> !isVoid(line))
                .toList();
    }

    private List<Line> linesOf(LocalDate date) {
        List<Line> found = new ArrayList<>();
        plan.rules().stream()
                .filter(rule -> DayOfWeek.from(date) == rule.weekday())
                .filter(rule -> rule.validFrom() == null || date.compareTo(rule.validFrom()) >= 0)
                .filter(rule -> rule.validTo() == null || date.compareTo(rule.validTo()) <= 0)
                .forEach(rule -> found.add(new Line(0, rule.kind(), date, rule.from(), rule.to())));
        HolidayRule holidays = plan.japaneseHolidays();
        if (holidays != null && HOLIDAYS.contains(date)) {
            found.add(new Line(1, holidays.kind(), date, holidays.from(), holidays.to()));
        }
        plan.exceptions().stream()
                .filter(exception -> exception.date().equals(date))
                .forEach(exception -> found.add(new Line(2, exception.kind(), date, exception.from(), exception.to())));
        return found;
    }

    /** It opens something on a whole day off of its rank or a higher one, and starts on it. */
    private boolean isVoid(Line line) {
        LocalDate day = calendar.dayOf(instant(firstMinute(line)));
        return line.kind() != WindowKind.DAY_OFF
                && day.equals(line.date())
                && linesOf(day).stream()
                        .anyMatch(off -> off.kind() == WindowKind.DAY_OFF
                                && off.rank() >= line.rank()
                                && instant(firstMinute(off)).equals(calendar.startOf(day))
                                && instant(firstMinuteAfter(off)).equals(calendar.endOf(day)));
    }

    private int firstMinute(Line line) {
        return line.from() == null ? index(calendar.startOf(line.date())) : first(clock.latest(), line.start());
    }

    private int firstMinuteAfter(Line line) {
        return line.from() == null ? index(calendar.endOf(line.date())) : first(clock.earliest(), line.end());
    }

    /** The first minute whose value is at least this; the values never fall. */
    private static int first(int[] values, long least) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (values[middle] >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
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
        return clock.latest()[minute] >= line.start() && clock.earliest()[minute] < line.end();
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
