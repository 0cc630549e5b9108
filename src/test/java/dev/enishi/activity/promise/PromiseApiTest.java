package dev.enishi.activity.promise;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PromiseApiTest {
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

    private String promises() {
        return "/v1/customers/" + customer + "/promises";
    }

    private String promise(Map<String, ?> body) {
        return "/v1/promises/" + agency.created(promises(), body);
    }

    @Test
    void a_promise_is_made_for_a_day_and_may_stand_in_a_note() {
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "来週面接"));

        Response created = agency.manager()
                .body(Map.of("text", "面接の結果を聞く", "askOn", "2026-12-01", "noteId", note))
                .post(promises());

        created.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/promises/" + created.path("id")))
                .body("customerId", equalTo(customer))
                .body("customer.handle", equalTo("taro"))
                .body("performer.id", equalTo(performer))
                .body("site.name", equalTo("チャットA"))
                .body("text", equalTo("面接の結果を聞く"))
                .body("askOn", equalTo("2026-12-01"))
                .body("nextChat", equalTo(false))
                .body("noteId", equalTo(note))
                .body("keptAt", nullValue())
                .body("handedOver", equalTo(false))
                .body("version", equalTo(0));
        assertThat(agency.get(created.header("Location")).extract().asString()).isEqualTo(created.asString());
    }

    @Test
    void or_for_the_next_chat() {
        agency.get(promise(Map.of("text", "聞く", "nextChat", true)))
                .body("nextChat", equalTo(true))
                .body("askOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nextChat\": true} | 400 | required | /text",
                "{\"text\": \" \", \"nextChat\": true} | 400 | required | /text",
                "{\"text\": \"a\\u0000b\", \"nextChat\": true} | 400 | invalid-text | /text",
                "{\"text\": \"x\", \"askOn\": \"2026-12-01\", \"nextChat\": 1} | 400 | invalid-type | /nextChat",
                "{\"text\": \"x\", \"askOn\": \"tomorrow\"} | 400 | invalid-format | /askOn",
                "{\"text\": \"x\"} | 422 | promise-day | /askOn",
                "{\"text\": \"x\", \"nextChat\": false} | 422 | promise-day | /askOn",
                "{\"text\": \"x\", \"nextChat\": true, \"askOn\": \"2026-12-01\"} | 422 | promise-day | /askOn",
                "{\"text\": \"x\", \"nextChat\": true, \"noteId\": \"y\"} | 400 | invalid-format | /noteId",
                "{\"text\": \"x\", \"nextChat\": true, \"noteId\": \"00000000-0000-7000-8000-000000000000\"} | 422 | unknown-reference | /noteId",
                "{\"text\": \"x\", \"nextChat\": true, \"colour\": 1} | 400 | unknown-field | /colour"
            })
    void a_wrong_value_is_named_and_nothing_is_promised(String body, int status, String code, String pointer) {
        assertErrors(agency.manager().body(body).post(promises()), status, code, pointer + " " + code);

        agency.get(promises()).body("items", hasSize(0));
    }

    @Test
    void contact_details_in_it_are_found_as_in_a_note() {
        Map<String, ?> phone = Map.of("text", "090-1234-5678に電話する", "nextChat", true);
        String path = promise(Map.of("text", "聞く", "nextChat", true));
        agency.manager()
                .body(phone)
                .post(promises())
                .then()
                .statusCode(201)
                .body("warnings.code", contains("contact-details"));

        agency.patching("*")
                .body("{\"policies\": {\"contactDetails\": {\"notes\": \"REJECT\"}}}")
                .patch("/v1/agency");

        assertErrors(agency.manager().body(phone).post(promises()), 422, "contact-details", "/text contact-details");
        assertErrors(
                agency.patching("*").body(Map.of("text", "090-1234-5678")).patch(path),
                422,
                "contact-details",
                "/text contact-details");
    }

    @Test
    void a_promise_has_at_most_500_characters() {
        promise(Map.of("text", "😀".repeat(500), "nextChat", true));

        assertErrors(
                agency.manager()
                        .body(Map.of("text", "あ".repeat(501), "nextChat", true))
                        .post(promises()),
                400,
                "too-long",
                "/text too-long");
    }

    @Test
    void a_note_has_one_promise_kept_or_not() {
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "来週面接"));
        Map<String, ?> input = Map.of("text", "結果を聞く", "nextChat", true, "noteId", note);
        String first = promise(input);
        String second = promise(Map.of("text", "犬の写真を見せてもらう", "nextChat", true));

        assertProblem(agency.manager().body(input).post(promises()), 409, "promise-exists");
        assertProblem(agency.patching("*").body(Map.of("noteId", note)).patch(second), 409, "promise-exists");
        agency.manager().put(first + "/kept").then().statusCode(200);
        assertProblem(agency.manager().body(input).post(promises()), 409, "promise-exists");
        agency.get(promises()).body("items", hasSize(2));

        agency.manager().header("If-Match", "*").delete(first).then().statusCode(204);

        promise(input);
    }

    @Test
    void a_note_about_somebody_else_is_an_unknown_reference() {
        String jiro = agency.customer(performer, site, "jiro");
        String note = agency.created("/v1/customers/" + jiro + "/notes", Map.of("body", "x"));
        String promise = promise(Map.of("text", "聞く", "nextChat", true));

        for (Response refused : List.of(
                agency.manager()
                        .body(Map.of("text", "x", "nextChat", true, "noteId", note))
                        .post(promises()),
                agency.patching("*").body(Map.of("noteId", note)).patch(promise))) {
            assertErrors(refused, 422, "unknown-reference", "/noteId unknown-reference");
        }
    }

    @Test
    void a_promise_outlives_its_note() {
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "来週面接"));
        String promise = promise(Map.of("text", "結果を聞く", "nextChat", true, "noteId", note));

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/notes/" + note)
                .then()
                .statusCode(204);

        agency.get(promise).body("text", equalTo("結果を聞く")).body("noteId", nullValue());
    }

    @Test
    void a_change_keeps_what_it_does_not_name_and_null_takes_back() {
        String promise = promise(Map.of("text", "聞く", "nextChat", true));

        assertErrors(
                agency.patching("*").body(Map.of("askOn", "2026-12-01")).patch(promise),
                422,
                "promise-day",
                "/askOn promise-day");
        agency.patching("\"0\"")
                .body("{\"askOn\": \"2026-12-01\", \"nextChat\": null}")
                .patch(promise)
                .then()
                .statusCode(200)
                .body("text", equalTo("聞く"))
                .body("askOn", equalTo("2026-12-01"))
                .body("nextChat", equalTo(false))
                .body("version", equalTo(1));
        agency.patching("\"1\"")
                .body(Map.of("text", "聞く"))
                .patch(promise)
                .then()
                .body("version", equalTo(1));
        assertProblem(agency.patching("\"0\"").body(Map.of("text", "x")).patch(promise), 412, "precondition-failed");
        assertProblem(agency.manager().body(Map.of("text", "x")).patch(promise), 428, "precondition-required");
        assertProblem(agency.manager().delete(promise), 428, "precondition-required");
        assertProblem(agency.manager().header("If-Match", "\"0\"").delete(promise), 412, "precondition-failed");
    }

    @Test
    void it_is_kept_since_the_first_time_and_can_be_taken_back() {
        String promise = promise(Map.of("text", "聞く", "nextChat", true));

        Response kept = agency.manager().put(promise + "/kept");

        kept.then().statusCode(200).body("keptAt", notNullValue()).body("version", equalTo(1));
        assertThat(agency.manager().put(promise + "/kept").asString()).isEqualTo(kept.asString());
        for (int i = 0; i < 2; i++) {
            agency.manager()
                    .delete(promise + "/kept")
                    .then()
                    .statusCode(200)
                    .body("keptAt", nullValue())
                    .body("version", equalTo(2));
        }
        assertProblem(agency.manager().header("If-Match", "\"0\"").put(promise + "/kept"), 412, "precondition-failed");
        assertProblem(
                agency.manager().header("If-Match", "\"0\"").delete(promise + "/kept"), 412, "precondition-failed");
    }

    @Test
    void the_list_has_them_newest_first_all_or_by_whether_they_were_kept() {
        String first = promise(Map.of("text", "一", "nextChat", true));
        promise(Map.of(
                "text", "二", "askOn", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
        promise(Map.of("text", "三", "nextChat", true));
        agency.manager().put(first + "/kept");

        agency.get(promises()).body("items.text", contains("三", "二", "一"));
        agency.get(promises() + "?kept=true").body("items.text", contains("一"));
        agency.get(promises() + "?kept=false").body("items.text", contains("三", "二"));
        String now = Instant.now().toString();
        agency.created(
                "/v1/chats", Map.of("customerId", customer, "kind", "TWO_SHOT", "startedAt", now, "endedAt", now));
        // That settles what was promised for the next chat.
        agency.get(promises() + "?kept=false").body("items.text", contains("二"));
        String next = agency.get(promises() + "?limit=2")
                .body("items.text", contains("三", "二"))
                .extract()
                .path("next");
        agency.get(promises() + "?cursor=" + next)
                .body("items.text", contains("一"))
                .body("next", nullValue());
    }

    @Test
    void a_deleted_promise_is_gone() {
        String promise = promise(Map.of("text", "聞く", "nextChat", true));

        agency.manager().header("If-Match", "\"0\"").delete(promise).then().statusCode(204);

        assertProblem(agency.manager().get(promise), 404, "not-found");
        assertProblem(agency.manager().put(promise + "/kept"), 404, "not-found");
        assertProblem(agency.manager().delete(promise + "/kept"), 404, "not-found");
    }

    @Test
    void it_belongs_to_the_customers_performer() {
        String promise = promise(Map.of("text", "聞く", "nextChat", true));
        String colleague = agency.performerKey(agency.performer());

        TestAgency.as(agency.performerKey(performer)).get(promise).then().statusCode(200);
        assertProblem(TestAgency.as(colleague).get(promise), 404, "not-found");
        assertProblem(TestAgency.as(colleague).get(promises()), 404, "not-found");
        assertProblem(
                TestAgency.as(colleague)
                        .body(Map.of("text", "x", "nextChat", true))
                        .post(promises()),
                404,
                "not-found");
    }

    @Test
    void nothing_is_promised_to_an_erased_customer() {
        String promise = promise(Map.of("text", "聞く", "nextChat", true));
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + customer)
                .then()
                .statusCode(204);

        assertProblem(
                agency.manager().body(Map.of("text", "x", "nextChat", true)).post(promises()), 404, "not-found");
        assertProblem(agency.manager().get(promise), 404, "not-found");
    }
}
