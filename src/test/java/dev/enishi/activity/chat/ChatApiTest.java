package dev.enishi.activity.chat;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChatApiTest {
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

    private Map<String, Object> chat(String startedAt, String endedAt) {
        Map<String, Object> chat = new HashMap<>(Map.of("customerId", customer, "kind", "TWO_SHOT"));
        chat.put("startedAt", startedAt);
        if (endedAt != null) {
            chat.put("endedAt", endedAt);
        }
        return chat;
    }

    private Response post(Map<String, ?> chat) {
        return agency.manager().body(chat).post("/v1/chats");
    }

    private long chatsInDatabase() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.<Long>value("select count(*) from chat");
        }
    }

    private Response live(String customerId, String kind) {
        return agency.manager()
                .header("Accept-Language", "ja")
                .body(Map.of(
                        "customerId",
                        customerId,
                        "kind",
                        kind,
                        "startedAt",
                        OffsetDateTime.now(ZoneOffset.UTC).toString()))
                .post("/v1/chats");
    }

    @Test
    void a_second_live_two_shot_is_recorded_with_a_warning() {
        live(customer, "TWO_SHOT").then().statusCode(201).body("warnings", nullValue());

        Response second = live(agency.customer(performer, site, "jiro"), "TWO_SHOT");

        second.then()
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("second-live-chat"))
                .body("warnings[0].pointer", equalTo("/kind"))
                .body("warnings[0].detail", equalTo("もう一つ、チャット中の2ショットがあります。終わっている場合は、そちらの終了を記録してください。"));
        agency.get("/v1/chats/" + second.path("id")).statusCode(200).body("warnings", nullValue());
    }

    @Test
    void nothing_else_is_a_second_live_two_shot() {
        String jiro = agency.customer(performer, site, "jiro");
        live(agency.customer(agency.performer(), site, "of a colleague"), "TWO_SHOT");
        live(jiro, "PARTY");
        live(customer, "TWO_SHOT").then().statusCode(201).body("warnings", nullValue());

        live(agency.customer(performer, site, "saburo"), "PEEK")
                .then()
                .statusCode(201)
                .body("warnings", nullValue());
        agency.manager()
                .body(Map.of(
                        "customerId", agency.customer(performer, site, "shiro"),
                        "kind", "TWO_SHOT",
                        "startedAt", "2026-01-02T20:00:00+09:00",
                        "endedAt", "2026-01-02T20:30:00+09:00"))
                .post("/v1/chats")
                .then()
                .statusCode(201)
                .body("warnings", nullValue());
    }

    @Test
    void a_chat_is_recorded_after_the_fact() {
        Map<String, Object> chat = chat("2025-11-06T21:00:00+09:00", "2025-11-06T21:35:59+09:00");
        chat.putAll(Map.of("earnings", 4200, "mic", true, "externalId", "c-1"));

        Response created = post(chat);

        created.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/chats/" + created.path("id")))
                .header("ETag", notNullValue())
                .body("customerId", equalTo(customer))
                .body("performerId", equalTo(performer))
                .body("siteId", equalTo(site))
                .body("kind", equalTo("TWO_SHOT"))
                .body("startedAt", equalTo("2025-11-06T12:00:00Z"))
                .body("endedAt", equalTo("2025-11-06T12:35:59Z"))
                .body("minutes", equalTo(35))
                .body("earnings", equalTo(4200))
                .body("mic", equalTo(true))
                .body("imported", equalTo(false))
                .body("externalId", equalTo("c-1"))
                .body("hasLog", equalTo(false))
                .body("version", equalTo(0));
        assertThat(agency.get(created.header("Location")).extract().asString()).isEqualTo(created.asString());
        agency.get("/v1/customers/" + customer).body("stage", equalTo("LAPSED")).body("dueOn", equalTo("2025-11-21"));
    }

    @Test
    void a_live_chat_is_opened_and_then_ended() {
        String id = agency.created("/v1/chats", chat("2025-11-06T21:00:00+09:00", null));
        agency.get("/v1/chats/" + id).body("endedAt", nullValue()).body("minutes", nullValue());

        agency.manager()
                .body(Map.of("endedAt", "2025-11-06T22:00:00+09:00", "earnings", 6000))
                .put("/v1/chats/" + id + "/end")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(60))
                .body("earnings", equalTo(6000))
                .body("version", equalTo(1));
        agency.manager()
                .body(Map.of("endedAt", "2025-11-06T21:30:00+09:00"))
                .put("/v1/chats/" + id + "/end")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(30))
                .body("earnings", equalTo(6000));
    }

    @Test
    void without_a_time_a_live_chat_ends_now() {
        String start = ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5).withNano(0));
        String id = agency.created("/v1/chats", chat(start, null));

        agency.manager()
                .body(Map.of())
                .put("/v1/chats/" + id + "/end")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(5));
    }

    @Test
    void an_end_before_the_start_is_refused_also_later() {
        String id = agency.created("/v1/chats", chat("2025-11-06T21:00:00+09:00", null));

        assertErrors(
                agency.manager()
                        .body(Map.of("endedAt", "2025-11-06T20:59:59+09:00"))
                        .put("/v1/chats/" + id + "/end"),
                422,
                "ends-before-start",
                "/endedAt ends-before-start");
        assertProblem(agency.manager().body(Map.of()).put("/v1/chats/" + id + "/end"), 422, "chat-too-long");
        agency.get("/v1/chats/" + id).body("endedAt", nullValue()).body("version", equalTo(0));
    }

    @Test
    void a_customer_cannot_be_in_two_live_chats() {
        String live = agency.created("/v1/chats", chat("2025-11-06T21:00:00+09:00", null));

        assertProblem(post(chat("2025-11-06T22:00:00+09:00", null)), 409, "chat-already-live")
                .body("chatId", equalTo(live))
                .body("detail", containsString(live));
        assertThat(chatsInDatabase()).isEqualTo(1);
    }

    @Test
    void a_chat_does_not_become_a_second_live_one() {
        String live = agency.created("/v1/chats", chat("2025-11-06T21:00:00+09:00", null));
        String ended = agency.created("/v1/chats", chat("2025-11-05T21:00:00+09:00", "2025-11-05T22:00:00+09:00"));

        assertProblem(
                        agency.patching("*").body("{\"endedAt\": null}").patch("/v1/chats/" + ended),
                        409,
                        "chat-already-live")
                .body("chatId", equalTo(live));
    }

    @Test
    void the_same_start_or_the_same_external_id_is_the_same_chat() {
        agency.chat(customer, "2025-11-06T21:00:00+09:00");
        assertProblem(post(chat("2025-11-06T12:00:00Z", "2025-11-06T12:05:00Z")), 409, "chat-exists");

        Map<String, Object> external = chat("2025-11-06T21:00:00+09:00", "2025-11-06T21:05:00+09:00");
        external.put("externalId", "c-1");
        agency.created("/v1/chats", external);
        external.put("startedAt", "2025-11-06T20:00:00+09:00");
        assertProblem(post(external), 409, "chat-exists");
        assertThat(chatsInDatabase()).isEqualTo(2);
    }

    @Test
    void what_has_not_happened_cannot_be_recorded() {
        String inTheFuture = ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(11).withNano(0));
        String now = ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(9).withNano(0));

        assertErrors(
                post(chat("2199-01-01T00:00:00Z", "2199-01-01T00:10:00Z")),
                422,
                "in-the-future",
                "/startedAt in-the-future",
                "/endedAt in-the-future");
        assertErrors(post(chat(inTheFuture, null)), 422, "in-the-future", "/startedAt in-the-future");
        assertErrors(post(chat(now, inTheFuture)), 422, "in-the-future", "/endedAt in-the-future");
        post(chat(now, null)).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06T12:00:00Z, 2025-11-06T12:00:00Z, 201",
        "2025-11-06T12:00:00Z, 2025-11-07T12:00:00Z, 201",
        "2025-11-06T12:00:00Z, 2025-11-07T12:00:01Z, 422",
        "2025-11-06T12:00:00Z, 2025-11-06T11:59:59Z, 422"
    })
    void a_chat_lasts_from_nothing_to_a_day(String startedAt, String endedAt, int status) {
        post(chat(startedAt, endedAt)).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customerId | null | /customerId required",
                "customerId | \"x\" | /customerId invalid-format",
                "kind | null | /kind required",
                "kind | \"DANCE\" | /kind invalid-value",
                "startedAt | null | /startedAt required",
                "startedAt | \"2025-11-06\" | /startedAt invalid-format",
                "startedAt | \"2026-02-30T00:00:00Z\" | /startedAt invalid-format",
                "startedAt | \"2025-11-06T21:00:00\" | /startedAt invalid-format",
                "startedAt | 5 | /startedAt invalid-type",
                "earnings | -1 | /earnings out-of-range",
                "earnings | 10000001 | /earnings out-of-range",
                "earnings | 1.5 | /earnings invalid-type",
                "mic | \"yes\" | /mic invalid-type",
                "externalId | \"\" | /externalId too-short",
                "imported | true | /imported unknown-field"
            })
    void a_wrong_value_is_named_and_nothing_is_recorded(String field, String value, String error) {
        String body = "{\"customerId\": \"" + customer + "\", \"kind\": \"PARTY\", \"startedAt\": "
                + "\"2025-11-06T12:00:00Z\", \"endedAt\": \"2025-11-06T12:10:00Z\"}";
        String changed = body.contains("\"" + field + "\"")
                ? body.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": " + value)
                : body.replace("}", ", \"" + field + "\": " + value + "}");

        assertErrors(
                agency.manager().body(changed).post("/v1/chats"), 400, error.replaceFirst(".* ", ""), error.strip());

        assertThat(chatsInDatabase()).isZero();
    }

    @Test
    void a_customer_whom_the_caller_does_not_see_is_an_unknown_reference() {
        String colleagueKey = agency.performerKey(agency.performer());
        Map<String, Object> chat = chat("2025-11-06T21:00:00+09:00", "2025-11-06T21:10:00+09:00");

        assertErrors(
                TestAgency.as(colleagueKey).body(chat).post("/v1/chats"),
                422,
                "unknown-reference",
                "/customerId unknown-reference");
        chat.put("customerId", UUID.randomUUID().toString());
        assertErrors(post(chat), 422, "unknown-reference", "/customerId unknown-reference");
    }

    @Test
    void a_patch_corrects_a_chat_and_the_facts_follow() {
        String id = agency.chat(customer, "2025-11-06T21:00:00+09:00");

        agency.patching("\"0.x\"")
                .body("{\"startedAt\": \"2025-11-05T21:00:00+09:00\", \"endedAt\": \"2025-11-05T21:10:00+09:00\","
                        + " \"earnings\": 900}")
                .patch("/v1/chats/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("TWO_SHOT"))
                .body("minutes", equalTo(10))
                .body("version", equalTo(1));
        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2025-11-20"));

        agency.patching("*").body("{\"kind\": \"PEEK\", \"earnings\": null}").patch("/v1/chats/" + id);
        agency.get("/v1/chats/" + id).body("earnings", nullValue());
        agency.get("/v1/customers/" + customer).body("dueOn", nullValue()).body("stage", equalTo("PROSPECT"));
    }

    @Test
    void the_merged_chat_is_checked_as_a_whole() {
        String id = agency.chat(customer, "2025-11-06T21:00:00+09:00");

        assertErrors(
                agency.patching("*")
                        .body("{\"startedAt\": \"2025-11-06T22:00:00+09:00\"}")
                        .patch("/v1/chats/" + id),
                422,
                "ends-before-start",
                "/endedAt ends-before-start");
        assertErrors(
                agency.patching("*").body("{\"kind\": null}").patch("/v1/chats/" + id),
                400,
                "required",
                "/kind required");
        assertErrors(
                agency.patching("*").body("{\"customerId\": null}").patch("/v1/chats/" + id),
                400,
                "unknown-field",
                "/customerId unknown-field");
        agency.get("/v1/chats/" + id).body("version", equalTo(0));
    }

    @Test
    void stale_and_missing_if_match_are_refused() {
        String path = "/v1/chats/" + agency.chat(customer, "2025-11-06T21:00:00+09:00");

        assertProblem(agency.patching("\"1.x\"").body("{}").patch(path), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
        assertProblem(agency.manager().header("If-Match", "\"1.x\"").delete(path), 412, "precondition-failed");
        assertProblem(agency.manager().delete(path), 428, "precondition-required");
        assertProblem(
                agency.manager().header("If-Match", "\"1.x\"").body(Map.of()).put(path + "/end"),
                412,
                "precondition-failed");
    }

    @Test
    void an_unchanged_read_is_304() {
        String path = "/v1/chats/" + agency.chat(customer, "2025-11-06T21:00:00+09:00");
        String tag = agency.get(path).extract().header("ETag");

        agency.manager().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void a_deleted_chat_is_gone_with_its_log_and_the_facts_follow() {
        agency.chat(customer, "2025-10-01T21:00:00+09:00");
        String id = agency.chat(customer, "2025-11-06T21:00:00+09:00");
        agency.manager().body(Map.of("body", "こんばんは")).put("/v1/chats/" + id + "/log");
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "メモ", "chatId", id));

        agency.manager()
                .header("If-Match", "\"0.x\"")
                .delete("/v1/chats/" + id)
                .then()
                .statusCode(204);

        assertProblem(agency.manager().get("/v1/chats/" + id), 404, "not-found");
        assertProblem(agency.manager().get("/v1/chats/" + id + "/log"), 404, "not-found");
        agency.get("/v1/notes/" + note).statusCode(200).body("chatId", nullValue());
        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2025-10-16"));
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from chat_log")).isZero();
        }
    }

    @Test
    void a_log_is_stored_replaced_and_deleted() {
        String path = "/v1/chats/" + agency.chat(customer, "2025-11-06T21:00:00+09:00");
        assertProblem(agency.manager().get(path + "/log"), 404, "not-found");

        agency.manager().body(Map.of("body", "一")).put(path + "/log").then().statusCode(200);
        agency.manager()
                .body(Map.of("body", "たろう: 😀 ﾀﾛｳ <b>';--"))
                .put(path + "/log")
                .then()
                .statusCode(200);

        agency.get(path + "/log").body("body", equalTo("たろう: 😀 ﾀﾛｳ <b>';--"));
        agency.get(path).body("hasLog", equalTo(true));
        agency.manager().delete(path + "/log").then().statusCode(204);
        agency.get(path).body("hasLog", equalTo(false));
        assertProblem(agency.manager().delete(path + "/log"), 404, "not-found");
    }

    @Test
    void a_log_has_1_to_200000_characters() {
        String path = "/v1/chats/" + agency.chat(customer, "2025-11-06T21:00:00+09:00") + "/log";

        agency.manager()
                .body(Map.of("body", "あ".repeat(200_000)))
                .put(path)
                .then()
                .statusCode(200);
        assertErrors(
                agency.manager().body(Map.of("body", "あ".repeat(200_001))).put(path),
                400,
                "too-long",
                "/body too-long");
        assertErrors(agency.manager().body(Map.of("body", " ")).put(path), 400, "required", "/body required");
    }

    @Test
    void a_list_can_be_narrowed_to_business_days_and_people() {
        String before = agency.chat(customer, "2025-11-06T04:59:59+09:00");
        String first = agency.chat(customer, "2025-11-06T05:00:00+09:00");
        String last = agency.chat(customer, "2025-11-07T04:59:59+09:00");
        String after = agency.chat(customer, "2025-11-07T05:00:00+09:00");
        String other = agency.customer(agency.performer(), site, "jiro");
        String others = agency.chat(other, "2025-11-06T05:00:00+09:00");
        agency.patching("*").body("{\"dayStart\": \"05:00\"}").patch("/v1/agency");

        String ofCustomer = "/v1/chats?customerId=" + customer;
        agency.get(ofCustomer).body("items.id", contains(after, last, first, before));
        agency.get(ofCustomer + "&from=2025-11-06&to=2025-11-06").body("items.id", contains(last, first));
        agency.get(ofCustomer + "&from=2025-11-07").body("items.id", contains(after));
        agency.get(ofCustomer + "&to=2025-11-05").body("items.id", contains(before));
        agency.get("/v1/chats?performerId=" + performer).body("items", hasSize(4));
        agency.get("/v1/chats?to=2025-11-06&from=2025-11-06").body("items.id", contains(last, others, first));
    }

    @Test
    void a_list_can_be_narrowed_to_live_chats() {
        String ended = agency.chat(customer, "2025-11-06T21:00:00+09:00");
        String live = agency.created("/v1/chats", chat("2025-11-06T22:00:00+09:00", null));

        agency.get("/v1/chats?live=true").body("items.id", contains(live));
        agency.get("/v1/chats?live=false").body("items.id", contains(ended));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-02-30", "to=x", "live=maybe", "customerId=1", "limit=0", "colour=red"})
    void a_wrong_filter_is_refused(String query) {
        agency.manager().get("/v1/chats?" + query).then().statusCode(400);
    }

    @Test
    void pages_give_each_chat_once() {
        for (int i = 0; i < 5; i++) {
            agency.chat(customer, "2025-11-06T2" + i % 3 + ":0" + i + ":00+09:00");
        }
        String next = agency.get("/v1/chats?limit=3")
                .body("items", hasSize(3))
                .extract()
                .path("next");

        agency.get("/v1/chats?limit=3&cursor=" + next).body("items", hasSize(2)).body("next", nullValue());
    }
}
