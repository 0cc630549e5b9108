package dev.enishi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.data.StandingWorkFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries are sealed into a chain of blocks, and whoever changes something afterwards is found out. */
@QuarkusTest
class AuditSealTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    AuditSealJob job;

    @Inject
    StandingWorkFixture work;

    @Inject
    AuditVerification verification;

    private TestAgency agency;

    @BeforeEach
    void given_an_agency_that_has_done_something() {
        agency = TestAgency.create();
        agency.performer();
    }

    private <T> T value(String sql) {
        try (TestSql app = TestSql.as(agency.id)) {
            return app.value(sql);
        }
    }

    /** As a pod does in its turn. */
    private void seal() {
        work.workOff(job, agency);
    }

    /** Many entries at once, as requests would leave them. */
    private void entries(int number) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(entriesStatement(number), agency.id, agency.id);
        }
    }

    private static String entriesStatement(int number) {
        return """
                with ids as (select gen_random_uuid() as id from generate_series(1, %d)),
                entry as (
                    insert into audit_entry (agency_id, id, at, role, principal, operation, address, request_id, status)
                    select ?, id, now(), 'MANAGER', 'enishi_0', 'getBrief', '127.0.0.1', 'r', 200 from ids)
                insert into audit_unsealed select ?, id from ids
                """.formatted(number);
    }

    private String verify() {
        return verification.of(agency.id).text().substring(agency.id.toString().length() + 1);
    }

    /** The items of work that entries have made: seconds until they are due. */
    private List<Double> dueIn() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values("""
                    select extract(epoch from due_at - now())::float8 from work_item
                     where agency_id = ? and kind = 'AUDIT_SEAL' and due_at < 'infinity'
                    """, agency.id);
        }
    }

    @Test
    void an_entry_is_sealed_a_minute_later_by_any_pod_and_then_nothing_is_due_any_more() throws InterruptedException {
        assertThat(dueIn()).hasSize(1).allSatisfy(seconds -> assertThat(seconds).isBetween(20.0, 60.0));
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update work_item set due_at = now() where agency_id = ? and id <> ?", agency.id, agency.id);
        }

        Instant deadline = Instant.now().plus(LONGEST);
        while (this.<Long>value("select count(*) from audit_unsealed") > 0) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
        assertThat(verify()).isEqualTo("ok: 1 blocks, 1 entries, 0 dropped, 0 unsealed");
        assertThat(dueIn()).isEmpty();
    }

    @Test
    void an_entry_that_is_committed_while_others_are_sealed_is_sealed_the_next_time() {
        try (TestSql late = TestSql.as(agency.id).inTransaction()) {
            late.update(entriesStatement(1), agency.id, agency.id);
            seal();
            late.commit();
        }

        assertThat(verify()).isEqualTo("ok: 1 blocks, 1 entries, 0 dropped, 1 unsealed");
        assertThat(dueIn()).hasSize(1);

        seal();

        assertThat(verify()).isEqualTo("ok: 2 blocks, 2 entries, 0 dropped, 0 unsealed");
        assertThat(dueIn()).isEmpty();
    }

    @Test
    void what_fails_halfway_leaves_entries_and_work_as_they_were() {
        try (TestSql owner = TestSql.asOwner()) {
            owner.update("revoke insert on audit_block from enishi_app");
            try {
                seal();
            } finally {
                owner.update("grant insert on audit_block to enishi_app");
            }
        }

        assertThat(verify()).isEqualTo("ok: 0 blocks, 0 entries, 0 dropped, 1 unsealed");
        assertThat(dueIn()).hasSize(1);
    }

    @Test
    void blocks_are_listed_newest_first() {
        seal();
        agency.performer();
        agency.performer();
        seal();

        agency.get("/v1/audit-blocks")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items.entries", equalTo(List.of(2, 1)));
        String next = agency.get("/v1/audit-blocks?limit=1").extract().path("next");
        agency.get("/v1/audit-blocks?cursor=" + next).body("items.number", equalTo(List.of(1)));
    }

    @Test
    void nothing_new_makes_no_block() {
        seal();
        seal();

        assertThat(verify()).isEqualTo("ok: 1 blocks, 1 entries, 0 dropped, 0 unsealed");
    }

    @Test
    void a_long_queue_becomes_several_blocks() {
        entries(12_000);

        seal();

        assertThat(verify()).isEqualTo("ok: 2 blocks, 12001 entries, 0 dropped, 0 unsealed");
    }

    @Test
    void two_pods_at_once_do_not_break_the_chain() {
        entries(25_000);

        Stream<CompletableFuture<Void>> pods = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(this::seal, Thread::startVirtualThread))
                .toList()
                .stream();
        pods.forEach(CompletableFuture::join);
        seal();

        assertThat(verify()).isEqualTo("ok: 3 blocks, 25001 entries, 0 dropped, 0 unsealed");
    }

    @Test
    void a_pod_seals_nothing_of_an_agency_for_which_another_one_works() {
        try (TestSql other = TestSql.as(agency.id).inTransaction()) {
            other.values("select id from work_item where kind = 'AUDIT_SEAL' and id = ? for update", agency.id);

            seal();
        }

        assertThat(verify()).isEqualTo("ok: 0 blocks, 0 entries, 0 dropped, 1 unsealed");
        assertThat(dueIn()).hasSize(1);
    }

    @Test
    void an_agency_with_many_entries_does_not_keep_another_one_waiting() {
        entries(30_000);
        TestAgency other = TestAgency.create();
        other.performer();

        work.piece(job, agency);
        work.piece(job, other);

        try (TestSql sql = TestSql.as(other.id)) {
            assertThat(sql.<Long>value("select count(*) from audit_unsealed")).isZero();
        }
        assertThat(verify()).startsWith("ok: "); // The rest of the first one is due at once: a worker may be at it.
    }

    @Test
    void entries_of_the_last_minute_are_not_sealed_yet() {
        seal();
        agency.performer();

        assertThat(verify()).isEqualTo("ok: 1 blocks, 1 entries, 0 dropped, 1 unsealed");
    }

    @Test
    void entries_that_nobody_seals_are_reported() {
        seal();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    with entry as (
                        insert into audit_entry (agency_id, id, at, role, principal, operation, address, request_id, status)
                        select ?, gen_random_uuid(), now() - interval '11 minutes', 'MANAGER', 'enishi_0', 'getBrief',
                               '127.0.0.1', 'r', 200
                        returning id)
                    insert into audit_unsealed select ?, id from entry
                    """, agency.id, agency.id);
        }

        assertThat(verify()).isEqualTo("broken: 1 entries wait for more than 10 minutes: nobody seals");
    }

    @Test
    void the_service_cannot_take_the_sealing_off_the_list() {
        try (TestSql sql = TestSql.as(agency.id)) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class, () -> sql.update("delete from work_item where id = ?", agency.id));

            assertThat(refused.state).isEqualTo("42501");
        }
    }

    /** What only the owner can do, and only by switching the trigger off. */
    private void tamper(String table, String statement) {
        try (TestSql owner = TestSql.asOwner().inTransaction()) {
            owner.values("select set_config('app.agency_id', ?, true)", agency.id.toString());
            owner.update("alter table " + table + " disable trigger user");
            assertThat(owner.update(statement)).isPositive();
            owner.update("alter table " + table + " enable trigger user");
            owner.commit();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    audit_entry | update audit_entry set status = 404                        | block 1: the hash differs
                    audit_entry | update audit_entry set at = at + interval '1 microsecond'  | block 1: the hash differs
                    audit_entry | delete from audit_entry where operation = 'createSite'     | block 2: entry .* is missing
                    audit_block | update audit_block set sha256 = sha256('')                 | block 1: the hash differs
                    audit_block | delete from audit_block where number = 1                   | block 2: block 1 is missing .*
                    audit_block | delete from audit_block where number = 3                   | entry .* is in no block .*
                    audit_block | update audit_block set entries = entries[1:1] where cardinality(entries) = 2 | block 3: the .*
                    """)
    void tampering_is_found(String table, String statement, String found) {
        seal();
        agency.site();
        seal();
        agency.performer();
        agency.performer();
        seal();
        assertThat(verify()).isEqualTo("ok: 3 blocks, 4 entries, 0 dropped, 0 unsealed");

        tamper(table, statement);

        assertThat(verification.of(agency.id).ok()).isFalse();
        assertThat(verify()).matches("broken: " + found);
    }

    @Test
    void an_entry_that_was_slipped_in_is_found() {
        seal();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into audit_entry (agency_id, id, at, role, principal, operation, address, request_id, status)
                    values (?, ?, now(), 'MANAGER', 'enishi_0', 'getBrief', '127.0.0.1', 'r', 200)
                    """, agency.id, UUID.randomUUID());
        }

        assertThat(verify()).matches("broken: entry .* is in no block and not in the queue");
    }

    @Test
    void what_vanishes_before_it_is_sealed_is_found_before_and_after() {
        tamper("audit_entry", "delete from audit_entry");
        assertThat(verify()).isEqualTo("broken: an entry in the queue is missing");

        seal();

        assertThat(verify()).matches("broken: block 1: entry .* is missing");
    }

    @Test
    void what_vanishes_from_the_queue_is_found() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("delete from audit_unsealed");
        }

        assertThat(verify()).matches("broken: entry .* is in no block and not in the queue");
    }
}
