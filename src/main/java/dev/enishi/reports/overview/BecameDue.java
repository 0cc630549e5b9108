package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.reports.episode.DueEpisode;
import dev.enishi.reports.episode.FollowUpCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who became due by the cadence, and what came of it.
 *
 * @param byPart by the part of the range in which that was; what was before is in part -1
 * @param divided whether there are such parts: somebody becomes due on a day, and at no hour
 */
@Rule
record BecameDue(Map<Integer, List<DueEpisode>> byPart, boolean divided) {
    /** Divided by the business day. */
    static BecameDue divided(List<DueEpisode> due, ToIntFunction<LocalDate> part) {
        return new BecameDue(grouped(due, part), true);
    }

    /** Only what was before a day, and what was from it on. */
    static BecameDue undivided(List<DueEpisode> due, LocalDate first) {
        return new BecameDue(grouped(due, day -> day.isBefore(first) ? Happened.BEFORE : 0), false);
    }

    private static Map<Integer, List<DueEpisode>> grouped(List<DueEpisode> due, ToIntFunction<LocalDate> part) {
        return due.stream().collect(Collectors.groupingBy(one -> part.applyAsInt(one.dueOn())));
    }

    /** Of a part; nothing where there are none. */
    @Nullable FollowUpCounts of(int part) {
        return divided || part == Happened.BEFORE ? FollowUpCounts.of(byPart.getOrDefault(part, List.of())) : null;
    }

    /** Of the whole range. */
    FollowUpCounts whole() {
        return FollowUpCounts.of(byPart.entrySet().stream()
                .filter(part -> part.getKey() > Happened.BEFORE)
                .flatMap(part -> part.getValue().stream())
                .toList());
    }
}
