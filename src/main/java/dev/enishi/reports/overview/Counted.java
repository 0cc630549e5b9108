package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.SeriesKey;

/** How often something happened in a part of the range, or before it (part -1). */
@Rule
record Counted(int part, SeriesKey key, int number) {
    static Counted of(Row row) {
        return new Counted(row.integer("part"), SeriesKey.valueOf(row.text("key")), row.integer("number"));
    }
}
