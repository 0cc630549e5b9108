package dev.enishi.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.enishi.agency.Performers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.exchange.ImportJob.BatchResult;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.TemporaryTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores some thousand rows of a chat history, set-wise: COPY into a temporary table (a table under row-level security
 * cannot be copied into), then a few statements. Part of the caller's transaction.
 */
@ApplicationScoped
class ChatBatch {
    private static final String COLUMNS = """
                line        bigint      not null,
                identity    text        not null,
                customer_id uuid        not null,
                chat_id     uuid        not null,
                handle      text        not null,
                search_text text        not null,
                kind        text        not null,
                started_at  timestamptz not null,
                ended_at    timestamptz not null,
                earnings    integer,
                mic         boolean     not null,
                log         text,
                external_id text,
                known_id    uuid,
                recorded    uuid
            """;

    private static final String COPIED =
            "line, identity, customer_id, chat_id, handle, search_text, kind, started_at, ended_at, "
                    + "earnings, mic, log, external_id";

    /** One import at a time into the same performer and site: two could wait for each other's handles. */
    private static final String LOCK = """
            select 1 from (
                select pg_advisory_xact_lock(
                    hashtextextended(:agency::text || ' ' || :performerId::text || ' ' || :siteId::text, 1))) locked
            """;

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
                version, created_at)
            select distinct on (i.handle) :agency, i.customer_id, :performerId, :siteId, i.handle, '{}'::text[], false,
                   false, i.search_text, 0, :now
              from import_row i
              join import_first f on f.line = i.line
             where i.known_id is null
             order by i.handle, i.line
                on conflict on constraint uq_customer_handle do nothing
            """;

    private static final String INSERT_CHATS = """
            insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, earnings, mic,
                imported, external_id, version, created_at)
            select :agency, i.chat_id, :performerId, :siteId, i.known_id, i.kind, i.started_at, i.ended_at, i.earnings, i.mic,
                   true, i.external_id, 0, :now
              from import_row i
              join import_first f on f.line = i.line
                on conflict do nothing
            """;

    private static final String INSERT_LOGS = """
            insert into chat_log (agency_id, chat_id, performer_id, body, created_at)
            select :agency, i.chat_id, :performerId, i.log, :now
              from import_row i
             where i.log is not null and i.recorded = i.chat_id
            """;

    private static final String OUTCOMES = """
            select i.line, i.recorded = i.chat_id as created, h.customer_id, h.id as chat_id,
                   h.kind = i.kind and h.started_at = i.started_at and h.ended_at is not distinct from i.ended_at
                   and h.earnings is not distinct from i.earnings and c.handle = i.handle
                   and (not :hasMic or h.mic = i.mic) and (i.log is null or l.body is not distinct from i.log) as same
              from import_row i
              join chat h on h.agency_id = :agency and h.id = i.recorded
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              left join chat_log l on l.agency_id = :agency and l.chat_id = h.id
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
    private final TemporaryTable table;
    private final Performers performers;
    private final CustomerHistory history;

    ChatBatch(Database database, TemporaryTable table, Performers performers, CustomerHistory history) {
        this.database = database;
        this.table = table;
        this.performers = performers;
        this.history = history;
    }

    private record Outcome(
            long line,
            boolean created,
            @Nullable UUID customerId,
            @Nullable UUID chatId,
            boolean same) {}

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
        run(job, INSERT_CHATS, now);
        run(job, FIND_CHATS, now);
        run(job, INSERT_LOGS, now);
        List<Outcome> outcomes = recorded(hasMic);
        history.record(
                new ChatsImported(created(outcomes, Outcome::customerId), created(outcomes, Outcome::chatId)),
                now,
                "import:" + job.id());
        return result(outcomes);
    }

    private static List<UUID> created(List<Outcome> outcomes, Function<Outcome, @Nullable UUID> id) {
        return outcomes.stream()
                .filter(Outcome::created)
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Tells what would become of rows, and writes nothing but temporary tables: nobody waits for a dry run. All batches of
     * one dry run share a transaction.
     */
    BatchResult rehearse(ImportJob job, List<ImportedChat> rows, boolean hasMic, Instant now) {
        prepare(job, rows, now);
        run(job, SEEN, now);
        run(job, SEE, now);
        List<Outcome> outcomes = new ArrayList<>(recorded(hasMic));
        outcomes.addAll(database.sql(REHEARSED)
                .list(row -> new Outcome(row.big("line"), row.bool("created"), null, null, row.bool("same"))));
        return result(outcomes);
    }

    /** Brings the rows to the database and finds what is recorded of them. */
    private void prepare(ImportJob job, List<ImportedChat> rows, Instant now) {
        run(job, "drop table if exists pg_temp.import_first", now);
        table.fill("import_row", COLUMNS, COPIED, new StringReader(csv(rows)));
        run(job, FIND_CUSTOMERS, now);
        run(job, FIND_CHATS, now);
        run(job, CHOOSE_FIRST, now);
    }

    private List<Outcome> recorded(boolean hasMic) {
        return database.sql(OUTCOMES)
                .bind("hasMic", hasMic)
                .list(row -> new Outcome(
                        row.big("line"),
                        row.bool("created"),
                        row.uuid("customer_id"),
                        row.uuid("chat_id"),
                        row.bool("same")));
    }

    private static BatchResult result(List<Outcome> outcomes) {
        int created = 0;
        int unchanged = 0;
        List<RefusedRow> refusals = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.created()) {
                created++;
            } else if (outcome.same()) {
                unchanged++;
            } else {
                refusals.add(RefusedRow.of(outcome.line(), ImportProblem.ALREADY_RECORDED_DIFFERENTLY, ""));
            }
        }
        return new BatchResult(created, unchanged, refusals);
    }

    private void run(ImportJob job, String sql, Instant now) {
        database.sql(sql)
                .bind("performerId", job.performerId())
                .bind("siteId", job.siteId())
                .bind("now", now)
                .update();
    }

    private static String csv(List<ImportedChat> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (ImportedChat row : rows) {
                csv.writeRecord(
                        String.valueOf(row.line()),
                        row.identity(),
                        Ids.next().toString(),
                        Ids.next().toString(),
                        row.handle(),
                        FoldedText.lines(row.handle()),
                        row.kind(),
                        row.startedAt().toString(),
                        row.endedAt().toString(),
                        row.earnings() == null ? null : row.earnings().toString(),
                        String.valueOf(row.mic()),
                        row.log(),
                        row.externalId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory is always writable", e);
        }
        return text.toString();
    }
}
