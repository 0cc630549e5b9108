package dev.enishi.booking.standing;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every n weeks at the same local time.
 *
 * @param first local day and time of the first occurrence
 * @param everyWeeks 1 = each week
 * @param count how many at most, or null
 * @param until the last local day on which one can be, or null
 */
@Rule
record Recurrence(
        LocalDateTime first,
        int everyWeeks,
        @Nullable Integer count,
        @Nullable LocalDate until) {
    /** The most occurrences that there can be: each week for two years. */
    static final int MOST = 104;

    /** Local days and times of the occurrences, up to one more than {@link #MOST}. */
    List<LocalDateTime> starts() {
        return Stream.iterate(first, start -> start.plusWeeks(everyWeeks))
                .limit(count == null ? MOST + 1 : count)
                .takeWhile(start -> until == null || !start.toLocalDate().isAfter(until))
                .toList();
    }
}
