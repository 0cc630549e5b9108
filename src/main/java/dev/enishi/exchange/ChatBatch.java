package dev.enishi.exchange;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.Performers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.ChatsCompleted;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.exchange.ComparedRows.ComparedRow;
import dev.enishi.exchange.ImportJob.BatchResult;
import dev.enishi.exchange.Rehearsal.RehearsedRow;
import dev.enishi.exchange.WrittenChats.Written;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    private final Database database;
    private final PreparedRows prepared;
    private final ComparedRows compared;
    private final WrittenChats written;
    private final Rehearsal rehearsal;
    private final Agencies agencies;
    private final Performers performers;
    private final CustomerHistory history;

    ChatBatch(
            Database database,
            PreparedRows prepared,
            ComparedRows compared,
            WrittenChats written,
            Rehearsal rehearsal,
            Agencies agencies,
            Performers performers,
            CustomerHistory history) {
        this.database = database;
        this.prepared = prepared;
        this.compared = compared;
        this.written = written;
        this.rehearsal = rehearsal;
        this.agencies = agencies;
        this.performers = performers;
        this.history = history;
    }

    /**
     * Stores rows.
     *
     * @param hasMic whether the file says so; else what is recorded is not compared with it
     */
    BatchResult store(ImportJob job, List<ImportedChat> rows, boolean hasMic, Instant now) {
        RowSource source = source(job, hasMic, now);
        source.bind(database.sql(LOCK)).update();
        performers.lockSharedIfAny(job.performerId()); // A handover locks her customers in another order.
        int completing = prepared.prepare(source, rows);
        List<Written> completed = completing == 0 ? List.of() : written.complete(source);
        List<Written> stored = written.insert(source);
        tell(stored, completed, source);
        return result(stored.size(), completing, compared.others(source));
    }

    /** First what is new, then all about those of whom more is known now. */
    private void tell(List<Written> stored, List<Written> completed, RowSource source) {
        history.record(
                List.of(
                        new ChatsImported(customers(stored), chats(stored)),
                        new ChatsCompleted(customers(completed), chats(completed))),
                source.now(),
                "import:" + source.job().id());
    }

    private static List<UUID> customers(List<Written> chats) {
        return chats.stream().map(Written::customerId).distinct().toList();
    }

    private static List<UUID> chats(List<Written> chats) {
        return chats.stream().map(Written::chatId).toList();
    }

    /**
     * Tells what would become of rows, and writes nothing but temporary tables: nobody waits for a dry run. All batches of
     * one dry run share a transaction.
     */
    BatchResult rehearse(ImportJob job, List<ImportedChat> rows, boolean hasMic, Instant now) {
        RowSource source = source(job, hasMic, now);
        int completing = prepared.prepare(source, rows);
        List<RehearsedRow> rehearsed = rehearsal.see();
        List<ComparedRow> others = Stream.concat(
                        compared.others(source).stream(),
                        rehearsed.stream().filter(RehearsedRow::repeated).map(RehearsedRow::compared))
                .toList();
        int created = (int) rehearsed.stream().filter(RehearsedRow::created).count();
        return result(created, completing, others);
    }

    private RowSource source(ImportJob job, boolean hasMic, Instant now) {
        int logDays = agencies.settings().policies().chatLogDays();
        return new RowSource(job, hasMic, now.minus(Duration.ofDays(logDays)), now);
    }

    private static BatchResult result(int created, int completed, List<ComparedRow> others) {
        List<RefusedRow> refusals = others.stream()
                .filter(row -> !row.same())
                .map(row -> RefusedRow.of(row.line(), ImportProblem.ALREADY_RECORDED_DIFFERENTLY, ""))
                .toList();
        return new BatchResult(created, completed, others.size() - refusals.size(), refusals);
    }
}
