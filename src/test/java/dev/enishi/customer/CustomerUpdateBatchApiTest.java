package dev.enishi.customer;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerUpdateBatchApiTest {
    private static final String LOGIN = "2026-11-27T11:00:00Z";

    private TestAgency agency;
    private String performer;
    private String site;
    private String taro;
    private String jiro;

    @BeforeEach
    void given_two_customers() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        taro = agency.customer(performer, site, "taro");
        jiro = agency.customer(performer, site, "jiro");
    }

    private Response change(List<?> items) {
        return agency.manager().body(Map.of("items", items)).patch("/v1/customers/batch");
    }

    @Test
    void each_is_changed_in_what_is_said_and_stays_as_it_was_in_all_else() {
        agency.patching("*")
                .body(Map.of("callName", "じろうさん", "tags", List.of("犬"), "lastLoginAt", "2026-11-01T00:00:00Z"))
                .patch("/v1/customers/" + jiro)
                .then()
                .statusCode(200);

        Response answer = change(List.of(
                Map.of("id", taro, "lastLoginAt", LOGIN, "favorite", true, "favoritedBy", true, "tags", List.of("釣り")),
                Map.of("id", jiro, "favorite", false)));

        answer.then()
                .statusCode(207)
                .body("items.status", contains(200, 200))
                .body("items.id", contains(taro, jiro))
                .body("items.version", contains(1, 1));
        agency.get("/v1/customers/" + taro)
                .body("version", equalTo(1))
                .body("lastLoginAt", equalTo(LOGIN))
                .body("favorite", equalTo(true))
                .body("favoritedBy", equalTo(true))
                .body("tags", contains("釣り"));
        agency.get("/v1/customers/" + jiro)
                .body("version", equalTo(1))
                .body("callName", equalTo("じろうさん"))
                .body("lastLoginAt", equalTo("2026-11-01T00:00:00Z"))
                .body("favorite", equalTo(false))
                .body("tags", contains("犬"));
    }

    @Test
    void marks_are_lifted_and_tags_removed() {
        change(List.of(Map.of("id", taro, "favorite", true, "favoritedBy", true, "tags", List.of("釣り"))));

        change(List.of(Map.of("id", taro, "favorite", false, "favoritedBy", false, "tags", List.of())))
                .then()
                .body("items.version", contains(2));

        agency.get("/v1/customers/" + taro)
                .body("favorite", equalTo(false))
                .body("favoritedBy", equalTo(false))
                .body("tags", hasSize(0));
    }

    @Test
    void null_is_as_good_as_absent() {
        change(List.of(Map.of("id", taro, "lastLoginAt", LOGIN)));
        Map<String, Object> nothing = new HashMap<>(Map.of("id", taro));
        nothing.put("lastLoginAt", null);
        nothing.put("tags", null);

        change(List.of(nothing)).then().body("items.status", contains(200)).body("items.version", contains(1));

        agency.get("/v1/customers/" + taro).body("lastLoginAt", equalTo(LOGIN));
    }

    @Test
    void who_stays_as_before_has_the_same_version() {
        change(List.of(Map.of("id", taro, "favorite", false, "tags", List.of())))
                .then()
                .body("items.version", contains(0));
    }

    @Test
    void a_list_of_a_site_names_them_by_their_handles() {
        change(List.of(
                        Map.of("siteId", site, "handle", " taro　", "lastLoginAt", LOGIN),
                        Map.of("siteId", site, "handle", "jiro", "performerId", performer, "lastLoginAt", LOGIN),
                        Map.of("siteId", agency.site(), "handle", "taro", "lastLoginAt", LOGIN),
                        Map.of("siteId", site, "handle", "saburo", "lastLoginAt", LOGIN),
                        Map.of("id", taro, "handle", "jiro", "lastLoginAt", LOGIN)))
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 200, 404, 404, 404))
                .body("items.id", contains(taro, jiro, null, null, null))
                .body("items[2].problem.code", equalTo("not-found"));
    }

    @Test
    void a_handle_of_several_performers_needs_the_performer_but_for_a_performers_own_key() {
        String colleague = agency.performer();
        String hers = agency.customer(colleague, site, "taro");
        Map<String, Object> ambiguous = Map.of("siteId", site, "handle", "taro", "favorite", true);

        change(List.of(ambiguous, Map.of("siteId", site, "handle", "taro", "performerId", colleague, "favorite", true)))
                .then()
                .body("items.status", contains(400, 200))
                .body("items[0].problem.errors.pointer", contains("/items/0/performerId"))
                .body("items[1].id", equalTo(hers));
        TestAgency.as(agency.performerKey(performer))
                .body(Map.of("items", List.of(ambiguous)))
                .patch("/v1/customers/batch")
                .then()
                .body("items.id", contains(taro));
    }

    @Test
    void a_version_that_is_no_longer_true_refuses_its_item() {
        change(List.of(
                        Map.of("id", taro, "version", 0, "favorite", true),
                        Map.of("id", taro, "version", 0, "favorite", false),
                        Map.of("id", taro, "version", 1, "favoritedBy", true),
                        Map.of("id", jiro, "version", 3, "favorite", true)))
                .then()
                .body("items.status", contains(200, 412, 200, 412))
                .body("items[1].problem.code", equalTo("precondition-failed"))
                .body("items[1].problem.currentVersion", equalTo(1))
                .body("items[2].version", equalTo(2));

        agency.get("/v1/customers/" + taro).body("favorite", equalTo(true)).body("version", equalTo(2));
    }

    @Test
    void of_an_atomic_batch_all_are_changed_or_none() {
        agency.manager()
                .body(Map.of(
                        "atomic",
                        true,
                        "items",
                        List.of(
                                Map.of("id", taro, "favorite", true),
                                Map.of("id", UUID.randomUUID().toString(), "favorite", true))))
                .patch("/v1/customers/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(424, 404))
                .body("items[0].id", nullValue());

        agency.get("/v1/customers/" + taro).body("favorite", equalTo(false)).body("version", equalTo(0));
    }

    @Test
    void what_cannot_be_read_in_any_item_refuses_the_whole() {
        assertErrors(
                change(List.of(
                        Map.of("id", taro, "favorite", "yes"),
                        Map.of("favorite", true),
                        Map.of("handle", "taro"),
                        Map.of("siteId", site, "handle", "　"),
                        Map.of("id", taro, "callName", "x"))),
                400,
                "validation-failed",
                "/items/0/favorite invalid-type",
                "/items/1/id required",
                "/items/2/siteId required",
                "/items/3/handle required",
                "/items/4/callName unknown-field");
    }

    @Test
    void customers_of_others_do_not_exist() {
        TestAgency other = TestAgency.create();
        String theirs = other.customer(other.performer(), other.site(), "taro");
        String hers = agency.customer(agency.performer(), site, "saburo");

        change(List.of(Map.of("id", theirs, "favorite", true))).then().body("items.status", contains(404));
        TestAgency.as(agency.performerKey(performer))
                .body(Map.of(
                        "items", List.of(Map.of("id", hers, "favorite", true), Map.of("id", taro, "favorite", true))))
                .patch("/v1/customers/batch")
                .then()
                .body("items.status", contains(404, 200));
        agency.get("/v1/customers/" + hers).body("favorite", equalTo(false));
    }

    @Test
    void a_repetition_gets_the_first_answer() {
        Map<String, Object> body = Map.of("items", List.of(Map.of("id", taro, "version", 0, "favorite", true)));
        String first = agency.manager()
                .header("Idempotency-Key", "marks")
                .body(body)
                .patch("/v1/customers/batch")
                .asString();

        Response again =
                agency.manager().header("Idempotency-Key", "marks").body(body).patch("/v1/customers/batch");

        again.then().statusCode(207).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first);
    }

    @Test
    void it_needs_both_scopes() {
        String key = agency.manager()
                .body(Map.of("name", "予約ページ", "role", "SERVICE", "scopes", List.of("customers:write")))
                .post("/v1/api-keys")
                .path("key");

        assertProblem(
                TestAgency.as(key)
                        .body(Map.of("items", List.of(Map.of("id", taro, "favorite", true))))
                        .patch("/v1/customers/batch"),
                403,
                "forbidden");
    }
}
