package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.daily.Sums;
import java.util.UUID;

/** What happened on a site in a part of the range, or before it (part -1). */
@Rule
record SiteSums(int part, UUID siteId, String siteName, Sums sums) {
    static SiteSums of(Row row) {
        return new SiteSums(row.integer("part"), row.uuid("site_id"), row.text("site_name"), Sums.of(row));
    }
}
