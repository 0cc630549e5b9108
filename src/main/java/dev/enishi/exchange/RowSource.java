package dev.enishi.exchange;

import dev.enishi.platform.data.Sql;
import java.time.Instant;

/**
 * Where the rows of a batch come from.
 *
 * @param job the import
 * @param hasMic whether the file says so; else what is recorded is not compared with it
 * @param logsFrom logs of older chats are not kept
 * @param now when they are stored
 */
record RowSource(ImportJob job, boolean hasMic, Instant logsFrom, Instant now) {
    /** Binds what the statements of an import name. */
    Sql bind(Sql sql) {
        return sql.bind("importId", job.id())
                .bind("performerId", job.performerId())
                .bind("siteId", job.siteId())
                .bind("hasMic", hasMic)
                .bind("logsFrom", logsFrom)
                .bind("now", now);
    }
}
