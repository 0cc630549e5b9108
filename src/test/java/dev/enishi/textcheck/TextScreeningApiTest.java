package dev.enishi.textcheck;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TextScreeningApiTest {
    private static final String PHONE = "番号は090-1234-5678だよ";
    private static final String MASKED = "番号は*************だよ";

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

    private void policy(String field, String policy) {
        String version = agency.get("/v1/agency").extract().header("ETag");
        agency.patching(version)
                .body(Map.of("policies", Map.of("contactDetails", Map.of(field, policy))))
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("policies.contactDetails." + field, equalTo(policy));
    }

    private Response note(String body) {
        return agency.manager().body(Map.of("body", body)).post("/v1/customers/" + customer + "/notes");
    }

    private static void warned(ValidatableResponse answer, String code, String pointer) {
        answer.body("warnings.code", contains(code)).body("warnings.pointer", contains(pointer));
    }

    @Test
    void a_note_is_stored_with_a_warning() {
        ValidatableResponse answer = note(PHONE).then().statusCode(201).body("body", equalTo(PHONE));

        warned(answer, "contact-details", "/body");
        answer.body("warnings[0].detail", containsString("電話番号（4〜16文字目）"));
        agency.get("/v1/notes/" + answer.extract().path("id"))
                .body("body", equalTo(PHONE))
                .body("warnings", nullValue());
    }

    @Test
    void a_masked_note_says_so() {
        policy("notes", "MASK");

        ValidatableResponse answer = note(PHONE).then().statusCode(201).body("body", equalTo(MASKED));

        warned(answer, "contact-details-masked", "/body");
        agency.get("/v1/notes/" + answer.extract().path("id")).body("body", equalTo(MASKED));
    }

    @Test
    void a_refused_note_says_where() {
        policy("notes", "REJECT");

        Response answer = note(PHONE + "、メールはtaro@example.com");

        assertErrors(answer, 422, "contact-details", "/body contact-details");
        answer.then()
                .body("errors[0].detail", containsString("電話番号（4〜16文字目）、メールアドレス"))
                .body("contactDetails.pointer", contains("/body", "/body"))
                .body("contactDetails.kind", contains("PHONE", "EMAIL"))
                .body("contactDetails.start", contains(3, 23))
                .body("contactDetails.end", contains(16, 39));
        assertThat(answer.asString()).doesNotContain("090", "taro@");
        agency.get("/v1/customers/" + customer + "/notes").body("items", hasSize(0));
    }

    @Test
    void each_field_has_a_policy_of_its_own() {
        policy("messages", "REJECT");

        note(PHONE).then().statusCode(201);
        assertErrors(message(PHONE), 422, "contact-details", "/body contact-details");
    }

    private Response message(String body) {
        return agency.manager()
                .body(Map.of("customerId", customer, "channel", "MAIL", "direction", "IN", "body", body))
                .post("/v1/messages");
    }

    @Test
    void only_what_a_patch_changes_is_looked_through() {
        String id = note(PHONE).path("id");
        policy("notes", "REJECT");

        agency.patching("\"0\"")
                .body(Map.of("pinned", true))
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200)
                .body("warnings", nullValue());
        assertErrors(
                agency.patching("\"1\"").body(Map.of("body", PHONE + "！")).patch("/v1/notes/" + id),
                422,
                "contact-details",
                "/body contact-details");
    }

    @Test
    void a_patched_text_is_masked() {
        String id = note("犬の名前はモカ").path("id");
        policy("notes", "MASK");

        ValidatableResponse answer = agency.patching("\"0\"")
                .body(Map.of("body", PHONE))
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200)
                .body("body", equalTo(MASKED));

        warned(answer, "contact-details-masked", "/body");
    }

    @Test
    void the_texts_about_a_customer_are_looked_through() {
        policy("customers", "MASK");

        agency.patching("\"0\"")
                .body(Map.of("callName", "LINEはtaro_77", "tags", List.of("釣り", PHONE)))
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("handle", equalTo("taro"))
                .body("callName", equalTo("************"))
                .body("tags", contains(MASKED, "釣り"))
                .body("warnings.code", contains("contact-details-masked", "contact-details-masked"));
    }

    @ParameterizedTest
    @CsvSource({"focus, motive", "block, reason"})
    void marks_are_looked_through(String mark, String text) {
        ValidatableResponse answer = agency.manager()
                .body(Map.of(text, PHONE))
                .put("/v1/customers/" + customer + "/" + mark)
                .then()
                .statusCode(200);

        warned(answer, "contact-details", "/" + text);
    }

    @Test
    void the_log_of_a_chat_is_looked_through() {
        String chat = agency.chat(customer, "2025-11-06T21:00:00+09:00");
        policy("chatLogs", "MASK");

        ValidatableResponse answer = agency.manager()
                .body(Map.of("body", PHONE))
                .put("/v1/chats/" + chat + "/log")
                .then()
                .statusCode(200)
                .body("body", equalTo(MASKED));

        warned(answer, "contact-details-masked", "/body");
        agency.get("/v1/chats/" + chat + "/log").body("body", equalTo(MASKED)).body("warnings", nullValue());
    }

    @Test
    void a_missed_attempt_is_looked_through() {
        ValidatableResponse answer = agency.manager()
                .body(Map.of("body", PHONE))
                .post("/v1/customers/" + customer + "/missed-attempts")
                .then()
                .statusCode(201);

        warned(answer, "contact-details", "/body");
    }

    private Response batch(Map<String, Object> more, String... bodies) {
        List<Map<String, String>> items = List.of(bodies).stream()
                .map(body -> Map.of("customerId", customer, "body", body))
                .toList();
        var batch = new java.util.HashMap<String, Object>(more);
        batch.put("items", items);
        return agency.manager().body(batch).post("/v1/notes/batch");
    }

    @Test
    void of_a_batch_the_items_with_details_have_the_warnings() {
        batch(Map.of(), "モカ", PHONE)
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 201))
                .body("items[0].warnings", nullValue())
                .body("items[1].warnings.code", contains("contact-details"))
                .body("items[1].warnings.pointer", contains("/items/1/body"));
    }

    @Test
    void of_a_batch_the_items_with_details_are_refused() {
        policy("notes", "REJECT");

        batch(Map.of(), PHONE, "モカ")
                .then()
                .statusCode(207)
                .body("items.status", contains(422, 201))
                .body("items[0].problem.code", equalTo("contact-details"))
                .body("items[0].problem.errors.pointer", contains("/items/0/body"))
                .body("items[0].problem.contactDetails.start", contains(3));
        agency.get("/v1/customers/" + customer + "/notes").body("items.body", contains("モカ"));
    }

    @Test
    void an_atomic_batch_with_a_refused_item_writes_nothing() {
        policy("notes", "REJECT");

        batch(Map.of("atomic", true), "モカ", PHONE).then().statusCode(207).body("items.status", contains(424, 422));
        agency.get("/v1/customers/" + customer + "/notes").body("items", hasSize(0));
    }

    @Test
    void a_repeated_request_has_the_warnings_of_the_first() {
        Map<String, String> body = Map.of("body", PHONE);
        String path = "/v1/customers/" + customer + "/notes";
        agency.manager()
                .header("Idempotency-Key", "a")
                .body(body)
                .post(path)
                .then()
                .statusCode(201);

        ValidatableResponse again = agency.manager()
                .header("Idempotency-Key", "a")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");

        warned(again, "contact-details", "/body");
    }

    @Test
    void a_refusal_is_said_in_english_too() {
        policy("notes", "REJECT");

        assertProblem(
                        agency.manager()
                                .header("Accept-Language", "en")
                                .body(Map.of("body", PHONE))
                                .post("/v1/customers/" + customer + "/notes"),
                        422,
                        "contact-details")
                .body("errors[0].detail", containsString("phone number (characters 4 to 16)"));
    }

    private void rejectAll() {
        agency.patching(agency.get("/v1/agency").extract().header("ETag"))
                .body(Map.of(
                        "policies",
                        Map.of(
                                "contactDetails",
                                Map.of(
                                        "notes",
                                        "REJECT",
                                        "messages",
                                        "REJECT",
                                        "customers",
                                        "REJECT",
                                        "reservations",
                                        "REJECT",
                                        "chatLogs",
                                        "REJECT"))))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }

    /** Before anything is looked up, so that it does not matter whether there is what the path names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customers/{}/focus | motive |",
                "customers/{}/block | reason |",
                "chats/{}/log | body |",
                "next-visit-offers/{}/refusal | reason |",
                "reservations/{}/confirmation | reason |",
                "reservations/{}/declination | reason |",
                "reservations/{}/completion | reason |",
                "reservations/{}/no-show | reason |",
                "reservations/{}/cancellation | note | \"reason\": \"CUSTOMER\"",
                "standing-reservations/{}/cancellation | note | \"reason\": \"CUSTOMER\", \"scope\": \"ALL\"",
            })
    void a_text_that_is_put_is_refused(String path, String field, String more) {
        rejectAll();

        Response answer = agency.manager()
                .body("{\"" + field + "\": \"" + PHONE + "\"" + (more == null ? "" : ", " + more) + "}")
                .put("/v1/" + path.replace("{}", customer));

        assertErrors(answer, 422, "contact-details", "/" + field + " contact-details");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "messages | body | \"channel\": \"MAIL\", \"direction\": \"OUT\"",
                "customers/{}/missed-attempts | body |",
                "customers | callName | \"handle\": \"jiro\"",
                "reservations | message | \"startsAt\": \"2027-01-08T21:00:00+09:00\", \"durationMinutes\": 30, \"requestedBy\": \"CUSTOMER\"",
                "standing-reservations | message | \"startsAt\": \"2027-01-08T21:00:00+09:00\", \"durationMinutes\": 30, \"count\": 2",
            })
    void a_text_that_is_posted_is_refused(String path, String field, String more) {
        rejectAll();
        String about = path.startsWith("customers/")
                ? ""
                : path.equals("customers")
                        ? ", \"siteId\": \"" + site + "\""
                        : ", \"customerId\": \"" + customer + "\"";

        Response answer = agency.manager()
                .body("{\"" + field + "\": \"" + PHONE + "\"" + about + (more == null ? "" : ", " + more) + "}")
                .post("/v1/" + path.replace("{}", customer));

        assertErrors(answer, 422, "contact-details", "/" + field + " contact-details");
    }

    @Test
    void a_customer_and_a_message_are_not_changed_to_have_details() {
        String id = message("こんにちは").path("id");
        rejectAll();

        assertErrors(
                agency.patching("\"0\"").body(Map.of("body", PHONE)).patch("/v1/messages/" + id),
                422,
                "contact-details",
                "/body contact-details");
        assertErrors(
                agency.patching("\"0\"").body(Map.of("kana", PHONE)).patch("/v1/customers/" + customer),
                422,
                "contact-details",
                "/kana contact-details");
    }

    @Test
    void batches_of_messages_and_customers_refuse_items() {
        rejectAll();
        Map<String, Object> message =
                Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT", "body", PHONE);
        Map<String, Object> added =
                Map.of("performerId", performer, "siteId", site, "handle", "jiro", "callName", PHONE);

        agency.manager()
                .body(Map.of("items", List.of(message)))
                .post("/v1/messages/batch")
                .then()
                .body("items.problem.code", contains("contact-details"));
        agency.manager()
                .body(Map.of("items", List.of(added)))
                .post("/v1/customers/batch")
                .then()
                .body("items.problem.code", contains("contact-details"));
        agency.manager()
                .body(Map.of("items", List.of(Map.of("id", customer, "tags", List.of(PHONE)))))
                .patch("/v1/customers/batch")
                .then()
                .body("items.problem.code", contains("contact-details"))
                .body("items.problem[0].errors.pointer", contains("/items/0/tags/0"));
    }
}
