package dev.enishi.reports.concentration;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import org.jspecify.annotations.Nullable;

/**
 * What customers brought in a part of a range, or in all of it.
 *
 * @param part its index, or null for all
 * @param customers who brought some earnings
 * @param chats peeks apart
 * @param unpriced chats whose earnings nobody has said
 * @param earnings whole yen
 * @param seconds in chats
 */
@Rule
record PartSums(@Nullable Integer part, int customers, int chats, int unpriced, Sums earnings, Sums seconds) {
    static final PartSums NONE = new PartSums(null, 0, 0, 0, Sums.NONE, Sums.NONE);

    /** Reads the columns of the statement of {@link Concentrations}. */
    static PartSums of(Row row) {
        return new PartSums(
                row.integerOrNull("part"),
                row.integer("customers"),
                row.integer("chats"),
                row.integer("unpriced"),
                new Sums(row.real("earnings"), row.real("squares"), row.real("top1"), row.real("top3")),
                new Sums(row.real("seconds"), row.real("seconds_squares"), row.real("longest1"), row.real("longest3")));
    }
}
