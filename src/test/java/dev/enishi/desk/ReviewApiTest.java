package dev.enishi.desk;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewApiTest {
    private FollowUpFixture her;

    private String note(String customer, Map<String, ?> note) {
        return her.agency.created("/v1/customers/" + customer + "/notes", note);
    }

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
    }

    @Test
    void exactly_the_chats_of_that_day_are_reviewed_in_their_order() {
        her.customer("before", "2025-11-05T23:59:59+09:00");
        her.customer("last", "2025-11-06T23:59:59+09:00");
        her.customer("first", "2025-11-06T00:00:00+09:00");
        her.customer("after", "2025-11-07T00:00:00+09:00");
        her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", her.customer("peek"),
                        "kind", "PEEK",
                        "startedAt", "2025-11-06T12:00:00+09:00",
                        "endedAt", "2025-11-06T12:01:00+09:00"));

        her.agency.get(her.path("reviews?on=2025-11-21")).body("items.customer.handle", contains("first", "last"));
        her.agency.get(her.path("reviews?on=2025-11-21&daysAgo=14")).body("items.customer.handle", contains("after"));
        assertThat(her.<String>all(her.path("reviews?on=2025-11-21&daysAgo=15&limit=1"), "items.customer.handle"))
                .containsExactly("first", "last");
    }

    @Test
    void each_comes_with_its_log_or_with_its_note_where_there_is_none() {
        String logged = her.customer("logged");
        String loggedChat = her.agency.chat(logged, "2025-11-06T10:00:00+09:00");
        her.put("/v1/chats/" + loggedChat + "/log", Map.of("body", "たろう: こんばんは"));
        note(logged, Map.of("body", "ログがあるので出ない", "chatId", loggedChat));
        String spoken = her.customer("spoken");
        note(spoken, Map.of("body", "チャットの後の最初のメモ"));
        String spokenChat = her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", spoken,
                        "kind", "TWO_SHOT",
                        "startedAt", "2025-11-06T11:00:00+09:00",
                        "endedAt", "2025-11-06T11:30:00+09:00",
                        "mic", true));

        her.agency
                .get(her.path("reviews?on=2025-11-21"))
                .body("items", hasSize(2))
                .body("items[0].log", equalTo("たろう: こんばんは"))
                .body("items[0].note", nullValue())
                .body("items[0].mic", equalTo(false))
                .body("items[1].log", nullValue())
                .body("items[1].mic", equalTo(true))
                .body("items[1].chat.id", equalTo(spokenChat))
                .body("items[1].note.body", equalTo("チャットの後の最初のメモ"));
        note(spoken, Map.of("body", "このチャットのメモ", "chatId", spokenChat));
        her.agency.get(her.path("reviews?on=2025-11-21")).body("items[1].note.body", equalTo("このチャットのメモ"));
    }

    @Test
    void without_log_and_note_the_newest_note_about_him_is_shown_before_or_after() {
        String spoken = her.customer("spoken", "2025-11-06T10:00:00+09:00");
        her.agency.chat(spoken, "2025-11-07T10:00:00+09:00");
        note(spoken, Map.of("body", "後のメモ"));

        her.agency.get(her.path("reviews?on=2025-11-21")).body("items[0].note.body", equalTo("後のメモ"));
    }

    @Test
    void each_says_whether_to_write() {
        String due = her.customer("due", "2025-11-06T10:00:00+09:00");
        String settled = her.customer("settled", "2025-11-06T11:00:00+09:00");
        her.agency.mail(due, "IN", null, "2025-11-06T00:30:00Z");
        her.agency.mail(settled, "OUT", "FOLLOW_UP", "2025-11-20T12:00:00+09:00");

        her.agency
                .get(her.path("reviews?on=2025-11-21"))
                .body("items.customer.displayName", contains("due", "settled"))
                .body("items[0].due.reasons.code", contains("INTERVAL"))
                .body("items[0].touch.daysAgo", equalTo(15))
                .body("items[0].lastMessage.direction", equalTo("IN"))
                .body("items[0].lastChatAt", equalTo("2025-11-06T01:00:00Z"))
                .body("items[1].due", nullValue())
                .body("items[1].touch.daysAgo", equalTo(1))
                .body("items[1].lastMessage.purpose", equalTo("FOLLOW_UP"))
                .body("items[1].cadence.days", equalTo(15));
    }

    @Test
    void the_number_of_days_is_a_policy() {
        her.customer("taro", "2025-11-06T12:00:00+09:00");

        her.policies("{\"reviewDays\": 10}");

        her.agency.get(her.path("reviews?on=2025-11-16")).body("items", hasSize(1));
        her.agency.get(her.path("reviews?on=2025-11-21")).body("items", hasSize(0));
    }

    @Test
    void wrong_parameters_are_named() {
        assertErrors(
                her.agency.manager().get(her.path("reviews?daysAgo=-1")), 400, "out-of-range", "daysAgo out-of-range");
        assertErrors(
                her.agency.manager().get(her.path("reviews?daysAgo=3651")),
                400,
                "out-of-range",
                "daysAgo out-of-range");
        assertErrors(
                her.agency.manager().get(her.path("reviews?on=2026-02-30")),
                400,
                "invalid-format",
                "on invalid-format");
    }
}
