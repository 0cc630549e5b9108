package dev.enishi.live.entry;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import dev.enishi.live.LiveFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveChatApiTest {
    private LiveFixture her;

    @BeforeEach
    void given_a_room() {
        her = new LiveFixture();
    }

    private long rows(String table) {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.<Long>value("select count(*) from " + table);
        }
    }

    @Test
    void somebody_new_becomes_a_customer_and_is_in_a_live_chat() {
        Response entered = her.enters(" taro_77　", "PARTY");

        entered.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/chats/" + entered.path("chat.id")))
                .body("customerCreated", equalTo(true))
                .body("customer.handle", equalTo("taro_77"))
                .body("customer.stage", equalTo("NEWCOMER"))
                .body("chat.kind", equalTo("PARTY"))
                .body("chat.startedAt", notNullValue())
                .body("chat.endedAt", nullValue())
                .body("chat.customerId", equalTo(entered.path("customer.id")))
                .body("brief.customer.stage", equalTo("PROSPECT"))
                .body("brief.chatCount", equalTo(0))
                .body("brief.lastChat", nullValue());
    }

    @Test
    void of_somebody_known_the_brief_tells_of_the_time_before_this_stay() {
        String customer = her.agency.customer(her.performer, her.site, "taro_77");
        String last = her.agency.chat(customer, "2025-11-06T21:00:00+09:00");
        her.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ", "chatId", last));
        for (int i = 0; i < 2; i++) {
            her.agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of());
        }

        Response entered = her.enters("taro_77", "TWO_SHOT");

        entered.then()
                .statusCode(201)
                .body("customerCreated", equalTo(false))
                .body("customer.id", equalTo(customer))
                .body("brief.lastChat.id", equalTo(last))
                .body("brief.lastChat.gist", equalTo("犬の名前はモカ"))
                .body("brief.touch.lastAt", equalTo("2025-11-06T12:00:00Z"))
                .body("brief.chatCount", equalTo(1))
                .body("brief.cautions.code", contains("MISSED_ATTEMPTS"))
                .body("brief.due", nullValue());
        assertThat(her.enters("taro_77", "TWO_SHOT").<Object>path("brief")).isEqualTo(entered.path("brief"));
    }

    @Test
    void what_was_promised_is_in_the_brief_when_the_customer_comes_in_and_until_the_chat_has_ended() {
        String customer = her.agency.customer(her.performer, her.site, "taro_77");
        String promises = "/v1/customers/" + customer + "/promises";
        her.agency.created(promises, Map.of("text", "犬の写真を見せてもらう", "nextChat", true));
        String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1).toString();
        her.agency.created(promises, Map.of("text", "面接の結果を聞く", "askOn", day));

        Response entered = her.enters("taro_77", "PARTY");

        entered.then().statusCode(201).body("brief.promises.text", contains("面接の結果を聞く", "犬の写真を見せてもらう"));
        her.room().body("chats[0].brief.promises.text", contains("面接の結果を聞く", "犬の写真を見せてもらう"));
        her.ends(entered.path("chat.id"));
        her.enters("taro_77", "PARTY").then().statusCode(201).body("brief.promises", hasSize(0));
    }

    @Test
    void while_the_customer_is_live_the_same_call_gives_the_same_chat() {
        Response first = her.enters("taro_77", "PEEK");

        her.enters("taro_77", "PARTY")
                .then()
                .statusCode(200)
                .body("customerCreated", equalTo(false))
                .body("chat.id", equalTo(first.path("chat.id")))
                .body("chat.kind", equalTo("PEEK"));
        assertThat(rows("chat")).isEqualTo(1);
    }

    @Test
    void whoever_has_left_comes_in_anew() {
        String first = her.enters("taro_77", "PARTY").path("chat.id");
        her.ends(first);

        Response again = her.enters("taro_77", "PARTY");

        again.then().statusCode(201).body("customerCreated", equalTo(false)).body("brief.lastChat.id", equalTo(first));
        assertThat(again.<String>path("chat.id")).isNotEqualTo(first);
    }

    @Test
    void of_many_at_once_there_is_one_customer_and_one_chat() throws Exception {
        List<Integer> statuses;
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls =
                    Collections.nCopies(8, () -> her.enters("taro_77", "PARTY").statusCode());
            statuses = each.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(rows("customer")).isEqualTo(1);
        assertThat(rows("chat")).isEqualTo(1);
    }

    @Test
    void a_second_live_two_shot_is_warned_of() {
        her.enters("taro_77", "TWO_SHOT").then().body("chat.warnings", nullValue());

        her.enters("jiro_88", "TWO_SHOT")
                .then()
                .statusCode(201)
                .body("chat.warnings.code", contains("second-live-chat"));
    }

    @Test
    void a_chat_of_yesterday_that_was_never_ended_is_in_the_way_and_named() throws Exception {
        String forgotten = her.enters("taro_77", "PARTY").path("chat.id");

        TestClock.after(
                Duration.ofHours(25),
                () -> assertProblem(her.enters("taro_77", "PARTY"), 409, "chat-already-live")
                        .body("chatId", equalTo(forgotten)));
    }

    @Test
    void it_started_within_the_last_day_and_not_in_the_future() {
        Map<String, Object> input = her.entering("taro_77", "PARTY");
        input.put("startedAt", her.minutesAgo(24 * 60));
        assertErrors(her.enters(input), 422, "chat-too-long", "/startedAt chat-too-long");
        input.put("startedAt", her.minutesAgo(-15));
        assertErrors(her.enters(input), 422, "in-the-future", "/startedAt in-the-future");
        assertThat(rows("customer")).isZero();
        input.put("startedAt", her.minutesAgo(24 * 60 - 5));
        her.enters(input).then().statusCode(201).body("chat.startedAt", equalTo(her.minutesAgo(24 * 60 - 5)));
    }

    @Test
    void a_start_at_which_a_chat_of_the_customer_is_recorded_is_refused() {
        Map<String, Object> input = her.entering("taro_77", "PARTY");
        input.put("startedAt", her.minutesAgo(30));
        her.ends(her.enters(input).path("chat.id"));

        assertProblem(her.enters(input), 409, "chat-exists");
    }

    @Test
    void nobody_comes_in_under_blanks_or_to_whom_nobody_knows() {
        assertErrors(her.enters("　", "PARTY"), 400, "required", "/handle required");
        Map<String, Object> unknown = her.entering("taro_77", "PARTY");
        unknown.put("performerId", UUID.randomUUID().toString());
        unknown.put("siteId", UUID.randomUUID().toString());
        assertErrors(
                her.enters(unknown),
                422,
                "unknown-reference",
                "/performerId unknown-reference",
                "/siteId unknown-reference");
        Map<String, Object> nobody = her.entering("taro_77", "PARTY");
        nobody.remove("performerId");
        assertErrors(her.enters(nobody), 400, "required", "/performerId required");
    }

    @Test
    void nobody_new_comes_to_a_performer_who_has_left() {
        her.agency.manager().body(Map.of()).put("/v1/performers/" + her.performer + "/deactivation");

        assertErrors(her.enters("taro_77", "PARTY"), 422, "performer-inactive", "/performerId performer-inactive");
    }

    @Test
    void with_her_own_key_she_need_not_say_who_she_is() {
        Map<String, Object> input = her.entering("taro_77", "PARTY");
        input.remove("performerId");

        TestAgency.as(her.agency.performerKey(her.performer))
                .body(input)
                .post("/v1/live-chats")
                .then()
                .statusCode(201)
                .body("chat.performerId", equalTo(her.performer));
        input.put("performerId", her.agency.performer());
        assertErrors(
                TestAgency.as(her.agency.performerKey(her.performer))
                        .body(input)
                        .post("/v1/live-chats"),
                422,
                "unknown-reference",
                "/performerId unknown-reference");
    }

    @Test
    void with_an_idempotency_key_it_happens_once() {
        Response first = her.agency
                .manager()
                .header("Idempotency-Key", "k")
                .body(her.entering("taro_77", "PARTY"))
                .post("/v1/live-chats");
        Response again = her.agency
                .manager()
                .header("Idempotency-Key", "k")
                .body(her.entering("taro_77", "PARTY"))
                .post("/v1/live-chats");

        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        her.agency.get("/v1/chats").body("items", hasSize(1));
    }
}
