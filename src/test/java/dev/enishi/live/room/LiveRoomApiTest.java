package dev.enishi.live.room;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import dev.enishi.live.LiveFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveRoomApiTest {
    private LiveFixture her;

    @BeforeEach
    void given_a_room() {
        her = new LiveFixture();
    }

    @Test
    void an_empty_room_is_empty() {
        her.ends(her.inRoom("left", "PARTY", 30, 500));

        her.room().body("chats", hasSize(0)).body("forgotten", hasSize(0));
    }

    @Test
    void each_has_a_role_and_is_told_why() {
        her.inRoom("first", "PARTY", 50, 800);
        String best = her.inRoom("best", "PARTY", 40, 4200);
        her.inRoom("peek", "PEEK", 45, 9000);

        her.room()
                .body("chats.customer.handle", contains("best", "first", "peek"))
                .body("chats.role", contains("MAIN", "PARTICIPANT", "PEEK"))
                .body("chats.mainByHand", contains(false, false, false))
                .body(
                        "chats.explanation",
                        contains("この来室の売上が一番多いので、メインです（4,200円）。", "参加中です。今のメインはbestです。", "覗き中です。覗きの会員はメインになりません。"))
                .body("chats[0].chat.id", equalTo(best))
                .body("chats[0].chat.earnings", equalTo(4200))
                .body("chats[0].since", equalTo(her.minutesAgo(40)))
                .body("chats[0].kindSince", equalTo(her.minutesAgo(40)));
    }

    @Test
    void sentences_come_in_the_language_asked_for() {
        her.inRoom("taro_77", "TWO_SHOT", 10, 0);

        her.agency
                .manager()
                .header("Accept-Language", "en")
                .get(her.roomPath())
                .then()
                .body("chats[0].explanation", equalTo("The main customer: nobody else is chatting."));
    }

    @Test
    void it_says_in_three_seconds_who_it_is() {
        String customer = her.agency.customer(her.performer, her.site, "taro_77");
        her.agency.chat(customer, "2025-11-06T21:00:00+09:00");
        her.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "\n来週は出張\n犬の名前はモカ"));
        her.agency.manager().body(Map.of("reason", "暴言")).put("/v1/customers/" + customer + "/block");
        her.agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of());
        her.agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of());

        her.inRoom("taro_77", "PARTY", 10, 0);

        her.room()
                .body("chats[0].brief.stage", equalTo("REPEATER"))
                .body("chats[0].brief.lastChatAt", equalTo("2025-11-06T12:00:00Z"))
                .body("chats[0].brief.daysSince", greaterThan(300))
                .body("chats[0].brief.topic", equalTo("来週は出張"))
                .body("chats[0].brief.cautions.code", contains("BLOCKED", "MISSED_ATTEMPTS"));
    }

    @Test
    void it_warns_of_lines_that_were_crossed_and_reminds_of_promises() {
        String customer = her.agency.customer(her.performer, her.site, "taro_77");
        her.agency.created("/v1/customers/" + customer + "/promises", Map.of("text", "面接の結果を聞く", "nextChat", true));
        her.agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "SMALL_TALK"));
        her.agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "PHOTO"));
        her.agency
                .manager()
                .body(Map.of("siteId", her.site, "handle", "taro_77", "level", "CAUTION", "reason", "写真をほしがる会員です"))
                .put("/v1/watches")
                .then()
                .statusCode(200);

        her.inRoom("taro_77", "PARTY", 10, 0);
        her.inRoom("other", "PARTY", 5, 0);

        her.room()
                .body("chats[0].brief.cautions.code", contains("WATCH", "INCIDENT"))
                .body("chats[0].brief.cautions[0].detail", equalTo("事務所からの注意：写真をほしがる会員です"))
                .body("chats[0].brief.promises.text", contains("面接の結果を聞く"))
                .body("chats[0].brief.alerts.kind", contains("WATCH", "ESCALATION"))
                .body("chats[1].brief.cautions", hasSize(0))
                .body("chats[1].brief.promises", hasSize(0))
                .body("chats[1].brief.alerts", hasSize(0));
    }

    @Test
    void of_somebody_new_it_says_little() {
        her.inRoom("taro_77", "PEEK", 10, 0);

        her.room()
                .body("chats[0].brief.stage", equalTo("PROSPECT"))
                .body("chats[0].brief.lastChatAt", nullValue())
                .body("chats[0].brief.daysSince", nullValue())
                .body("chats[0].brief.topic", nullValue())
                .body("chats[0].brief.cautions", hasSize(0));
    }

    @Test
    void while_nothing_changes_it_is_not_sent_again() throws Exception {
        String chat = her.inRoom("taro_77", "PEEK", 10, 0);
        String tag = her.room().extract().header("ETag");
        int entries = entries();

        TestClock.after(Duration.ofMinutes(2), () -> known(tag).then().statusCode(304));
        assertThat(entries()).isEqualTo(entries);
        her.agency
                .manager()
                .body(Map.of("kind", "PARTY", "at", her.minutesAgo(5)))
                .put("/v1/chats/" + chat + "/kind");
        known(tag)
                .then()
                .statusCode(200)
                .body("chats[0].role", equalTo("MAIN"))
                .body("chats[0].since", equalTo(her.minutesAgo(10)))
                .body("chats[0].kindSince", equalTo(her.minutesAgo(5)));
    }

    /** What was not shown again leaves none: the room is asked each second. */
    private int entries() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.<Number>value("select count(*) from audit_entry").intValue();
        }
    }

    private Response known(String tag) {
        return her.agency
                .manager()
                .header("Accept-Language", "ja")
                .header("If-None-Match", tag)
                .get(her.roomPath());
    }

    @Test
    void secret_messages_wait_in_the_order_in_which_to_answer_them() {
        String guest = her.customerOf(her.inRoom("guest", "PARTY", 50, 0));
        String main = her.customerOf(her.inRoom("main", "PARTY", 40, 900));
        String first = her.secret(guest, "IN", 20, Map.of());
        String second = her.secret(main, "IN", 18, Map.of("earnings", 200));
        her.secret(main, "IN", 17, Map.of());

        her.room()
                .body("secretMessages.id", hasSize(3))
                .body("secretMessages[0].id", equalTo(first))
                .body("secretMessages[0].explanation", not(blankOrNullString()))
                .body("chats[0].customer.handle", equalTo("main"))
                .body("chats[0].earnings", equalTo(Map.of("chat", 900, "secret", 200)))
                .body("chats[0].waitingSince", equalTo(her.minutesAgo(18)))
                .body("chats[0].lastReplyAt", nullValue())
                .body("chats[1].waitingSince", equalTo(her.minutesAgo(20)));
        her.secret(main, "OUT", 10, Map.of("inReplyTo", second));
        her.agency.manager().put("/v1/messages/" + first + "/set-aside").then().statusCode(200);

        her.room()
                .body("secretMessages.id", hasSize(1))
                .body("chats[0].waitingSince", equalTo(her.minutesAgo(17)))
                .body("chats[0].lastReplyAt", equalTo(her.minutesAgo(10)))
                .body("chats[1].waitingSince", nullValue());
    }

    @Test
    void a_chat_that_was_never_ended_is_shown_apart_after_a_day() throws Exception {
        String forgotten = her.inRoom("taro_77", "PARTY", 10, 0);

        TestClock.after(
                Duration.ofHours(24),
                () -> her.room().body("chats", hasSize(0)).body("forgotten.id", contains(forgotten)));
    }

    @Test
    void it_is_her_room() {
        her.inRoom("taro_77", "PARTY", 10, 0);
        String colleague = her.agency.performer();

        her.agency.get("/v1/performers/" + colleague + "/live-room").body("chats", hasSize(0));
        assertProblem(TestAgency.as(her.agency.performerKey(colleague)).get(her.roomPath()), 404, "not-found");
        assertProblem(TestAgency.create().manager().get(her.roomPath()), 404, "not-found");
        assertProblem(
                her.agency.manager().delete("/v1/performers/" + UUID.randomUUID() + "/live-room/main"),
                404,
                "not-found");
    }
}
