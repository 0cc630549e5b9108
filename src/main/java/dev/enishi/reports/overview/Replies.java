package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import org.jspecify.annotations.Nullable;

/**
 * How long customers waited for a mail after theirs.
 *
 * @param part of the range, -1 for what was before, or null
 * @param hour of the day, or null; without either it is the whole range
 * @param mails of customers
 * @param answered of these those after which a mail went to them
 * @param minutes the median of the answered ones, or null where there are none
 */
@Rule
record Replies(
        @Nullable Integer part,
        @Nullable Integer hour,
        int mails,
        int answered,
        @Nullable Integer minutes) {
    static Replies of(Row row) {
        return new Replies(
                row.integerOrNull("part"),
                row.integerOrNull("hour"),
                row.integer("mails"),
                row.integer("answered"),
                row.integerOrNull("minutes"));
    }
}
