package dev.enishi.exchange;

import static dev.enishi.exchange.ImportFixture.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestSql;
import dev.enishi.platform.Ids;
import dev.enishi.platform.StoppingFixture;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.data.WorkItems.Leased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportWorkerTest {
    private static final Instant NOT_YET = Instant.parse("2199-01-01T00:00:00Z");

    @Inject
    AcceptingImport accepting;

    @Inject
    ImportWorker worker;

    @Inject
    Imports imports;

    @Inject
    ChatBatch batches;

    @Inject
    ChatImporter chats;

    @Inject
    RehearsalProgressJob rehearsal;

    @Inject
    WorkItems work;

    @Inject
    CurrentTenant tenant;

    private ImportFixture her;
    private UUID job;

    /** Nobody works on it, because it is not due. */
    @BeforeEach
    void given_a_received_file_of_thirty_rows_and_one_that_is_none() {
        her = new ImportFixture();
        job = Ids.next();
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "2025-11-06T21:" + (i + 10) + ":00,taro" + i % 3 + ",PARTY,1,1\n")
                .collect(Collectors.joining("", HEADER, "x,taro,PARTY,1,1\n"));
        ImportJob received = new ImportJob(
                job,
                UUID.fromString(her.performer),
                UUID.fromString(her.site),
                ImportKind.CHATS,
                ImportState.QUEUED,
                false,
                StandardCharsets.UTF_8,
                new ColumnMapping(ImportKind.CHATS, Map.of()),
                31,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                LogFindings.NONE,
                Instant.now(),
                null,
                null);
        her.agency.inRequest(() -> QuarkusTransaction.requiringNew().run(() -> {
            try {
                accepting.store(received, new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), NOT_YET);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** What a pod has done that crashed after its first batch: its rows are stored, its lease runs out. */
    private void firstTwelveRowsAreStored() {
        her.agency.inRequest(() -> QuarkusTransaction.requiringNew().run(() -> {
            ImportJob start = imports.find(job).orElseThrow();
            try (CsvRows file = CsvRows.open(new ChunkStream(imports, job), StandardCharsets.UTF_8, start.mapping())) {
                List<ImportedChat> rows = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    rows.add(ImportedChat.of(file.next(), ZoneId.of("Asia/Tokyo"), Instant.now()));
                }
                ImportJob after = start.after(batches.store(start, rows, false, Instant.now()));
                imports.save(after, ImportState.RUNNING, Instant.now());
            } catch (IOException | ImportedChat.Refused e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private void leaseHasRunOut(int attempts) {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            sql.update(
                    "update work_item set due_at = now(), lease_until = now() - interval '1 second', attempts = ?"
                            + " where agency_id = ? and id = ?",
                    attempts,
                    her.agency.id,
                    job);
        }
    }

    private long chats() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.<Long>value("select count(*) from chat");
        }
    }

    @Test
    void after_a_crash_another_pod_goes_on_and_counts_nothing_twice() {
        firstTwelveRowsAreStored();
        her.agency.get("/v1/imports/" + job).body("state", equalTo("RUNNING")).body("rowsRead", equalTo(12));

        leaseHasRunOut(1);

        her.done("/v1/imports/" + job)
                .body("rowsTotal", equalTo(31))
                .body("rowsRead", equalTo(31))
                .body("created", equalTo(30))
                .body("unchanged", equalTo(0))
                .body("refused", equalTo(1))
                .body("refusals", hasSize(1))
                .body("refusals[0].line", equalTo(32));
        assertThat(chats()).isEqualTo(30);
    }

    @Test
    void a_pod_that_has_lost_its_lease_stores_nothing_more() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            sql.update("update work_item set attempts = 2 where agency_id = ? and id = ?", her.agency.id, job);
        }

        her.agency.inRequest(() -> worker.carryOut(new Leased(her.agency.id, AcceptingImport.WORK, job, 1)));

        her.agency.get("/v1/imports/" + job).body("state", equalTo("QUEUED")).body("rowsRead", equalTo(0));
        assertThat(chats()).isZero();
    }

    @Test
    void a_pod_that_stops_gives_its_work_back_and_another_goes_on_at_once() {
        firstTwelveRowsAreStored();
        try (TestSql sql = TestSql.as(her.agency.id)) {
            sql.update(
                    "update work_item set attempts = 5, lease_until = now() + interval '30 seconds'"
                            + " where agency_id = ? and id = ?",
                    her.agency.id,
                    job);
        }
        ImportWorker stopping = new ImportWorker(
                imports, List.of(chats), rehearsal, work, tenant, StoppingFixture.begun(), Clock.systemUTC());

        her.agency.inRequest(() -> stopping.carryOut(new Leased(her.agency.id, AcceptingImport.WORK, job, 5)));

        her.agency.get("/v1/imports/" + job).body("state", equalTo("RUNNING")).body("rowsRead", equalTo(12));
        try (TestSql sql = TestSql.as(her.agency.id)) {
            sql.update("update work_item set due_at = now() where agency_id = ? and id = ?", her.agency.id, job);
        }
        her.done("/v1/imports/" + job).body("rowsRead", equalTo(31)).body("created", equalTo(30));
    }

    @Test
    void what_fails_again_and_again_is_given_up() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            sql.update("delete from import_chunk where import_id = ?", job);
        }
        leaseHasRunOut(4);

        her.ended("/v1/imports/" + job, "FAILED").body("rowsRead", equalTo(0));
        assertThat(chats()).isZero();
    }
}
