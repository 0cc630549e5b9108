package dev.enishi.exchange;

import dev.enishi.exchange.ComparedRows.ComparedRow;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a dry run has met so far, in place of what it does not write. All batches of one share a transaction. */
@ApplicationScoped
class Rehearsal {
    private static final String SEEN = """
            create temporary table if not exists import_seen (
                identity text primary key, line bigint, chat_id uuid, typed boolean, handle text, kind text,
                started_at timestamptz, ended_at timestamptz, earnings integer, mic boolean, log text) on commit drop
            """;

    private static final String SEE = """
            insert into import_seen
                (identity, line, chat_id, typed, handle, kind, started_at, ended_at, earnings, mic, log)
            select i.identity, i.line, i.recorded,
                   exists (select 1 from chat h where h.agency_id = :agency and h.id = i.recorded and not h.imported),
                   i.handle, i.kind, i.started_at, i.ended_at, i.earnings, i.mic, i.log
              from import_row i
             where i.completes or i.recorded is null and i.line in (select line from import_first)
                on conflict do nothing
            """;

    private static final String REHEARSED = """
            select i.line, s.line = i.line and s.chat_id is null as created, s.line <> i.line as repeated,
                   s.kind = i.kind and s.handle = i.handle
                   and (s.typed
                        or s.started_at = i.started_at and s.ended_at = i.ended_at
                           and s.earnings is not distinct from i.earnings and s.mic = i.mic
                           and (i.log is null or s.log is not distinct from i.log)) as same
              from import_row i
              join import_seen s on s.identity = i.identity
             order by i.line
            """;

    private final Database database;

    Rehearsal(Database database) {
        this.database = database;
    }

    /** A row whose identity this dry run has met. */
    record RehearsedRow(boolean created, boolean repeated, ComparedRow compared) {}

    /** Makes the table {@code import_seen}, unless it is there; it stays empty but in a dry run. */
    void begin() {
        database.sql(SEEN).update();
    }

    /** Remembers the rows that would become a chat or complete one, and tells what became of all that it has met. */
    List<RehearsedRow> see() {
        database.sql(SEE).update();
        return database.sql(REHEARSED)
                .list(row -> new RehearsedRow(
                        row.bool("created"), row.bool("repeated"), new ComparedRow(row.big("line"), row.bool("same"))));
    }
}
