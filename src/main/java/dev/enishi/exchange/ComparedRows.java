package dev.enishi.exchange;

import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares rows with the chats that they tell of and that were there before. */
@ApplicationScoped
class ComparedRows {
    /**
     * Whether a row says what is recorded ({@code agrees}), and whether it says more ({@code lacks}). Of a chat that somebody
     * has typed only customer and kind are compared: the rest is as typed. Of a log what was masked agrees with whatever the file
     * has there, so that the same file says the same under every policy. Each chat is read by its keys: see {@link KnownChats}.
     */
    private static final String TOLD = """
            with told as (
                select i.line, i.identity, i.recorded, i.completes, h.imported, h.import_id,
                       (h.kind = i.kind or exists (
                           select 1 from chat_kind_change k
                            where k.agency_id = :agency and k.chat_id = i.recorded and k.former_kind = i.kind))
                       and h.handle = i.handle
                       and (not h.imported
                            or h.started_at = i.started_at
                               and (h.ended_at is null or h.ended_at = i.ended_at)
                               and (h.earnings is null or h.earnings is not distinct from i.earnings)
                               and (not :hasMic or i.mic or not h.mic)
                               and (i.log is null or h.body is null or h.body = i.told_log or h.body like '%*%'
                                    and i.told_log like replace(
                                            regexp_replace(h.body, '([\\\\%_])', '\\\\\\1', 'g'), '*', '_'))) as agrees,
                       h.ended_at is null
                       or h.earnings is null and i.earnings is not null
                       or h.external_id is null and i.external_id is not null
                       or i.mic and not h.mic
                       or h.site_started_at is null and h.started_at <> i.started_at
                       or h.body is null and i.log is not null and i.started_at >= :logsFrom as lacks
                  from import_row i
                 cross join lateral (
                       select h.imported, h.import_id, h.kind, h.started_at, h.ended_at, h.earnings, h.mic, h.external_id,
                              h.site_started_at, l.body,
                              (select handle from customer where agency_id = :agency and id = h.customer_id) as handle
                         from chat h
                         left join chat_log l on l.agency_id = :agency and l.chat_id = h.id
                        where h.agency_id = :agency and h.id = i.recorded
                       offset 0) h
                 where i.recorded <> i.chat_id
            )
            """;

    /** Of several rows that tell of a chat the first completes it, unless one of the file has done so before. */
    private static final String MARK_COMPLETING = TOLD + """
            update import_row i
               set completes = true
              from (select distinct on (recorded) line
                      from told
                     where agrees and lacks and import_id is distinct from :importId
                       and not exists (select 1 from import_seen seen where seen.chat_id = told.recorded)
                     order by recorded, line) first
             where i.line = first.line
            """;

    private static final String OTHERS = TOLD + """
            select line, agrees and (not imported or not lacks) as same
              from told
             where not completes
               and not exists (select 1 from import_seen seen where seen.identity = told.identity)
             order by line
            """;

    private final Database database;

    ComparedRows(Database database) {
        this.database = database;
    }

    /** A row that neither became a chat nor completed one: whether it says what is recorded. */
    record ComparedRow(long line, boolean same) {}

    /** Marks the rows that complete what is recorded, and tells how many. */
    int markCompleting(RowSource source) {
        return source.bind(database.sql(MARK_COMPLETING)).update();
    }

    /** The others. */
    List<ComparedRow> others(RowSource source) {
        return source.bind(database.sql(OTHERS)).list(row -> new ComparedRow(row.big("line"), row.bool("same")));
    }
}
