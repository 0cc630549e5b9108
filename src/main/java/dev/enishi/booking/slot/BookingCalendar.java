package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.availability.Window;
import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A performer's planned and held time over some whole weeks, and what can be booked of it at an instant. The one place
 * that decides: what it lists as a slot can be booked, and nothing else.
 */
@Rule
public final class BookingCalendar {
    /** How far ahead time can be booked, in days. */
    public static final int MOST_DAYS_AHEAD = 731;

    /** Every grid is a multiple of this, and so is every distance of a zone from UTC. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private final BusinessCalendar calendar;
    private final ReservationPolicies policies;
    private final ZoneId zone;
    private final Instant until;
    private final Instant now;
    private final NavigableMap<Instant, Window> windows = new TreeMap<>();
    private final NavigableMap<Instant, BookedInterval> booked = new TreeMap<>();
    private final Map<LocalDate, Week> weeks = new HashMap<>();

    /** Minutes of a business week: those that are planned, and those that customers hold who are no newcomers. */
    private record Week(long planned, long regulars) {}

    /**
     * @param zone whose clock the grid is counted on
     * @param until the end of the last of these weeks
     * @param windows with days off, sorted, not overlapping; of these weeks and of as long after them as what starts in them can last
     * @param booked what takes time in the same range at {@code now}, not overlapping
     */
    BookingCalendar(
            AgencySettings settings,
            ZoneId zone,
            Instant until,
            List<Window> windows,
            List<BookedInterval> booked,
            Instant now) {
        this.calendar = settings.calendar();
        this.policies = settings.policies().reservations();
        this.zone = zone;
        this.until = until;
        this.now = now;
        windows.forEach(window -> this.windows.put(window.startsAt(), window));
        booked.forEach(one -> this.booked.put(one.startsAt(), one));
    }

    /** Whether the time that somebody wants can be booked, and if not the first reason why. */
    public SlotDecision decide(SlotRequest slotRequest) {
        if (slotRequest.startsAt().isBefore(slotRequest.notBefore())) {
            return new SlotDecision.TooSoon();
        }
        if (slotRequest.startsAt().isAfter(now.plus(Duration.ofDays(MOST_DAYS_AHEAD)))) {
            return new SlotDecision.TooFarAhead();
        }
        if (!isOnGrid(slotRequest.startsAt())) {
            return new SlotDecision.OffGrid();
        }
        SlotDecision planned = planned(slotRequest);
        if (!(planned instanceof SlotDecision.Free)) {
            return planned;
        }
        BookedInterval inTheWay = conflict(slotRequest);
        if (inTheWay != null) {
            return new SlotDecision.Taken(inTheWay);
        }
        return exceedsShare(slotRequest) ? new SlotDecision.LeftToNewcomers() : planned;
    }

    /** All starts in a range at which such a request can be fulfilled, earliest first. */
    public List<Slot> slots(Instant from, Instant to, SlotRequest pattern) {
        List<Slot> slots = new ArrayList<>();
        Instant end = to.isBefore(until) ? to : until;
        for (Window window : bookable()) {
            Instant at = onGrid(window.startsAt().isBefore(from) ? from : window.startsAt());
            while (at.isBefore(window.endsAt()) && at.isBefore(end)) {
                SlotRequest slotRequest = pattern.at(at);
                SlotDecision decision = decide(slotRequest);
                if (decision instanceof SlotDecision.Free free) {
                    slots.add(new Slot(at, slotRequest.endsAt(), free.window()));
                }
                at = onGrid(afterwards(at, decision));
            }
        }
        return slots;
    }

    /** Where to look next: what is in the way of one start is in the way of all before its end. */
    private static Instant afterwards(Instant at, SlotDecision decision) {
        Instant next = at.plus(STEP);
        return decision instanceof SlotDecision.Taken taken
                        && taken.booked().heldUntil().isAfter(next)
                ? taken.booked().heldUntil()
                : next;
    }

    /** What is decided on each start in a range, whether or not anything is planned then. */
    Stream<SlotDecision> decisions(Instant from, Instant to, SlotRequest pattern) {
        return Stream.iterate(ceiling(from), at -> at.isBefore(to), at -> at.plus(STEP))
                .map(at -> decide(pattern.at(at)));
    }

    /** The starts nearest to the one that is wanted, nearest first, the earlier of two that are equally near. */
    public List<Instant> nearest(SlotRequest slotRequest, int limit) {
        return nearest(starts(slotRequest), slotRequest.startsAt(), limit);
    }

    /** All starts that are free for as long as is wanted, whenever it was wanted. */
    public List<Instant> starts(SlotRequest slotRequest) {
        return slots(slotRequest.notBefore(), until, slotRequest).stream()
                .map(Slot::startsAt)
                .toList();
    }

    /**
     * Those of some starts that are nearest to an instant, nearest first, the earlier of two that are equally near.
     *
     * @param starts earliest first
     */
    public static List<Instant> nearest(List<Instant> starts, Instant wanted, int limit) {
        int found = Collections.binarySearch(starts, wanted);
        int later = found < 0 ? -found - 1 : found;
        int earlier = later - 1;
        List<Instant> nearest = new ArrayList<>();
        while (nearest.size() < limit && (earlier >= 0 || later < starts.size())) {
            boolean back = later == starts.size()
                    || (earlier >= 0 && isNoFarther(starts.get(earlier), starts.get(later), wanted));
            nearest.add(starts.get(back ? earlier-- : later++));
        }
        return nearest;
    }

    private static boolean isNoFarther(Instant earlier, Instant later, Instant wanted) {
        return Duration.between(earlier, wanted).compareTo(Duration.between(wanted, later)) <= 0;
    }

    private static Instant ceiling(Instant at) {
        long step = STEP.toSeconds();
        long seconds = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.ceilDiv(seconds, step) * step);
    }

    private boolean isOnGrid(Instant start) {
        LocalTime local = LocalTime.ofInstant(start, zone);
        return local.toNanoOfDay() % Duration.ofMinutes(policies.gridMinutes()).toNanos() == 0;
    }

    /** The local time of the first start on the grid from an instant on. */
    public LocalTime nextOnGrid(Instant start) {
        return LocalTime.ofInstant(onGrid(start), zone);
    }

    /** The first start on the grid from an instant on: at once, unless the clocks are changed on the way. */
    private Instant onGrid(Instant start) {
        Instant first = ceiling(start);
        long grid = Duration.ofMinutes(policies.gridMinutes()).toSeconds();
        long local = first.getEpochSecond() + zone.getRules().getOffset(first).getTotalSeconds();
        Instant next = first.plusSeconds(Math.ceilDiv(local, grid) * grid - local);
        return isOnGrid(next) ? next : onGrid(first.plus(STEP));
    }

    /** Free when the window at the start and those that follow without a gap are open to him until the end. */
    private SlotDecision planned(SlotRequest slotRequest) {
        Window first = windowAt(slotRequest.startsAt());
        Instant covered = slotRequest.startsAt();
        Window next = first;
        while (next != null && isOpen(next.kind(), slotRequest)) {
            covered = next.endsAt();
            if (!covered.isBefore(slotRequest.endsAt())) {
                return new SlotDecision.Free(Objects.requireNonNull(first).kind());
            }
            next = windowAt(covered);
        }
        WindowKind inTheWay = next == null ? null : next.kind();
        if (inTheWay == WindowKind.NEWCOMER_ONLY) {
            return new SlotDecision.NewcomerWindow();
        }
        if (covered.isAfter(slotRequest.startsAt())) {
            return new SlotDecision.TooLong(LocalTime.ofInstant(covered, zone));
        }
        return inTheWay == WindowKind.DAY_OFF ? new SlotDecision.DayOff() : new SlotDecision.Closed();
    }

    private @Nullable Window windowAt(Instant instant) {
        var last = windows.floorEntry(instant);
        return last != null && last.getValue().endsAt().isAfter(instant) ? last.getValue() : null;
    }

    private List<Window> bookable() {
        return windows.values().stream()
                .filter(window -> window.kind() != WindowKind.DAY_OFF)
                .toList();
    }

    private boolean isOpen(WindowKind kind, SlotRequest slotRequest) {
        return switch (kind) {
            case OPEN, RESERVED_ONLY -> true;
            case NEWCOMER_ONLY -> slotRequest.audience() == Audience.NEWCOMER || isReleased(slotRequest);
            case DAY_OFF -> false;
        };
    }

    /** Shortly before its start time is open to all, so that it does not stay empty. */
    private boolean isReleased(SlotRequest slotRequest) {
        return slotRequest.startsAt().isBefore(now.plus(Duration.ofHours(policies.newcomerReleaseHours())));
    }

    private Instant heldUntil(SlotRequest slotRequest) {
        return slotRequest.endsAt().plus(Duration.ofMinutes(policies.bufferMinutes()));
    }

    private @Nullable BookedInterval conflict(SlotRequest slotRequest) {
        var last = booked.lowerEntry(heldUntil(slotRequest));
        return last != null && last.getValue().heldUntil().isAfter(slotRequest.startsAt()) ? last.getValue() : null;
    }

    /** Newcomer share x %: regulars hold at most (100 - x) / 100 of the planned minutes of a week. */
    private boolean exceedsShare(SlotRequest slotRequest) {
        if (slotRequest.audience() == Audience.NEWCOMER
                || policies.newcomerSharePercent() == 0
                || isReleased(slotRequest)) {
            return false;
        }
        Week week = weeks.computeIfAbsent(monday(calendar.dayOf(slotRequest.startsAt())), this::week);
        long wanted =
                Duration.between(slotRequest.startsAt(), heldUntil(slotRequest)).toMinutes();
        return (week.regulars() + wanted) * 100 > week.planned() * (100 - policies.newcomerSharePercent());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Week week(LocalDate monday) {
        Instant start = calendar.startOf(monday);
        Instant end = calendar.startOf(monday.plusWeeks(1));
        long planned = bookable().stream()
                .mapToLong(window -> minutesWithin(window, start, end))
                .sum();
        long regulars = booked.subMap(start, end).values().stream()
                .filter(one -> !one.newcomer())
                .mapToLong(BookedInterval::minutes)
                .sum();
        return new Week(planned, regulars);
    }

    private static long minutesWithin(Window window, Instant start, Instant end) {
        Instant from = window.startsAt().isBefore(start) ? start : window.startsAt();
        Instant to = window.endsAt().isAfter(end) ? end : window.endsAt();
        return Math.max(0, Duration.between(from, to).toMinutes());
    }
}
