package dev.enishi.reports.wayin;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.Window;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For what each hour of a week is planned by the weekly rules of a performer: by what its middle is planned for. */
@Rule
final class PlannedWeek {
    private final @Nullable WindowKind[] kinds;
    private final boolean planned;

    private PlannedWeek(@Nullable WindowKind[] kinds, boolean planned) {
        this.kinds = kinds;
        this.planned = planned;
    }

    /** The week from a business day on. Single days with a plan of their own, and holidays, are not every week. */
    static PlannedWeek of(AvailabilityPlan plan, BusinessCalendar calendar, LocalDate from) {
        LocalDate to = from.plusDays(6);
        Buckets hours = Buckets.of(Granularity.HOUR_OF_WEEK, calendar, from, to);
        AvailabilityPlan weekly = new AvailabilityPlan(plan.rules(), null, plan.zone(), null);
        List<Window> windows = new Availability(weekly, calendar).windowsAndDaysOff(from, to);
        @Nullable WindowKind[] kinds = new WindowKind[hours.places().size()];
        Span week = hours.range();
        for (Instant at = week.from(); at.isBefore(week.until()); at = hours.endAfter(at)) {
            Duration half = Duration.between(at, hours.endAfter(at)).dividedBy(2);
            kinds[hours.indexOf(at)] = kindAt(windows, at.plus(half));
        }
        return new PlannedWeek(kinds, !plan.rules().isEmpty());
    }

    private static @Nullable WindowKind kindAt(List<Window> windows, Instant at) {
        return windows.stream()
                .filter(window ->
                        !window.startsAt().isAfter(at) && window.endsAt().isAfter(at))
                .map(Window::kind)
                .findFirst()
                .orElse(null);
    }

    /** Whether an hour can be kept for newcomers: it is planned, but not for them alone; without any plan each one can. */
    boolean canBeKept(int hour) {
        return !planned || kinds[hour] == WindowKind.OPEN || kinds[hour] == WindowKind.RESERVED_ONLY;
    }

    /** Whether an hour can be opened: nothing is planned for it. */
    boolean canBeOpened(int hour) {
        return kinds[hour] == null;
    }
}
