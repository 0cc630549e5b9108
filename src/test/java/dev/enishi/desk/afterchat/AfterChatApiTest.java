package dev.enishi.desk.afterchat;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AfterChatApiTest {
    private static final String SEVENTH = "?from=2025-11-07&to=2025-11-07";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private String customer(String handle) {
        return agency.customer(performer, site, handle);
    }

    private String minutesAgo(int minutes) {
        return now.minus(minutes, ChronoUnit.MINUTES).toString();
    }

    /** One that has just ended, however early in the day it is. */
    private String chat(String customer) {
        return chat(customer, "TWO_SHOT", 3, 1);
    }

    private String chat(String customer, String kind, int startMinutesAgo, Integer endMinutesAgo) {
        Map<String, Object> chat =
                new HashMap<>(Map.of("customerId", customer, "kind", kind, "startedAt", minutesAgo(startMinutesAgo)));
        if (endMinutesAgo != null) {
            chat.put("endedAt", minutesAgo(endMinutesAgo));
        }
        return agency.created("/v1/chats", chat);
    }

    private ValidatableResponse afterChat(String chat) {
        return agency.get("/v1/chats/" + chat + "/after-chat").statusCode(200);
    }

    private ValidatableResponse incomplete() {
        return agency.get("/v1/performers/" + performer + "/after-chats").statusCode(200);
    }

    private void note(String customer, String chat) {
        agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ", "chatId", chat));
    }

    @Test
    void after_a_chat_come_memo_and_thank_you_and_then_standby() {
        String customer = customer("taro");
        agency.chat(customer, "2025-11-06T21:00:00+09:00");
        String chat = chat(customer);
        afterChat(chat)
                .body("chat.id", equalTo(chat))
                .body("missing", contains("MEMO", "THANK_YOU"))
                .body("memoAt", nullValue())
                .body("thankYouAt", nullValue())
                .body("ready", equalTo(false));

        note(customer, chat);
        afterChat(chat).body("missing", contains("THANK_YOU")).body("memoAt", notNullValue());
        agency.mail(customer, "OUT", null, minutesAgo(0));

        afterChat(chat)
                .body("missing", empty())
                .body("thankYouAt", equalTo(minutesAgo(0)))
                .body("ready", equalTo(true));
    }

    @Test
    void after_the_first_chat_it_asks_once_whether_the_customer_is_a_favourite() {
        String taro = customer("taro");
        String first = chat(taro, "TWO_SHOT", 3, 2);
        afterChat(first).body("missing", contains("MEMO", "THANK_YOU", "FAVORITE"));

        agency.manager()
                .body(Map.of("answer", "DISMISSED"))
                .put("/v1/customers/" + taro + "/favorite-question")
                .then()
                .statusCode(200)
                .body("favorite", equalTo(false));

        afterChat(first).body("missing", contains("MEMO", "THANK_YOU"));
        afterChat(chat(taro, "TWO_SHOT", 1, 0)).body("missing", contains("MEMO", "THANK_YOU"));
    }

    @Test
    void the_answer_may_be_yes_and_a_mark_is_an_answer_too() {
        String taro = customer("taro");
        agency.manager()
                .body(Map.of("answer", "FAVORITE"))
                .put("/v1/customers/" + taro + "/favorite-question")
                .then()
                .body("favorite", equalTo(true));
        String jiro = customer("jiro");
        agency.manager().put("/v1/customers/" + jiro + "/favorite");
        agency.manager().delete("/v1/customers/" + jiro + "/favorite");

        afterChat(chat(taro)).body("missing", contains("MEMO", "THANK_YOU"));
        afterChat(chat(jiro)).body("missing", contains("MEMO", "THANK_YOU"));
        assertErrors(
                agency.manager().body(Map.of("answer", "MAYBE")).put("/v1/customers/" + jiro + "/favorite-question"),
                400,
                "invalid-value",
                "/answer invalid-value");
    }

    @Test
    void a_peek_and_a_chat_that_goes_on_ask_for_nothing() {
        afterChat(chat(customer("peek"), "PEEK", 3, 1)).body("missing", empty()).body("ready", equalTo(true));
        afterChat(chat(customer("live"), "PARTY", 3, null))
                .body("missing", empty())
                .body("ready", equalTo(false));
        incomplete().body("items", empty());
    }

    @Test
    void whoever_wants_no_mail_is_not_thanked() {
        String customer = customer("taro");
        agency.patching("*").body(Map.of("noMail", true)).patch("/v1/customers/" + customer);
        agency.manager().put("/v1/customers/" + customer + "/favorite");
        String chat = chat(customer);

        afterChat(chat).body("missing", contains("MEMO"));
        incomplete().body("items", hasSize(1));
        note(customer, chat);
        afterChat(chat).body("missing", empty()).body("ready", equalTo(true));
        incomplete().body("items", empty());
    }

    @Test
    void those_that_lack_something_are_listed_the_latest_end_first_and_counted_by_today() {
        String first = chat(customer("first"), "TWO_SHOT", 9, 5);
        String second = chat(customer("second"), "TWO_SHOT", 4, 2);
        String done = customer("done");
        note(done, chat(done));
        agency.mail(done, "OUT", "THANK_YOU", minutesAgo(0));
        agency.manager().put("/v1/customers/" + done + "/favorite");
        chat(customer("long ago"), "TWO_SHOT", 60 * 24 * 4, 60 * 24 * 4 - 30);

        incomplete()
                .body("items.chat.id", contains(second, first))
                .body("items[0].missing", contains("MEMO", "THANK_YOU", "FAVORITE"));
        agency.get("/v1/performers/" + performer + "/today").body("afterChatCount", equalTo(2));
        String next = agency.get("/v1/performers/" + performer + "/after-chats?limit=1")
                .body("items.chat.id", contains(second))
                .extract()
                .path("next");
        agency.get("/v1/performers/" + performer + "/after-chats?cursor=" + next)
                .body("items.chat.id", contains(first))
                .body("next", nullValue());
    }

    @Test
    void it_is_listed_until_it_is_said_whether_somebody_new_is_a_favourite() {
        String taro = customer("taro");
        String chat = chat(taro);
        note(taro, chat);
        agency.mail(taro, "OUT", "THANK_YOU", minutesAgo(0));

        incomplete().body("items.chat.id", contains(chat)).body("items[0].missing", contains("FAVORITE"));
        agency.get("/v1/performers/" + performer + "/today").body("afterChatCount", equalTo(1));
        agency.manager().body(Map.of("answer", "DISMISSED")).put("/v1/customers/" + taro + "/favorite-question");
        incomplete().body("items", hasSize(0));
    }

    @Test
    void who_joins_a_party_that_goes_on_is_not_the_next_chat() {
        String taro = customer("taro");
        chatAt(taro, "2025-11-07T20:00:00+09:00", "2025-11-07T20:30:00+09:00");
        chatAt(customer("stays"), "2025-11-07T20:00:00+09:00", "2025-11-07T21:30:00+09:00");
        chatAt(customer("joins"), "2025-11-07T20:40:00+09:00", "2025-11-07T21:20:00+09:00");
        agency.mail(taro, "OUT", "THANK_YOU", "2025-11-07T20:50:00+09:00");

        agency.get("/v1/performers/" + performer + "/after-chat-share" + SEVENTH)
                .body("thankYous", equalTo(1));
    }

    /** Notes are written when they are recorded, so only mails of long ago are in time. */
    @Test
    void the_share_counts_what_was_done_before_the_next_chat_began() {
        String taro = customer("taro");
        String jiro = customer("jiro");
        String saburo = customer("saburo");
        String last = chatAt(saburo, "2025-11-07T22:00:00+09:00", "2025-11-07T22:30:00+09:00");
        chatAt(taro, "2025-11-07T20:00:00+09:00", "2025-11-07T20:30:00+09:00");
        chatAt(jiro, "2025-11-07T20:10:00+09:00", "2025-11-07T20:40:00+09:00");
        agency.mail(taro, "OUT", "THANK_YOU", "2025-11-07T20:50:00+09:00");
        agency.mail(jiro, "OUT", "THANK_YOU", "2025-11-07T22:10:00+09:00");
        agency.mail(saburo, "OUT", "THANK_YOU", "2025-11-08T10:00:00+09:00");
        note(saburo, last);

        agency.get("/v1/performers/" + performer + "/after-chat-share" + SEVENTH)
                .statusCode(200)
                .body("from", equalTo("2025-11-07"))
                .body("to", equalTo("2025-11-07"))
                .body("chats", equalTo(3))
                .body("thankYous", equalTo(2))
                .body("memos", equalTo(1))
                .body("complete", equalTo(1))
                .body("completePercent", equalTo(33));
    }

    private String chatAt(String customer, String startedAt, String endedAt) {
        return agency.created(
                "/v1/chats",
                Map.of("customerId", customer, "kind", "TWO_SHOT", "startedAt", startedAt, "endedAt", endedAt));
    }

    @Test
    void without_chats_there_is_no_share() {
        agency.get("/v1/performers/" + performer + "/after-chat-share")
                .statusCode(200)
                .body("chats", equalTo(0))
                .body("completePercent", nullValue());
    }

    @Test
    void its_days_are_in_order_and_at_most_a_year() {
        String path = "/v1/performers/" + performer + "/after-chat-share";

        assertErrors(
                agency.manager().get(path + "?from=2025-11-08&to=2025-11-07"), 400, "out-of-range", "to out-of-range");
        assertErrors(
                agency.manager().get(path + "?from=2024-01-01&to=2025-01-01"), 400, "out-of-range", "to out-of-range");
        agency.get(path + "?from=2024-01-01&to=2024-12-31").statusCode(200);
    }

    @Test
    void a_colleague_sees_nothing_of_it() {
        String chat = chat(customer("taro"));
        String colleague = agency.performerKey(agency.performer());

        assertProblem(TestAgency.as(colleague).get("/v1/chats/" + chat + "/after-chat"), 404, "not-found");
        for (String path : new String[] {"/after-chats", "/after-chat-share"}) {
            assertProblem(TestAgency.as(colleague).get("/v1/performers/" + performer + path), 404, "not-found");
        }
    }
}
