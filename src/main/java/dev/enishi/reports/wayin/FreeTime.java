package dev.enishi.reports.wayin;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Span;
import dev.enishi.reports.Spans;
import dev.enishi.reports.wayin.Observed.Held;
import dev.enishi.reports.wayin.Observed.InVain;
import dev.enishi.reports.wayin.Observed.Session;
import dev.enishi.reports.wayin.Observed.TwoShot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of the time online a newcomer would have found free, in each hour of the week: neither in a two-shot, nor held by a
 * reservation, nor on standby for reservations only. Each instant counts once.
 */
@Rule
final class FreeTime {
    /** Below so much observed time nobody can say what the chance is. */
    private static final long ENOUGH_HOURS = 5;

    private static final double HOUR = 60 * 60 * 1_000_000.0;

    private final Buckets hours;
    private final long[] seen;
    private final long[] online;
    private final long[] free;
    private final long[] freeOfRegulars;
    private final long[] regulars;
    private final long[] newcomers;
    private final long[] reserved;
    private final long[] missed;
    private final long[] expired;
    private final Map<UUID, long[]> walkIns = new HashMap<>();

    private FreeTime(Buckets hours, Observed observed) {
        this.hours = hours;
        List<Session> sessions = observed.sessions();
        Spans onlineTime = Spans.union(sessions.stream().map(Session::span).toList());
        Spans open = Spans.union(sessions.stream()
                .filter(Session::takesWalkIns)
                .map(Session::span)
                .toList());
        seen = hours.microsecondsOf(Spans.union(List.of(observed.time())));
        online = hours.microsecondsOf(onlineTime);
        free = without(open, taken(observed, any -> true, any -> true));
        freeOfRegulars = without(onlineTime, taken(observed, TwoShot::newcomer, Held::newcomer));
        regulars = within(onlineTime, walkIns(observed, visit -> !visit.newcomer()));
        newcomers = within(onlineTime, walkIns(observed, TwoShot::newcomer));
        reserved = within(onlineTime, taken(observed, visit -> !visit.walkedIn(), any -> true));
        missed = count(observed, attempt -> !attempt.requested());
        expired = count(observed, InVain::requested);
        observed.twoShots().stream()
                .filter(TwoShot::walkedIn)
                .collect(Collectors.groupingBy(
                        TwoShot::customerId, Collectors.mapping(TwoShot::span, Collectors.toList())))
                .forEach((customer, stays) -> walkIns.put(customer, within(onlineTime, stays)));
    }

    /**
     * That of a range.
     *
     * @param hours its hours of the week
     */
    static FreeTime of(Buckets hours, Observed observed) {
        return new FreeTime(hours, observed);
    }

    private static List<Span> taken(Observed observed, Predicate<TwoShot> whichChats, Predicate<Held> whichHeld) {
        List<Span> taken = new ArrayList<>();
        observed.twoShots().stream().filter(whichChats).map(TwoShot::span).forEach(taken::add);
        observed.held().stream().filter(whichHeld).map(Held::span).forEach(taken::add);
        return taken;
    }

    private static List<Span> walkIns(Observed observed, Predicate<TwoShot> which) {
        return observed.twoShots().stream()
                .filter(TwoShot::walkedIn)
                .filter(which)
                .map(TwoShot::span)
                .toList();
    }

    private long[] within(Spans time, Collection<Span> part) {
        return hours.microsecondsOf(Spans.union(part).and(time));
    }

    private long[] without(Spans time, Collection<Span> part) {
        long[] all = hours.microsecondsOf(time);
        long[] less = within(time, part);
        for (int i = 0; i < all.length; i++) {
            all[i] -= less[i];
        }
        return all;
    }

    private long[] count(Observed observed, Predicate<InVain> which) {
        long[] counts = new long[hours.places().size()];
        observed.inVain().stream().filter(which).forEach(attempt -> counts[hours.indexOf(attempt.at())]++);
        return counts;
    }

    /** The hours of the week. */
    Buckets hours() {
        return hours;
    }

    /** Those of an hour of the week. */
    Sums of(int hour) {
        return new Sums(
                online[hour], free[hour], regulars[hour], newcomers[hour], reserved[hour], missed[hour], expired[hour]);
    }

    /** Those of all hours. */
    Sums total() {
        return new Sums(
                Arrays.stream(online).sum(),
                Arrays.stream(free).sum(),
                Arrays.stream(regulars).sum(),
                Arrays.stream(newcomers).sum(),
                Arrays.stream(reserved).sum(),
                Arrays.stream(missed).sum(),
                Arrays.stream(expired).sum());
    }

    /** How many microseconds more of an hour would be free each week if it were kept for newcomers. */
    double gainIfKept(int hour) {
        return perWeek(hour, (double) freeOfRegulars[hour] - free[hour]);
    }

    /** How many would be each week if the performer were online in it as often, and as often free, as in another one. */
    double gainIfLike(int other, int hour) {
        return perWeek(other, (double) free[other])
                - perWeek(hour, (double) online[hour]) * free[other] / online[other];
    }

    private double perWeek(int hour, double microseconds) {
        return microseconds * HOUR / seen[hour];
    }

    /** The microseconds online that each customer took by walking in, in each hour. */
    Map<UUID, long[]> walkIns() {
        return walkIns;
    }

    /**
     * Microseconds and counts.
     *
     * @param online observed time
     * @param free of it, what was free
     * @param regulars of it, in two-shots without a reservation of those who are no newcomers any more
     * @param newcomers of it, in those of newcomers
     * @param reserved of it, held by reservations or in the two-shots of those who had one
     * @param missed attempts of newcomers who came in vain
     * @param expired requests of newcomers that nobody answered
     */
    record Sums(long online, long free, long regulars, long newcomers, long reserved, long missed, long expired) {
        /** Whether enough was observed to say how it is. */
        boolean isKnown() {
            return online >= ENOUGH_HOURS * HOUR;
        }

        /** The chance that a newcomer finds the performer free, percent to a tenth; nothing where too little was observed. */
        @Nullable Double chancePercent() {
            return isKnown() ? Math.round(1000.0 * free / online) / 10.0 : null;
        }

        /** Whether a newcomer finds no way in more often than one. */
        boolean isClosed() {
            return isKnown() && free * 2 < online;
        }
    }
}
