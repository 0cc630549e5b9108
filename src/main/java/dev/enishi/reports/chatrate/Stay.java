package dev.enishi.reports.chatrate;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.Span;
import java.util.UUID;

/**
 * Time of a performer on a site: a session, or a chat.
 *
 * @param performerId whose
 * @param siteId where
 * @param span from when until when
 * @param unfinished whether it began a day ago and was never ended
 */
@Rule
record Stay(UUID performerId, UUID siteId, Span span, boolean unfinished) {
    /** What of it lies in a stretch of time. */
    Stay within(Span range) {
        return new Stay(performerId, siteId, span.within(range), unfinished);
    }

    /** Reads the columns of the statements of {@link ChatRates}. */
    static Stay of(Row row) {
        return new Stay(
                row.uuid("performer_id"),
                row.uuid("site_id"),
                new Span(row.instant("started_at"), row.instant("stayed_until")),
                row.bool("unfinished"));
    }
}
