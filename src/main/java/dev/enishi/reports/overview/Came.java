package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import org.jspecify.annotations.Nullable;

/** How many different customers came in a part of the range, before it (part -1), or in all of it (no part). */
@Rule
record Came(@Nullable Integer part, int customers) {
    static Came of(Row row) {
        return new Came(row.integerOrNull("part"), row.integer("customers"));
    }
}
