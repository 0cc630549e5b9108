package dev.enishi.exchange;

import dev.enishi.agency.Performers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.exchange.ImportJob.BatchResult;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stores some thousand rows of a chat history, set-wise: COPY into a temporary table (a table under row-level security
 * cannot be copied into), then a few statements. Part of the caller's transaction.
 */
@ApplicationScoped
class ChatBatch {
    /** One import at a time into the same performer and site: two could wait for each other's handles. */
    private static final String LOCK = """
            select 1 from (
                select pg_advisory_xact_lock(
                    hashtextextended(:agency::text || ' ' || :performerId::text || ' ' || :siteId::text, 1))) locked
            """;

    /**
     * Those of foreign keys too. A connection that has planned their checks while tables were empty, when any index is as good as
     * the right one, walks through all customers of the agency for each row, until the tables are analyzed.
     */
    private static final String FORGET_PLANS = "discard plans";

    /**
     * Finds the customers of rows. Here and below each row probes one index by what is nearly unique, and OFFSET 0 keeps
     * the planner from doing otherwise: on tables that have just grown from nothing, and have no statistics yet, it walks
     * through all rows of the performer instead.
     */
    private static final String FIND_CUSTOMERS = """
            update import_row i
               set known_id = (
                   select c.id
                     from (select id, performer_id, site_id from customer
                            where agency_id = :agency and handle = i.handle offset 0) c
                    where c.performer_id = :performerId and c.site_id = :siteId)
             where known_id is null
            """;

    /** Finds the chats that rows tell of: by the site's own id where there is one, else by customer and start. */
    private static final String FIND_CHATS = """
            update import_row i
               set recorded = case when i.external_id is not null then (
                       select h.id
                         from (select id, performer_id, site_id from chat
                                where agency_id = :agency and external_id = i.external_id offset 0) h
                        where h.performer_id = :performerId and h.site_id = :siteId)
                   else (
                       select h.id from chat h
                        where h.agency_id = :agency and h.customer_id = i.known_id and h.started_at = i.started_at
                          and h.external_id is null) end
             where recorded is null
            """;

    /** Of rows with the same identity the first counts; the others are compared with it. */
    private static final String CHOOSE_FIRST = """
            create temporary table import_first on commit drop as
            select distinct on (identity) line
              from import_row
             where recorded is null
             order by identity, line
            """;

    private static final String INSERT_CUSTOMERS = """
            insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail, search_text,
                folding, version, created_at)
            select distinct on (i.handle) :agency, i.customer_id, :performerId, :siteId, i.handle, '{}'::text[], false,
                   false, i.search_text, :folding, 0, :now
              from import_row i
              join import_first f on f.line = i.line
             where i.known_id is null
             order by i.handle, i.line
                on conflict on constraint uq_customer_handle do nothing
            """;

    /** Gives those that were stored, and marks their rows. */
    private static final String INSERT_CHATS = """
            with stored as (
                insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, earnings,
                    mic, imported, external_id, version, created_at)
                select :agency, i.chat_id, :performerId, :siteId, i.known_id, i.kind, i.started_at, i.ended_at, i.earnings,
                       i.mic, true, i.external_id, 0, :now
                  from import_row i
                  join import_first f on f.line = i.line
                    on conflict do nothing
                returning id, customer_id
            )
            update import_row i
               set recorded = stored.id
              from stored
             where i.chat_id = stored.id
            returning stored.id, stored.customer_id
            """;

    private static final String INSERT_LOGS = """
            insert into chat_log (agency_id, chat_id, performer_id, body, created_at)
            select :agency, i.chat_id, :performerId, i.log, :now
              from import_row i
             where i.log is not null and i.recorded = i.chat_id
            """;

    /** Compares the rows that tell of a chat which was there before with it, each by its keys: see above. */
    private static final String COMPARED = """
            select i.line,
                   h.kind = i.kind and h.started_at = i.started_at and h.ended_at is not distinct from i.ended_at
                   and h.earnings is not distinct from i.earnings and h.handle = i.handle
                   and (not :hasMic or h.mic = i.mic) and (i.log is null or h.body is not distinct from i.log) as same
              from import_row i
             cross join lateral (
                   select h.kind, h.started_at, h.ended_at, h.earnings, h.mic, c.handle, l.body
                     from chat h
                     join customer c on c.agency_id = :agency and c.id = h.customer_id
                     left join chat_log l on l.agency_id = :agency and l.chat_id = h.id
                    where h.agency_id = :agency and h.id = i.recorded
                   offset 0) h
             where i.recorded <> i.chat_id
             order by i.line
            """;

    /** What a dry run has met so far, in place of what it does not write. */
    private static final String SEEN = """
            create temporary table if not exists import_seen (
                identity text primary key, line bigint, handle text, kind text, started_at timestamptz,
                ended_at timestamptz, earnings integer, mic boolean, log text) on commit drop
            """;

    private static final String SEE = """
            insert into import_seen (identity, line, handle, kind, started_at, ended_at, earnings, mic, log)
            select i.identity, i.line, i.handle, i.kind, i.started_at, i.ended_at, i.earnings, i.mic, i.log
              from import_row i
              join import_first f on f.line = i.line
                on conflict do nothing
            """;

    private static final String REHEARSED = """
            select i.line, s.line = i.line as created,
                   s.kind = i.kind and s.started_at = i.started_at and s.ended_at = i.ended_at
                   and s.earnings is not distinct from i.earnings and s.handle = i.handle and s.mic = i.mic
                   and (i.log is null or s.log is not distinct from i.log) as same
              from import_row i
              join import_seen s on s.identity = i.identity
             where i.recorded is null
             order by i.line
            """;

    private final Database database;
    private final ImportedRows table;
    private final Performers performers;
    private final CustomerHistory history;

    ChatBatch(Database database, ImportedRows table, Performers performers, CustomerHistory history) {
        this.database = database;
        this.table = table;
        this.performers = performers;
        this.history = history;
    }

    /** A row that was not stored as a new chat: whether it says what is recorded. */
    private record Compared(long line, boolean same) {}

    private record Rehearsed(boolean created, Compared compared) {}

    private record Stored(UUID chatId, UUID customerId) {}

    /**
     * Stores rows.
     *
     * @param hasMic whether the file says so; else what is recorded is not compared with it
     */
    BatchResult store(ImportJob job, List<ImportedChat> rows, boolean hasMic, Instant now) {
        run(job, LOCK, now);
        performers.lockSharedIfAny(job.performerId()); // A handover locks her customers in another order.
        prepare(job, rows, now);
        run(job, INSERT_CUSTOMERS, now);
        run(job, FIND_CUSTOMERS, now);
        List<Stored> stored =
                bound(job, INSERT_CHATS, now).list(row -> new Stored(row.uuid("id"), row.uuid("customer_id")));
        run(job, FIND_CHATS, now);
        run(job, INSERT_LOGS, now);
        tell(stored, now, "import:" + job.id());
        return result(stored.size(), compared(hasMic));
    }

    private void tell(List<Stored> stored, Instant now, String by) {
        List<UUID> customers =
                stored.stream().map(Stored::customerId).distinct().toList();
        List<UUID> chats = stored.stream().map(Stored::chatId).toList();
        history.record(new ChatsImported(customers, chats), now, by);
    }

    /**
     * Tells what would become of rows, and writes nothing but temporary tables: nobody waits for a dry run. All batches of
     * one dry run share a transaction.
     */
    BatchResult rehearse(ImportJob job, List<ImportedChat> rows, boolean hasMic, Instant now) {
        prepare(job, rows, now);
        run(job, SEEN, now);
        run(job, SEE, now);
        List<Rehearsed> rehearsed = bound(job, REHEARSED, now)
                .list(row -> new Rehearsed(row.bool("created"), new Compared(row.big("line"), row.bool("same"))));
        List<Compared> compared = Stream.concat(
                        compared(hasMic).stream(),
                        rehearsed.stream().filter(row -> !row.created()).map(Rehearsed::compared))
                .toList();
        return result((int) rehearsed.stream().filter(Rehearsed::created).count(), compared);
    }

    /** Brings the rows to the database and finds what is recorded of them. */
    private void prepare(ImportJob job, List<ImportedChat> rows, Instant now) {
        run(job, FORGET_PLANS, now);
        run(job, "drop table if exists pg_temp.import_first", now);
        table.fill(rows);
        run(job, FIND_CUSTOMERS, now);
        run(job, FIND_CHATS, now);
        run(job, CHOOSE_FIRST, now);
    }

    private List<Compared> compared(boolean hasMic) {
        return database.sql(COMPARED)
                .bind("hasMic", hasMic)
                .list(row -> new Compared(row.big("line"), row.bool("same")));
    }

    private static BatchResult result(int created, List<Compared> compared) {
        List<RefusedRow> refusals = compared.stream()
                .filter(row -> !row.same())
                .map(row -> RefusedRow.of(row.line(), ImportProblem.ALREADY_RECORDED_DIFFERENTLY, ""))
                .toList();
        return new BatchResult(created, compared.size() - refusals.size(), refusals);
    }

    private void run(ImportJob job, String sql, Instant now) {
        bound(job, sql, now).update();
    }

    private Sql bound(ImportJob job, String sql, Instant now) {
        return database.sql(sql)
                .bind("performerId", job.performerId())
                .bind("siteId", job.siteId())
                .bind("folding", FoldedText.VERSION)
                .bind("now", now);
    }
}
