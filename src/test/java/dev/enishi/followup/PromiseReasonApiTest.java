package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was promised is asked for on its day. */
@QuarkusTest
class PromiseReasonApiTest {
    private FollowUpFixture her;
    private LocalDate today;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        her = new FollowUpFixture();
        today = her.whereItIsNoon();
        customer = her.customer("taro");
    }

    private String promise(Map<String, ?> body) {
        return "/v1/promises/" + her.agency.created("/v1/customers/" + customer + "/promises", body);
    }

    private String promise(String text, LocalDate askOn) {
        return promise(Map.of("text", text, "askOn", askOn.toString()));
    }

    private void off(LocalDate day) {
        her.put(
                her.path("availability-rules"),
                Map.of("rules", List.of(), "exceptions", List.of(Map.of("date", day.toString(), "kind", "DAY_OFF"))));
    }

    private static String inFiveSeconds() {
        return Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private List<String> reasons(LocalDate on) {
        return her.reasons(on.toString());
    }

    @Test
    void on_its_day_he_is_in_the_lane_of_the_day_and_the_sentence_says_what_was_promised() {
        String promise = promise("面接の結果を聞く", today);

        her.agency
                .manager()
                .header("Accept-Language", "ja")
                .get(her.path("follow-ups?reason=PROMISE"))
                .then()
                .statusCode(200)
                .body("items.lane", contains("TODAY"))
                .body("items[0].reasons.code", contains("PROMISE"))
                .body("items[0].reasons[0].detail", equalTo("今日の宿題：面接の結果を聞く"))
                .body("items[0].reasons[0].promiseId", equalTo(promise.substring("/v1/promises/".length())));
        her.agency
                .manager()
                .header("Accept-Language", "en")
                .get("/v1/follow-ups?lane=TODAY&on=" + today.plusDays(1))
                .then()
                .body("items[0].reasons[0].detail", equalTo("Promised for yesterday: 面接の結果を聞く"));
        her.agency.get(her.path("today")).body("reasons.code", hasItem("PROMISE"));
    }

    @Test
    void it_is_asked_for_from_its_day_on_for_some_days() {
        her.policies("{\"promiseDays\": 1}");
        promise("聞く", today.plusDays(2));

        assertThat(reasons(today.plusDays(1))).isEmpty();
        assertThat(reasons(today.plusDays(2))).containsExactly("PROMISE");
        assertThat(reasons(today.plusDays(3))).containsExactly("PROMISE");
        assertThat(reasons(today.plusDays(4))).isEmpty();
    }

    @Test
    void a_promise_for_the_next_chat_is_no_reason() {
        promise(Map.of("text", "聞く", "nextChat", true));

        assertThat(reasons(today)).isEmpty();
    }

    @Test
    void what_falls_on_her_day_off_comes_on_the_next_working_day() {
        her.policies("{\"promiseDays\": 0}");
        promise("聞く", today.plusDays(1));
        off(today.plusDays(1));

        assertThat(reasons(today.plusDays(1))).isEmpty();
        assertThat(reasons(today.plusDays(2))).containsExactly("PROMISE");
        her.followUps("on=" + today.plusDays(2))
                .body("items.dueOn", contains(today.plusDays(2).toString()));
        assertThat(reasons(today.plusDays(3))).isEmpty();
    }

    @Test
    void kept_it_is_settled_and_taken_back_it_asks_again() {
        String promise = promise("聞く", today);

        her.agency.manager().put(promise + "/kept");

        assertThat(reasons(today)).isEmpty();
        her.agency.manager().delete(promise + "/kept");
        assertThat(reasons(today)).containsExactly("PROMISE");
    }

    @Test
    void deleted_it_asks_no_more_and_moved_it_asks_on_its_new_day() {
        String moved = promise("聞く", today);
        her.patch(moved, "{\"askOn\": \"" + today.plusDays(5) + "\"}");
        assertThat(reasons(today)).isEmpty();
        assertThat(reasons(today.plusDays(5))).containsExactly("PROMISE");

        her.delete(moved);

        assertThat(reasons(today.plusDays(5))).isEmpty();
    }

    @Test
    void a_mail_to_him_on_the_day_settles_it_and_one_from_before_it_was_made_does_not() {
        Instant now = Instant.now();
        her.agency.mail(
                customer, "OUT", "OTHER", now.minus(1, ChronoUnit.SECONDS).toString());
        promise("聞く", today);
        assertThat(reasons(today)).containsExactly("PROMISE");

        String mail = her.agency.mail(
                customer, "OUT", null, Instant.now().plus(5, ChronoUnit.SECONDS).toString());

        assertThat(reasons(today)).isEmpty();
        her.agency.get("/v1/messages/" + mail).body("purpose", equalTo("OTHER"));
        her.delete("/v1/messages/" + mail);
        assertThat(reasons(today)).containsExactly("PROMISE");
    }

    @Test
    void a_mail_that_settled_the_first_leaves_the_later_one() {
        promise("面接の結果を聞く", today);
        promise("犬の写真を見せてもらう", today.plusDays(2));

        her.agency.mail(
                customer,
                "OUT",
                "OTHER",
                Instant.now().plus(5, ChronoUnit.SECONDS).toString());

        assertThat(reasons(today)).isEmpty();
        her.followUps("on=" + today.plusDays(2)).body("items[0].reasons[0].detail", equalTo("今日の宿題：犬の写真を見せてもらう"));
    }

    @Test
    void an_old_one_that_nobody_kept_hides_no_later_one() {
        promise("古い宿題", LocalDate.parse("2020-01-01"));
        promise("今日の宿題", today);

        her.followUps("on=" + today).body("items[0].reasons.detail", contains("今日の宿題：今日の宿題"));
    }

    @Test
    void of_two_that_are_due_both_are_said() {
        promise("面接の結果を聞く", today.minusDays(1));
        promise("犬の写真を見せてもらう", today);

        her.followUps("reason=PROMISE")
                .body("items[0].reasons.detail", contains("昨日の宿題がまだです：面接の結果を聞く", "今日の宿題：犬の写真を見せてもらう"))
                .body("items[0].dueOn", equalTo(today.minusDays(1).toString()));
    }

    @Test
    void what_a_colleague_promised_is_said_to_be_taken_over() {
        promise("面接の結果を聞く", today);
        promise("犬の写真を見せてもらう", today.minusDays(1));
        String colleague = her.agency.performer();

        her.put(her.path("deactivation"), Map.of("handOverTo", colleague));

        her.agency
                .manager()
                .header("Accept-Language", "ja")
                .get("/v1/performers/" + colleague + "/follow-ups")
                .then()
                .body("items[0].reasons.detail", contains("引き継いだ宿題がまだです（昨日の分）：犬の写真を見せてもらう", "引き継いだ宿題が今日です：面接の結果を聞く"));
    }

    /** What is written in such a mail is something else. */
    @ParameterizedTest
    @ValueSource(strings = {"THANK_YOU", "RESERVATION", "DECLINE"})
    void a_mail_of_another_matter_settles_nothing(String purpose) {
        promise("聞く", today);

        her.agency.mail(customer, "OUT", purpose, inFiveSeconds());

        assertThat(reasons(today)).contains("PROMISE");
    }

    @Test
    void a_chat_settles_it_when_it_has_ended() {
        promise("聞く", today);
        Map<String, ?> live = Map.of("customerId", customer, "kind", "PARTY", "startedAt", inFiveSeconds());
        String chat = her.agency.created("/v1/chats", live);
        her.agency.get("/v1/customers/" + customer + "/brief").body("promises", hasSize(1));

        her.patch("/v1/chats/" + chat, "{\"endedAt\": \"" + Instant.now().plusSeconds(9) + "\"}");

        assertThat(reasons(today)).doesNotContain("PROMISE");
        her.agency.get("/v1/customers/" + customer + "/brief").body("promises", hasSize(0));
    }

    /** She writes, and records the mail before she says that it is kept, or after. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_a_mail_was_for_does_not_depend_on_what_was_clicked_first(boolean keptFirst) {
        String promise = promise("聞く", today);
        String sentAt = Instant.now().toString();
        if (keptFirst) {
            her.agency.manager().put(promise + "/kept").then().statusCode(200);
        }

        String mail = her.agency.mail(customer, "OUT", null, sentAt);

        her.agency.get("/v1/messages/" + mail).body("purpose", equalTo("OTHER"));
    }

    @Test
    void who_is_not_suggested_is_not_for_a_promise_either() {
        promise("聞く", today);

        her.put(
                "/v1/customers/" + customer + "/snooze",
                Map.of("until", today.plusDays(1).toString()));

        assertThat(reasons(today)).isEmpty();
        assertThat(reasons(today.plusDays(1))).containsExactly("PROMISE");
        her.put("/v1/customers/" + customer + "/block", Map.of());
        assertThat(reasons(today.plusDays(1))).isEmpty();
    }
}
