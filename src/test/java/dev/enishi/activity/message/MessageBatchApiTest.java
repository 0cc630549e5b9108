package dev.enishi.activity.message;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageBatchApiTest {
    private static final String EVENING = "2026-11-10T20:00:00+09:00";

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

    private static Map<String, Object> mail(String customer, String direction, String sentAt) {
        return new HashMap<>(
                Map.of("customerId", customer, "channel", "MAIL", "direction", direction, "sentAt", sentAt));
    }

    private Response batch(List<?> items) {
        return agency.manager().body(Map.of("items", items)).post("/v1/messages/batch");
    }

    private Response allOrNone(List<?> items) {
        return agency.manager().body(Map.of("items", items, "atomic", true)).post("/v1/messages/batch");
    }

    private List<String> purposes(String customer) {
        return agency.get("/v1/messages?customerId=" + customer).extract().path("items.purpose");
    }

    private long stored() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from message");
        }
    }

    @Test
    void each_is_recorded_and_has_its_result_in_its_place() {
        Map<String, Object> second = mail(jiro, "IN", EVENING);
        second.put("body", "また行くね🐟");

        Response answer = batch(List.of(mail(taro, "OUT", EVENING), second));

        answer.then()
                .statusCode(207)
                .body("items.status", contains(201, 201))
                .body("items.version", contains(0, 0))
                .body("items.customerId", contains(taro, jiro))
                .body("items.problem", contains(nullValue(), nullValue()));
        agency.get("/v1/messages/" + answer.path("items[1].id"))
                .body("customerId", equalTo(jiro))
                .body("performerId", equalTo(performer))
                .body("siteId", equalTo(site))
                .body("channel", equalTo("MAIL"))
                .body("direction", equalTo("IN"))
                .body("purpose", equalTo("OTHER"))
                .body("sentAt", equalTo("2026-11-10T11:00:00Z"))
                .body("body", equalTo("また行くね🐟"))
                .body("createdAt", notNullValue());
    }

    @Test
    void who_is_refused_changes_nothing_and_the_others_are_recorded() {
        String nobody = UUID.randomUUID().toString();
        Map<String, Object> wrong = mail(taro, "IN", "2199-01-01T00:00:00Z");
        wrong.put("channel", "SECRET");

        Response answer = agency.manager()
                .header("Accept-Language", "ja")
                .body(Map.of("items", List.of(mail(nobody, "OUT", EVENING), wrong, mail(jiro, "IN", EVENING))))
                .post("/v1/messages/batch");

        answer.then()
                .statusCode(207)
                .body("items.status", contains(422, 422, 201))
                .body("items[0].problem.code", equalTo("unknown-reference"))
                .body("items[0].problem.errors[0].pointer", equalTo("/items/0/customerId"))
                .body("items[0].problem.detail", equalTo("このIDのものはありません。"))
                .body("items[0].problem.instance", equalTo("/v1/messages/batch"))
                .body("items[1].problem.code", equalTo("rule-violated"))
                .body("items[1].problem.errors.pointer", contains("/items/1/sentAt", "/items/1/sentAt"))
                .body("items[1].problem.errors.code", contains("in-the-future", "no-party-chat"))
                .body("items[1].id", nullValue());
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void of_an_atomic_batch_all_are_recorded_or_none() {
        Response refused = allOrNone(
                List.of(mail(taro, "OUT", EVENING), mail(UUID.randomUUID().toString(), "OUT", EVENING)));

        refused.then()
                .statusCode(207)
                .body("items.status", contains(424, 422))
                .body("items.problem.code", contains("failed-dependency", "unknown-reference"));
        assertThat(stored()).isZero();

        allOrNone(List.of(mail(taro, "OUT", EVENING), mail(jiro, "OUT", EVENING)))
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 201));
    }

    @Test
    void what_a_mail_was_for_is_found_out_as_if_they_came_one_by_one() {
        agency.chat(taro, "2026-11-06T20:00:00+09:00");

        batch(List.of(
                        mail(taro, "OUT", "2026-11-06T22:00:00+09:00"),
                        mail(taro, "IN", "2026-11-07T10:00:00+09:00"),
                        mail(taro, "OUT", "2026-11-07T22:00:00+09:00"),
                        mail(taro, "OUT", "2026-11-25T22:00:00+09:00")))
                .then()
                .statusCode(207);

        assertThat(purposes(taro)).containsExactly("FOLLOW_UP", "REPLY", "OTHER", "THANK_YOU");
    }

    @Test
    void a_mail_to_a_customer_who_wants_none_is_recorded_with_a_warning() {
        agency.patching("*").body("{\"noMail\": true}").patch("/v1/customers/" + jiro);

        batch(List.of(mail(taro, "OUT", EVENING), mail(jiro, "OUT", EVENING), mail(jiro, "IN", EVENING)))
                .then()
                .statusCode(207)
                .body("items[0].warnings", nullValue())
                .body("items[1].status", equalTo(201))
                .body("items[1].warnings.code", contains("no-mail"))
                .body("items[1].warnings[0].pointer", equalTo("/items/1/customerId"))
                .body("items[2].warnings", nullValue());
    }

    @Test
    void a_secret_message_needs_a_party_chat_of_the_performer_at_that_time() {
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        taro,
                        "kind",
                        "PARTY",
                        "startedAt",
                        EVENING,
                        "endedAt",
                        "2026-11-10T21:00:00+09:00"));
        Map<String, Object> during = mail(jiro, "IN", "2026-11-10T20:30:00+09:00");
        Map<String, Object> after = mail(jiro, "IN", "2026-11-10T21:30:00+09:00");
        during.put("channel", "SECRET");
        after.put("channel", "SECRET");

        batch(List.of(during, after)).then().body("items.status", contains(201, 422));
    }

    @Test
    void a_repetition_gets_the_first_answer_and_records_nothing() {
        Map<String, Object> body = Map.of("items", List.of(mail(taro, "OUT", EVENING)));
        String first = agency.manager()
                .header("Idempotency-Key", "batch")
                .body(body)
                .post("/v1/messages/batch")
                .asString();

        Response again =
                agency.manager().header("Idempotency-Key", "batch").body(body).post("/v1/messages/batch");

        again.then().statusCode(207).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first);
        assertThat(stored()).isEqualTo(1);
        agency.manager()
                .header("Idempotency-Key", "batch")
                .body(Map.of("items", List.of(mail(jiro, "OUT", EVENING))))
                .post("/v1/messages/batch")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void what_cannot_be_read_in_any_item_refuses_the_whole() {
        Map<String, Object> unknown = mail(taro, "OUT", EVENING);
        unknown.put("subject", "x");
        Map<String, Object> wrong = mail(taro, "SIDEWAYS", EVENING);
        wrong.remove("customerId");

        Response answer = batch(List.of(mail(taro, "OUT", EVENING), unknown, wrong, "text"));

        assertErrors(
                answer,
                400,
                "validation-failed",
                "/items/1/subject unknown-field",
                "/items/2/customerId required",
                "/items/2/direction invalid-value",
                "/items/3 invalid-type");
        assertThat(stored()).isZero();
    }

    @Test
    void a_batch_has_one_item_to_a_thousand() {
        assertErrors(batch(List.of()), 400, "required", "/items required");
        assertErrors(agency.manager().body("{}").post("/v1/messages/batch"), 400, "required", "/items required");
        assertErrors(batch(Collections.nCopies(1001, mail(taro, "IN", EVENING))), 400, "too-many", "/items too-many");
        batch(Collections.nCopies(1000, mail(taro, "IN", EVENING)))
                .then()
                .statusCode(207)
                .body("items", hasSize(1000));
        assertThat(stored()).isEqualTo(1000);
    }

    @Test
    void customers_of_others_do_not_exist() {
        TestAgency other = TestAgency.create();
        String theirs = other.customer(other.performer(), other.site(), "taro");
        String colleague = agency.performer();
        String hers = agency.customer(colleague, site, "saburo");

        batch(List.of(mail(theirs, "OUT", EVENING))).then().body("items.problem.code", contains("unknown-reference"));
        TestAgency.as(agency.performerKey(performer))
                .body(Map.of("items", List.of(mail(hers, "OUT", EVENING), mail(taro, "OUT", EVENING))))
                .post("/v1/messages/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(422, 201));
    }

    @Test
    void each_item_that_was_done_leaves_an_entry_in_the_audit_log() {
        List<String> ids = batch(List.of(mail(taro, "OUT", EVENING), mail(jiro, "OUT", EVENING)))
                .path("items.id");

        agency.get("/v1/audit-entries?operation=createMessages")
                .body("items.status", contains(207, 207))
                .body("items.resourceId", containsInAnyOrder(ids.toArray()))
                .body("items.customerId", containsInAnyOrder(taro, jiro));
    }

    @Test
    void without_the_scope_it_is_forbidden() {
        String auditor = agency.manager()
                .body(Map.of("name", "監査", "role", "AUDITOR"))
                .post("/v1/api-keys")
                .path("key");

        assertProblem(
                TestAgency.as(auditor)
                        .body(Map.of("items", List.of(mail(taro, "OUT", EVENING))))
                        .post("/v1/messages/batch"),
                403,
                "forbidden");
    }
}
