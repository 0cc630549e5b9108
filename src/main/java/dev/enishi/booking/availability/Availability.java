package dev.enishi.booking.availability;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan means on the time line.
 *
 * <p>A time from {@code from} to {@code to} lasts from the first instant at which the local clock shows {@code from} or
 * later, to the last instant before which it shows less than {@code to}. Where the clocks are set forward over one of
 * them, that is the instant of the change; where they are set back over it, the earlier {@code from} and the later
 * {@code to}, so that the performer is never cut short. What is empty by this does not exist.
 *
 * <p>At every instant an exception counts before the holiday rule, this before the weekly rules; inside one rank the
 * most restrictive kind. A day off without times is more than its hours: what would start on it does not take place.
 *
 * <p>Not safe for several threads: it remembers days off.
 */
@Rule
public final class Availability {
    private final AvailabilityPlan plan;
    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final Map<LocalDate, List<AvailabilityException>> exceptions;
    private final Map<LocalDate, Optional<Rank>> wholeDaysOff = new HashMap<>();
    private final boolean plansDaysOff;

    /**
     * A plan in the calendar of the agency.
     *
     * @param plan what was planned
     * @param calendar the agency's business days, and the zone where the plan has none
     */
    public Availability(AvailabilityPlan plan, BusinessCalendar calendar) {
        this.plan = plan;
        this.calendar = calendar;
        this.zone = plan.zone() == null ? calendar.zone() : ZoneId.of(plan.zone());
        this.exceptions = plan.exceptions().stream().collect(Collectors.groupingBy(AvailabilityException::date));
        this.plansDaysOff = kinds(plan).anyMatch(kind -> kind == WindowKind.DAY_OFF);
    }

    private static Stream<WindowKind> kinds(AvailabilityPlan plan) {
        return Stream.of(
                        plan.rules().stream().map(AvailabilityRule::kind),
                        plan.exceptions().stream().map(AvailabilityException::kind),
                        Stream.ofNullable(plan.japaneseHolidays()).map(HolidayRule::kind))
                .flatMap(Function.identity());
    }

    /** The zone of the plan's local times. */
    public ZoneId zone() {
        return zone;
    }

    /** The windows of these business days, both included: apart from each other, in order, cut at the days' ends. */
    public List<Window> windows(LocalDate from, LocalDate to) {
        return windowsAndDaysOff(from, to).stream()
                .filter(span -> span.kind() != WindowKind.DAY_OFF)
                .toList();
    }

    /** The same with the time that is off. */
    public List<Window> windowsAndDaysOff(LocalDate from, LocalDate to) {
        return spans(calendar.startOf(from), calendar.endOf(to));
    }

    /** Whether all of a business day is closed by a day off. */
    public boolean isDayOff(LocalDate day) {
        if (!plansDaysOff) {
            return false;
        }
        Instant start = calendar.startOf(day);
        Instant end = calendar.endOf(day);
        return spans(start, end).equals(List.of(new Window(start, end, WindowKind.DAY_OFF)));
    }

    /** What holds in this time, but for the parts for which nothing is planned; neighbours of one kind are one. */
    private List<Window> spans(Instant start, Instant end) {
        List<Window> spans = new ArrayList<>();
        NavigableMap<Standing, Integer> running = new TreeMap<>(Standing.ORDER);
        Instant at = start;
        for (Edge edge : edges(start, end)) {
            if (edge.at().isAfter(at)) {
                WindowKind kind = running.isEmpty() ? null : running.lastKey().kind();
                add(spans, at, edge.at(), kind);
                at = edge.at();
            }
            int count = running.getOrDefault(edge.standing(), 0) + edge.change();
            if (count == 0) {
                running.remove(edge.standing());
            } else {
                running.put(edge.standing(), count);
            }
        }
        return spans;
    }

    private static void add(List<Window> spans, Instant from, Instant to, @Nullable WindowKind kind) {
        if (kind == null) {
            return;
        }
        Window last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.kind() == kind && last.endsAt().equals(from)) {
            spans.removeLast();
            spans.add(new Window(last.startsAt(), to, kind));
        } else {
            spans.add(new Window(from, to, kind));
        }
    }

    /** Where something planned starts or ends, cut at both ends of this time, in order. */
    private List<Edge> edges(Instant start, Instant end) {
        List<Edge> edges = new ArrayList<>();
        days(start, end).flatMap(this::planned).filter(this::takesPlace).forEach(time -> {
            Instant from = time.from().isBefore(start) ? start : time.from();
            Instant to = time.to().isAfter(end) ? end : time.to();
            if (from.isBefore(to)) {
                edges.add(new Edge(from, time.standing(), 1));
                edges.add(new Edge(to, time.standing(), -1));
            }
        });
        edges.sort(Comparator.comparing(Edge::at));
        return edges;
    }

    /** The days on which something can start that reaches into this time, here or where the agency is. */
    private Stream<LocalDate> days(Instant start, Instant end) {
        LocalDate first = LocalDate.ofInstant(start, zone).minusDays(2);
        LocalDate last = LocalDate.ofInstant(end, zone).plusDays(2);
        return first.datesUntil(last);
    }

    /** All that starts on a day. */
    private Stream<Time> planned(LocalDate day) {
        Stream<Time> weekly = plan.rules().stream()
                .filter(rule -> rule.startsOn(day))
                .map(rule -> time(day, Rank.RULE, rule.kind(), rule.from(), rule.to()));
        Stream<Time> dated = exceptions.getOrDefault(day, List.of()).stream()
                .map(exception -> time(day, Rank.EXCEPTION, exception.kind(), exception.from(), exception.to()));
        HolidayRule holidays = plan.japaneseHolidays();
        Stream<Time> holiday = holidays == null || !JapaneseHolidays.contains(day)
                ? Stream.of()
                : Stream.of(time(day, Rank.HOLIDAY, holidays.kind(), holidays.from(), holidays.to()));
        return Stream.of(weekly, holiday, dated).flatMap(Function.identity());
    }

    private Time time(LocalDate day, Rank rank, WindowKind kind, @Nullable LocalTime from, @Nullable LocalTime to) {
        Standing standing = new Standing(rank, kind);
        if (from == null || to == null) {
            return new Time(day, calendar.startOf(day), calendar.endOf(day), standing);
        }
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        return new Time(day, firstAt(day.atTime(from)), lastBefore(lastDay.atTime(to)), standing);
    }

    /** The first instant at which the clock shows this or later. */
    private Instant firstAt(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The first instant from which on the clock never again shows less than this. */
    private Instant lastBefore(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change == null || change.isGap() || local.equals(change.getDateTimeAfter())
                ? firstAt(local)
                : local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** What is planned for a day off that outranks it, and starts on it, does not take place, however far it reaches. */
    private boolean takesPlace(Time time) {
        Optional<Rank> off = wholeDaysOff.computeIfAbsent(time.day(), this::wholeDayOff);
        return time.standing().kind() == WindowKind.DAY_OFF
                || !calendar.dayOf(time.from()).equals(time.day())
                || off.isEmpty()
                || off.get().compareTo(time.standing().rank()) < 0;
    }

    /** The highest rank of what closes a business day as a whole. */
    private Optional<Rank> wholeDayOff(LocalDate day) {
        return planned(day)
                .filter(time -> time.standing().kind() == WindowKind.DAY_OFF && time.isWhole(day, calendar))
                .map(time -> time.standing().rank())
                .max(Comparator.naturalOrder());
    }

    /** Where a time was planned; the later constant wins. */
    private enum Rank {
        RULE,
        HOLIDAY,
        EXCEPTION
    }

    /** What decides which of two times counts: the greater one. */
    private record Standing(Rank rank, WindowKind kind) {
        static final Comparator<Standing> ORDER =
                Comparator.comparing(Standing::rank).thenComparing(Standing::kind);
    }

    /** Time that is planned for a day. */
    private record Time(LocalDate day, Instant from, Instant to, Standing standing) {
        boolean isWhole(LocalDate day, BusinessCalendar calendar) {
            return from.equals(calendar.startOf(day)) && to.equals(calendar.endOf(day));
        }
    }

    /** An instant at which planned time starts (+1) or ends (-1). */
    private record Edge(Instant at, Standing standing, int change) {}
}
