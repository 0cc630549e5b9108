package dev.enishi.audit;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit log says about requests, and who may read it. */
@QuarkusTest
class AuditApiTest {
    @Inject
    OperatorAct operator;

    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        customer = agency.customer(performer, site, "taro");
    }

    /** The entries of one operation, newest first, straight from the database: asking the API would add some. */
    private List<String> recorded(String operation) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values("""
                    select concat_ws(' ', role, status, resource_id, customer_id) from audit_entry
                     where operation = ? order by id desc
                    """, operation);
        }
    }

    private long entries() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.<Long>value("select count(*) from audit_entry");
        }
    }

    @Test
    void a_read_says_who_read_what_when_and_from_where() {
        Instant before = Instant.now().minusMillis(1);
        String key = agency.performerKey(performer);

        Response brief = TestAgency.as(key)
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
                .get("/v1/customers/" + customer + "/brief");

        agency.get("/v1/audit-entries?operation=getBrief")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].principal", equalTo(key.substring(0, key.lastIndexOf('_'))))
                .body("items[0].role", equalTo("PERFORMER"))
                .body("items[0].performerId", equalTo(performer))
                .body("items[0].performer.id", equalTo(performer))
                .body("items[0].performer.name", equalTo("みゆ"))
                .body("items[0].resourceId", equalTo(customer))
                .body("items[0].customerId", equalTo(customer))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].requestId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body("items[0].status", equalTo(brief.statusCode()));
        String at = agency.get("/v1/audit-entries?operation=getBrief").extract().path("items[0].at");
        assertThat(Instant.parse(at)).isBetween(before, Instant.now());
    }

    @Test
    void writes_name_what_they_created_and_the_customer() {
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬"));
        String chat = agency.chat(customer, "2026-11-06T20:00:00+09:00");

        assertThat(recorded("createCustomer")).containsExactly("MANAGER 201 " + customer + " " + customer);
        assertThat(recorded("createNote")).containsExactly("MANAGER 201 " + note + " " + customer);
        assertThat(recorded("createChat")).containsExactly("MANAGER 201 " + chat + " " + customer);
        assertThat(recorded("createPerformer")).containsExactly("MANAGER 201 " + performer);
    }

    @Test
    void whoever_sees_or_changes_something_of_a_customer_is_found_by_him() {
        String chat = agency.chat(customer, "2026-11-06T20:00:00+09:00");
        String log = "/v1/chats/" + chat + "/log";
        agency.manager().body(Map.of("body", "こんばんは")).put(log).then().statusCode(200);
        agency.get(log).statusCode(200);
        agency.get("/v1/chats?customerId=" + customer).statusCode(200);
        agency.get("/v1/customers?performerId=" + performer).statusCode(200);
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/chats/" + chat)
                .then()
                .statusCode(204);

        agency.get("/v1/audit-entries?customerId=" + customer)
                .body(
                        "items.operation",
                        equalTo(List.of(
                                "deleteChat",
                                "listCustomers",
                                "listChats",
                                "getChatLog",
                                "putChatLog",
                                "createChat",
                                "createCustomer")));
    }

    @Test
    void a_handover_names_the_colleague_and_a_rotation_both_keys() {
        String colleague = agency.performer();
        agency.manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);
        String former = agency.created("/v1/api-keys", Map.of("name", "鍵", "role", "AUDITOR"));
        String successor = agency.created("/v1/api-keys/" + former + "/rotation", Map.of());

        agency.get("/v1/audit-entries?operation=putDeactivation")
                .body("items[0].resourceId", equalTo(performer))
                .body("items[0].relatedId", equalTo(colleague));
        agency.get("/v1/audit-entries?operation=createApiKeyRotation")
                .body("items[0].resourceId", equalTo(former))
                .body("items[0].relatedId", equalTo(successor));
    }

    @Test
    void what_an_operator_does_is_recorded_or_not_done() {
        operator.recorded("allow-issuer", agency.id, () -> "done");
        catchThrowable(() -> operator.recorded("create-key", agency.id, () -> {
            throw new IllegalStateException("refused");
        }));

        agency.get("/v1/audit-entries?principal=operator").body("items.operation", contains("allow-issuer"));
    }

    @Test
    void a_request_id_of_words_is_not_kept() {
        agency.manager()
                .header("X-Request-Id", "taro_77")
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(200);

        agency.get("/v1/audit-entries?operation=getCustomer").body("items[0].requestId", equalTo("-"));
    }

    @Test
    void a_brief_by_handle_names_the_customer_it_showed() {
        String handle = agency.get("/v1/customers/" + customer).extract().path("handle");

        agency.manager().queryParam("handle", handle).get("/v1/briefs").then().statusCode(200);

        assertThat(recorded("listBriefs")).containsExactly("MANAGER 200 " + customer);
    }

    @Test
    void what_answers_nothing_is_recorded_too() {
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + customer + "/favorite")
                .then()
                .statusCode(200);
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬"));
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/notes/" + note)
                .then()
                .statusCode(204);

        assertThat(recorded("deleteFavorite")).containsExactly("MANAGER 200 " + customer + " " + customer);
        assertThat(recorded("deleteNote")).containsExactly("MANAGER 204 " + note + " " + customer);
    }

    @Test
    void a_repeated_request_is_recorded_each_time() {
        for (int i = 0; i < 2; i++) {
            agency.manager()
                    .header("Idempotency-Key", "again")
                    .body(Map.of("performerId", performer, "siteId", site, "handle", "jiro"))
                    .post("/v1/customers")
                    .then()
                    .statusCode(201);
        }

        assertThat(recorded("createCustomer"))
                .hasSize(3)
                .element(0)
                .isEqualTo(recorded("createCustomer").get(1));
    }

    @Test
    void an_unchanged_read_is_recorded_with_its_own_status() {
        String tag = agency.get("/v1/customers/" + customer).extract().header("ETag");
        agency.manager()
                .header("If-None-Match", tag)
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(304);

        assertThat(recorded("getCustomer"))
                .containsExactly(
                        "MANAGER 304 " + customer + " " + customer, "MANAGER 200 " + customer + " " + customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/agency", "/v1/performers", "/v1/sites", "/v1/imports", "/v1/nowhere"})
    void what_shows_nothing_about_customers_is_not_recorded(String path) {
        long before = entries();

        agency.manager().get(path);

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void refusals_are_recorded_once_with_their_status() {
        UUID nobody = UUID.randomUUID();
        String colleague = agency.performerKey(agency.performer());
        TestAgency.as(colleague)
                .get("/v1/customers/" + customer + "/brief")
                .then()
                .statusCode(404);
        TestAgency.as(colleague).get("/v1/api-keys").then().statusCode(403);
        agency.manager()
                .body(Map.of("body", ""))
                .post("/v1/customers/" + customer + "/notes")
                .then()
                .statusCode(400);
        agency.manager().body(Map.of("hobby", "")).post("/v1/customers").then().statusCode(400);
        agency.customer(performer, site, "jiro");
        agency.manager()
                .body(Map.of("performerId", performer, "siteId", site, "handle", "jiro"))
                .post("/v1/customers")
                .then()
                .statusCode(409);
        agency.manager().get("/v1/customers?limit=x").then().statusCode(400);
        agency.patching("\"99\"")
                .body("{}")
                .patch("/v1/customers/" + nobody)
                .then()
                .statusCode(404);
        agency.patching("\"99\"")
                .body("{}")
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(412);

        assertThat(recorded("getBrief")).containsExactly("PERFORMER 404 " + customer + " " + customer);
        assertThat(recorded("listApiKeys")).containsExactly("PERFORMER 403");
        assertThat(recorded("createNote")).containsExactly("MANAGER 400 " + customer + " " + customer);
        assertThat(recorded("createCustomer").subList(0, 1)).containsExactly("MANAGER 409");
        assertThat(recorded("createCustomer")).hasSize(4).element(2).isEqualTo("MANAGER 400");
        assertThat(recorded("listCustomers")).containsExactly("MANAGER 400");
        assertThat(recorded("changeCustomer"))
                .containsExactly("MANAGER 412 " + customer + " " + customer, "MANAGER 404 " + nobody + " " + nobody);
    }

    @Test
    void who_has_not_signed_in_leaves_no_entry() {
        long before = entries();

        TestAgency.as("enishi_wrong").get("/v1/customers/" + customer).then().statusCode(401);

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void without_its_entry_nothing_is_answered_and_nothing_written() {
        try (TestSql owner = TestSql.asOwner()) {
            owner.update("revoke insert on audit_entry from enishi_app");
            try {
                assertProblem(agency.manager().get("/v1/customers/" + customer), 503, "unavailable");
                assertProblem(
                        agency.manager()
                                .body(Map.of("performerId", performer, "siteId", site, "handle", "jiro"))
                                .post("/v1/customers"),
                        503,
                        "unavailable");
                assertProblem(agency.manager().get("/v1/customers/" + UUID.randomUUID()), 503, "unavailable");
                agency.get("/v1/me").statusCode(200);
            } finally {
                owner.update("grant insert on audit_entry to enishi_app");
            }
        }

        agency.get("/v1/customers").body("items", hasSize(1));
        assertThat(recorded("getCustomer")).isEmpty();
    }

    @Test
    void a_write_that_fails_when_it_is_committed_is_recorded_as_failed_only() {
        try (TestSql owner = TestSql.asOwner()) {
            owner.update("""
                    create function fail_late() returns trigger language plpgsql as $$
                    begin raise exception using errcode = 'exclusion_violation'; end $$
                    """);
            owner.update("""
                    create constraint trigger fail_late after insert on site deferrable initially deferred
                        for each row execute function fail_late()
                    """);
            try {
                agency.manager()
                        .body(Map.of("name", "チャットB"))
                        .post("/v1/sites")
                        .then()
                        .statusCode(409);
            } finally {
                owner.update("drop trigger fail_late on site");
                owner.update("drop function fail_late()");
            }
        }

        assertThat(recorded("createSite")).containsExactly("MANAGER 409", "MANAGER 201 " + site);
    }

    @Test
    void nothing_personal_is_in_it() {
        String secret = "ひみつ" + UUID.randomUUID();
        agency.customer(performer, site, secret);
        agency.manager().queryParam("handle", secret).get("/v1/briefs").then().statusCode(200);
        agency.manager().queryParam("q", secret).get("/v1/customers").then().statusCode(200);
        agency.created("/v1/customers/" + customer + "/notes", Map.of("body", secret));
        agency.manager().get("/v1/customers/" + secret).then().statusCode(404);

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from audit_entry e where e::text like ?", "%" + secret + "%"))
                    .isZero();
        }
    }

    @Test
    void who_may_not_read_performers_sees_their_ids_only() {
        TestAgency.as(agency.performerKey(performer)).get("/v1/customers/" + customer + "/brief");
        String auditor = agency.manager()
                .body(Map.of("name", "監査", "role", "AUDITOR"))
                .post("/v1/api-keys")
                .then()
                .extract()
                .path("key");

        String entry = TestAgency.as(auditor)
                .get("/v1/audit-entries?operation=getBrief")
                .then()
                .body("items[0].performerId", equalTo(performer))
                .body("items[0].performer", nullValue())
                .extract()
                .path("items[0].id");
        TestAgency.as(auditor).get("/v1/audit-entries/" + entry).then().body("performer", nullValue());
        agency.get("/v1/audit-entries/" + entry).body("performer.name", equalTo("みゆ"));
    }

    @Test
    void an_auditor_reads_the_log_and_nothing_else() {
        String key = agency.manager()
                .body(Map.of("name", "監査", "role", "AUDITOR"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");

        TestAgency.as(key)
                .get("/v1/audit-entries")
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("createApiKey"));
        TestAgency.as(key).get("/v1/audit-blocks").then().statusCode(200);
        for (String path : List.of("/v1/customers", "/v1/api-keys", "/v1/agency", "/v1/customers/" + customer)) {
            TestAgency.as(key).get(path).then().statusCode(403);
        }
        TestAgency.as(agency.performerKey(performer))
                .get("/v1/audit-entries")
                .then()
                .statusCode(403);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        for (int i = 0; i < 3; i++) {
            agency.get("/v1/customers/" + customer);
        }
        var first =
                agency.get("/v1/audit-entries?limit=2&operation=getCustomer").body("items", hasSize(2));
        String next = first.extract().path("next");
        String last = first.extract().path("items[1].id");

        agency.get("/v1/audit-entries?limit=2&cursor=" + next)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(last)))
                .body("items.operation", everyItem(equalTo("getCustomer")));
        agency.get("/v1/audit-entries/" + last).statusCode(200).body("id", equalTo(last));
        agency.get("/v1/audit-entries/" + UUID.randomUUID()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "customerId=CUSTOMER, 3",
        "resourceId=CUSTOMER, 3",
        "performerId=PERFORMER, 1",
        "refused=true, 1",
        "status=404, 1",
        "refused=true&status=201, 0",
        "refused=false&operation=getCustomer, 2",
        "principal=enishi_none, 0",
        "to=2026-01-01T00:00:00Z, 0",
        "from=2100-01-01T00:00:00Z, 0",
        "from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z&customerId=CUSTOMER, 3"
    })
    void filters(String query, int found) {
        agency.get("/v1/customers/" + customer).statusCode(200);
        TestAgency.as(agency.performerKey(agency.performer())).get("/v1/customers/" + UUID.randomUUID());
        TestAgency.as(agency.performerKey(performer)).get("/v1/customers/" + customer);

        agency.get("/v1/audit-entries?" + query.replace("CUSTOMER", customer).replace("PERFORMER", performer))
                .statusCode(200)
                .body("items", hasSize(found));
    }

    @Test
    void the_bounds_are_exact() {
        agency.get("/v1/customers/" + customer);
        String at =
                agency.get("/v1/audit-entries?operation=getCustomer").extract().path("items[0].at");
        String after = Instant.parse(at).plusNanos(1000).toString();

        agency.get("/v1/audit-entries?operation=getCustomer&from=" + at + "&to=" + after)
                .body("items", hasSize(1));
        agency.get("/v1/audit-entries?operation=getCustomer&from=" + after).body("items", hasSize(0));
        agency.get("/v1/audit-entries?operation=getCustomer&to=" + at).body("items", hasSize(0));
    }
}
