package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.FoldedText;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text that the release before has folded is found, and folded anew, agency by agency. */
@QuarkusTest
class FoldingJobTest {
    @Inject
    FoldingJob job;

    @Inject
    StandingWorkFixture work;

    @Inject
    MeterRegistry metrics;

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void customers_are_found_before_and_after_they_are_folded_anew() {
        String former = formerCustomer("髙橋 佐々木");
        String present = agency.customer(performer, site, "髙橋　佐々木");

        assertThat(found("佐々木", 1)).containsExactlyInAnyOrder(former, present);
        assertThat(found("髙橋", 1)).containsExactlyInAnyOrder(former, present);
        assertThat(found("髙橋 佐", 50)).containsExactlyInAnyOrder(former, present);
        assertThat(found("高橋", 50)).containsExactly(present);

        work.workOff(job, agency);

        for (String q : List.of("佐々木", "佐佐木", "髙橋", "高橋", "高橋佐", "髙橋 佐")) {
            assertThat(found(q, 1)).containsExactlyInAnyOrder(former, present);
        }
    }

    @Test
    void who_matches_as_he_is_folded_and_as_he_was_before_is_found_once() {
        String both = formerCustomer("高橋\u3000髙橋");
        String one = formerCustomer("髙橋");

        assertThat(found("髙橋", 1)).containsExactlyInAnyOrder(both, one);
    }

    @Test
    void a_performer_finds_hers_and_filters_hold() {
        String former = formerCustomer("髙橋");
        String colleague = agency.performer();
        RequestSpecification hers =
                TestAgency.as(agency.performerKey(performer)).queryParam("q", "髙橋");
        RequestSpecification others =
                TestAgency.as(agency.performerKey(colleague)).queryParam("q", "髙橋");

        assertThat(ids(hers.get("/v1/customers"))).containsExactly(former);
        assertThat(ids(others.get("/v1/customers"))).isEmpty();
        assertThat(ids(agency.manager()
                        .queryParam("q", "髙橋")
                        .queryParam("favorite", true)
                        .get("/v1/customers")))
                .isEmpty();
    }

    @Test
    void notes_are_found_before_and_after_they_are_folded_anew() {
        String customer = agency.customer(performer, site, "taro");
        String former = note(customer, "代々木の齋藤さん");
        String present = note(customer, "代々木の齋藤さん");
        asTheReleaseBefore("note", former, FoldedText.former("代々木の齋藤さん"));

        assertThat(notes("代々木")).containsExactlyInAnyOrder(former, present);
        assertThat(notes("齋藤")).containsExactlyInAnyOrder(former, present);

        work.workOff(job, agency);

        assertThat(notes("代々木")).containsExactlyInAnyOrder(former, present);
        assertThat(notes("斉藤")).containsExactlyInAnyOrder(former, present);
    }

    @Test
    void an_agency_is_folded_anew_in_batches_which_are_counted_and_then_has_nothing_due() {
        String customer = formerCustomer("髙橋");
        insertedByTheReleaseBefore(2 * FoldingJob.BATCH);
        String tag = agency.manager().get("/v1/customers/" + customer).header("ETag");
        double counted = counted();

        boolean first = work.piece(job, agency);
        boolean second = work.piece(job, agency);
        boolean third = work.piece(job, agency);

        assertThat(List.of(first, second, third)).containsExactly(true, true, false);
        assertThat(ofOlderVersion("customer")).isEmpty();
        assertThat(counted() - counted).isGreaterThanOrEqualTo(2 * FoldingJob.BATCH + 1.0);
        assertThat(agency.manager().get("/v1/customers/" + customer).header("ETag"))
                .isEqualTo(tag);
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Boolean>values(
                            "select due_at = 'infinity' from work_item where kind = 'FOLDING' and id = ?", agency.id))
                    .containsExactly(true);
        }
    }

    @Test
    void what_a_process_of_the_release_before_writes_is_folded_anew_within_the_hour() {
        String customer = agency.customer(performer, site, "髙橋");
        assertThat(minutesUntilDue()).isEmpty();

        asTheReleaseBefore("customer", customer, "髙橋");
        insertedByTheReleaseBefore(3);

        assertThat(minutesUntilDue())
                .hasSize(1)
                .allSatisfy(minutes -> assertThat(minutes).isBetween(58L, 60L));
        assertThat(ofOlderVersion("customer")).hasSize(4);
    }

    @Test
    void an_agency_made_by_a_process_of_the_release_before_is_folded_anew() {
        try (TestSql sql = TestSql.asOwner()) {
            sql.update("update work_item set kind = 'NONE' where agency_id = ? and kind = 'FOLDING'", agency.id);
        }
        formerCustomer("髙橋");

        work.workOff(job, agency);

        assertThat(ofOlderVersion("customer")).isEmpty();
    }

    @Test
    void what_this_release_changes_makes_no_work() {
        String customer = agency.customer(performer, site, "髙橋");

        agency.patching("*")
                .body("{\"handle\": \"佐々木\"}")
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200);

        assertThat(ofOlderVersion("customer")).isEmpty();
        assertThat(minutesUntilDue()).isEmpty();
    }

    @Test
    void a_change_of_something_else_leaves_the_older_version_to_the_job() {
        String customer = formerCustomer("髙橋");

        agency.manager().put("/v1/customers/" + customer + "/favorite").then().statusCode(200);

        assertThat(ofOlderVersion("customer")).containsExactly(UUID.fromString(customer));
        assertThat(found("髙橋", 50)).containsExactly(customer);
    }

    @Test
    void who_is_locked_is_left_for_the_next_time() {
        String locked = formerCustomer("髙橋");
        formerCustomer("山﨑");
        try (TestSql writing = TestSql.as(agency.id).inTransaction()) {
            writing.values("select id from customer where id = ? for update", UUID.fromString(locked));

            assertThat(work.piece(job, agency)).isFalse();

            assertThat(ofOlderVersion("customer")).containsExactly(UUID.fromString(locked));
            assertThat(minutesUntilDue()).contains(0L);
        }

        work.workOff(job, agency);

        assertThat(ofOlderVersion("customer")).isEmpty();
    }

    @Test
    void a_pod_folds_nothing_of_an_agency_for_which_another_one_works() {
        formerCustomer("髙橋");
        try (TestSql other = TestSql.as(agency.id).inTransaction()) {
            other.values("select id from work_item where kind = 'FOLDING' and id = ? for update", agency.id);

            work.workOff(job, agency);
        }

        assertThat(ofOlderVersion("customer")).hasSize(1);
    }

    @Test
    void the_database_knows_which_version_is_the_newest() {
        try (TestSql sql = TestSql.asOwner()) {
            assertThat(sql.<String>values("""
                            select pg_get_expr(indpred, indrelid) from pg_index
                             where indexrelid in ('ix_customer_folding'::regclass, 'ix_note_folding'::regclass)
                            """))
                    .containsOnly("(folding < " + FoldedText.VERSION + ")")
                    .hasSize(2);
            assertThat(sql.<String>values("""
                            select pg_get_triggerdef(oid) from pg_trigger
                             where tgname in ('customer_inserted_wake', 'note_inserted_wake')
                            """))
                    .hasSize(2)
                    .allSatisfy(trigger -> assertThat(trigger).contains("new.folding < " + FoldedText.VERSION));
        }
    }

    private String formerCustomer(String handle) {
        String customer = agency.customer(performer, site, handle);
        asTheReleaseBefore("customer", customer, FoldedText.former(handle));
        return customer;
    }

    /** Which sets no folding, because it knows none. */
    private void asTheReleaseBefore(String table, String id, String searchText) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update " + table + " set search_text = ? where id = ?", searchText, UUID.fromString(id));
        }
    }

    private void insertedByTheReleaseBefore(int number) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                            search_text, version, created_at)
                    select ?, gen_random_uuid(), ?, ?, '山﨑' || n, '{}', false, false, '山﨑' || n, 0, now()
                      from generate_series(1, %d) n
                    """.formatted(number), agency.id, UUID.fromString(performer), UUID.fromString(site));
        }
    }

    private String note(String customer, String body) {
        return agency.manager()
                .body(Map.of("body", body))
                .post("/v1/customers/" + customer + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> found(String q, int limit) {
        List<String> found = new ArrayList<>();
        Response page =
                agency.manager().queryParam("q", q).queryParam("limit", limit).get("/v1/customers");
        while (true) {
            found.addAll(ids(page));
            String next = page.path("next");
            if (next == null) {
                return found;
            }
            page = agency.manager()
                    .queryParam("cursor", next)
                    .queryParam("limit", limit)
                    .get("/v1/customers");
        }
    }

    private List<String> notes(String q) {
        return ids(agency.manager().queryParam("q", q).get("/v1/performers/" + performer + "/notes"));
    }

    private static List<String> ids(Response page) {
        return page.then().statusCode(200).extract().path("items.id");
    }

    private double counted() {
        return metrics.counter("enishi.folded.anew", "table", "customer").count();
    }

    private List<UUID> ofOlderVersion(String table) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values("select id from " + table + " where folding < " + FoldedText.VERSION);
        }
    }

    private List<Long> minutesUntilDue() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values(
                    "select (extract(epoch from due_at - now()) / 60)::bigint from work_item"
                            + " where agency_id = ? and kind = 'FOLDING' and due_at < 'infinity'",
                    agency.id);
        }
    }
}
