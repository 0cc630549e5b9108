package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;

/**
 * What the sums of the range do not have.
 *
 * @param unfinished chats that go on
 * @param erased chats of customers who were erased
 * @param erasedMinutes how long these lasted
 */
@Rule
record Uncounted(int unfinished, int erased, long erasedMinutes) {
    static Uncounted of(Row row) {
        return new Uncounted(row.integer("unfinished"), row.integer("erased"), row.big("erased_minutes"));
    }
}
