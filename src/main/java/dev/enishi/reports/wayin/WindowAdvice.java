package dev.enishi.reports.wayin;

import dev.enishi.platform.Rule;
import dev.enishi.reports.wayin.FreeTime.Sums;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one change of a window that would give newcomers most time.
 *
 * @param kind what to do
 * @param hour with which hour of the week, 0 is Monday from 0:00
 * @param minutesPerWeek how many more minutes newcomers would find free, at least 1
 */
@Rule
record WindowAdvice(WindowChangeKind kind, int hour, long minutesPerWeek) {
    private static final double MINUTE = 60_000_000.0;

    /** Of two that give as much, the one that is less work, then the earlier one. */
    private static final Comparator<WindowAdvice> BEST = Comparator.comparingLong(WindowAdvice::minutesPerWeek)
            .thenComparing(WindowAdvice::kind, Comparator.reverseOrder())
            .thenComparing(WindowAdvice::hour, Comparator.reverseOrder());

    /** The best one; none where nothing would open anything, or too little was observed. */
    static Optional<WindowAdvice> best(FreeTime time, PlannedWeek plan) {
        int hours = time.hours().places().size();
        return IntStream.range(0, hours)
                .boxed()
                .flatMap(hour -> Stream.of(
                        keeping(time, plan, hour),
                        opening(time, plan, hour, Math.floorMod(hour - 1, hours)),
                        opening(time, plan, hour, Math.floorMod(hour + 1, hours))))
                .filter(advice -> advice.minutesPerWeek() > 0)
                .max(BEST);
    }

    /** To keep an hour for newcomers gives them what regulars took of it, and standby for reservations only. */
    private static WindowAdvice keeping(FreeTime time, PlannedWeek plan, int hour) {
        boolean possible = time.of(hour).isKnown() && plan.canBeKept(hour);
        return advice(WindowChangeKind.KEEP_FOR_NEWCOMERS, hour, possible ? time.gainIfKept(hour) : 0);
    }

    /**
     * An hour in which the performer is seldom online, compared with one beside it, would be as that one: as often online, and as
     * often free.
     */
    private static WindowAdvice opening(FreeTime time, PlannedWeek plan, int hour, int beside) {
        Sums there = time.of(beside);
        Sums now = time.of(hour);
        boolean possible = there.isKnown() && plan.canBeOpened(hour) && now.online() * 2 <= there.online();
        return advice(WindowChangeKind.OPEN_HOUR, hour, possible ? time.gainIfLike(beside, hour) : 0);
    }

    private static WindowAdvice advice(WindowChangeKind kind, int hour, double microseconds) {
        return new WindowAdvice(kind, hour, Math.round(microseconds / MINUTE));
    }
}
