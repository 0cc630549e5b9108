package dev.enishi.desk.attention;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AttentionApiTest {
    private static final String NOVEMBER = "?from=2025-11-01&to=2025-11-30";

    private FollowUpFixture her;

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
    }

    private void mail(String customer, String direction, String sentAt, int characters) {
        her.agency.created(
                "/v1/messages",
                Map.of(
                        "customerId",
                        customer,
                        "channel",
                        "MAIL",
                        "direction",
                        direction,
                        "purpose",
                        "OTHER",
                        "sentAt",
                        sentAt,
                        "body",
                        "あ".repeat(characters)));
    }

    private void chat(String customer, String kind, String startedAt, String endedAt) {
        her.agency.created(
                "/v1/chats", Map.of("customerId", customer, "kind", kind, "startedAt", startedAt, "endedAt", endedAt));
    }

    private String focus(String handle) {
        String customer = her.customer(handle);
        her.put("/v1/customers/" + customer + "/focus", Map.of());
        return customer;
    }

    @Test
    void minutes_of_mail_stand_beside_paid_minutes_with_what_they_rest_on() {
        String taro = her.customer("taro");
        mail(taro, "IN", "2025-11-10T12:00:00+09:00", 1000);
        mail(taro, "OUT", "2025-11-11T12:00:00+09:00", 600);
        mail(taro, "IN", "2025-12-01T00:00:00+09:00", 4000);
        mail(focus("focus"), "OUT", "2025-11-12T12:00:00+09:00", 60);
        chat(taro, "PARTY", "2025-11-20T21:00:00+09:00", "2025-11-20T22:00:00+09:00");
        chat(her.customer("jiro"), "PARTY", "2025-11-20T21:30:00+09:00", "2025-11-20T22:30:00+09:00");
        chat(her.customer("peek"), "PEEK", "2025-11-21T21:00:00+09:00", "2025-11-21T21:05:00+09:00");
        her.agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", taro,
                        "channel", "SECRET",
                        "direction", "IN",
                        "sentAt", "2025-11-20T21:10:00+09:00",
                        "body", "秘密"));

        her.agency
                .get(her.path("unpaid-time" + NOVEMBER))
                .statusCode(200)
                .body("performer", equalTo(Map.of("id", her.performer, "name", "みゆ")))
                .body("from", equalTo("2025-11-01"))
                .body("to", equalTo("2025-11-30"))
                .body("mail.mailsIn", equalTo(1))
                .body("mail.mailsOut", equalTo(2))
                .body("mail.readCharacters", equalTo(1000))
                .body("mail.typedCharacters", equalTo(660))
                .body("mail.readingMinutes", equalTo(2))
                .body("mail.typingMinutes", equalTo(7))
                .body("mail.minutes", equalTo(9))
                .body(
                        "mail.assumption",
                        equalTo(Map.of("readingCharactersPerMinute", 500, "typingCharactersPerMinute", 100)))
                .body("chats", equalTo(2))
                .body("paidMinutes", equalTo(95));
    }

    @Test
    void a_performer_types_mails_at_the_pace_that_is_set_for_the_performer_else_at_that_of_replies() {
        mail(her.customer("taro"), "OUT", "2025-11-10T12:00:00+09:00", 600);
        her.policies("{\"secretMessages\": {\"typingCharactersPerMinute\": 60}}");
        her.agency.get(her.path("unpaid-time" + NOVEMBER)).body("mail.typingMinutes", equalTo(10));

        her.patch("/v1/performers/" + her.performer, "{\"typingCharactersPerMinute\": 200}");

        her.agency
                .get(her.path("unpaid-time" + NOVEMBER))
                .body("mail.typingMinutes", equalTo(3))
                .body("mail.assumption.typingCharactersPerMinute", equalTo(200));
        her.agency.get(her.path("unpaid-time/customers" + NOVEMBER)).body("items.mail.typingMinutes", contains(3));
    }

    @Test
    void without_days_it_is_about_the_last_thirty() {
        her.agency
                .get(her.path("unpaid-time"))
                .statusCode(200)
                .body("mail.mailsIn", equalTo(0))
                .body("mail.minutes", equalTo(0))
                .body("chats", equalTo(0))
                .body("paidMinutes", equalTo(0));
    }

    @Test
    void each_customer_costs_most_first_and_focus_people_are_not_named() {
        her.policies("{\"attention\": {\"readingCharactersPerMinute\": 100}, "
                + "\"secretMessages\": {\"typingCharactersPerMinute\": 10}}");
        String taro = her.customer("taro", "2025-11-20T21:00:00+09:00");
        mail(taro, "IN", "2025-11-10T12:00:00+09:00", 1000);
        mail(her.customer("jiro"), "OUT", "2025-11-10T12:00:00+09:00", 500);
        mail(her.customer("saburo"), "IN", "2025-11-10T12:00:00+09:00", 500);
        mail(focus("focus"), "OUT", "2025-11-12T12:00:00+09:00", 4000);

        her.agency
                .get(her.path("unpaid-time/customers" + NOVEMBER))
                .statusCode(200)
                .body("items.customer.handle", contains("jiro", "taro", "saburo"))
                .body("items.mail.minutes", contains(50, 10, 5))
                .body("items.mailsPerChat", contains(null, 1, null))
                .body("items.chats", contains(0, 1, 0))
                .body("items.paidMinutes", contains(0, 30, 0));
        assertThat(her.<String>all(her.path("unpaid-time/customers" + NOVEMBER + "&limit=1"), "items.customer.handle"))
                .containsExactly("jiro", "taro", "saburo");
    }

    @Test
    void pen_friends_have_chatted_and_now_mail_more_than_the_policy_says_for_each_chat() {
        her.policies("{\"attention\": {\"penFriendMailsPerChat\": 2}}");
        String often = her.customer("often", "2025-11-20T21:00:00+09:00");
        String seldom = her.customer("seldom", "2025-11-20T21:30:00+09:00");
        String once = her.customer("once", "2025-10-01T21:00:00+09:00");
        String never = her.customer("never");
        String focus = focus("focus");
        her.agency.chat(focus, "2025-11-20T22:00:00+09:00");
        for (String customer : List.of(often, once, never, focus)) {
            mail(customer, "IN", "2025-11-10T12:00:00+09:00", customer.equals(often) ? 500 : 100);
            mail(customer, "OUT", "2025-11-11T12:00:00+09:00", 100);
        }
        mail(seldom, "IN", "2025-11-11T12:00:00+09:00", 100);

        her.agency
                .get(her.path("pen-friends" + NOVEMBER))
                .statusCode(200)
                .body("items.customer.handle", contains("often", "once"))
                .body("items.mailsPerChat", contains(2, null));
        assertThat(her.<String>all(her.path("pen-friends" + NOVEMBER + "&limit=1"), "items.customer.handle"))
                .containsExactly("often", "once");
    }

    @Test
    void shy_mailers_have_never_chatted_and_can_be_offered_the_next_start() {
        List<Map<String, String>> always = Stream.of(DayOfWeek.values())
                .map(day -> Map.of("kind", "NEWCOMER_ONLY", "weekday", day.name(), "from", "00:00", "to", "00:00"))
                .toList();
        her.put(her.path("availability-rules"), Map.of("rules", always));
        String taro = her.customer("taro");
        mail(taro, "IN", "2025-11-10T12:00:00+09:00", 10);
        mail(taro, "IN", "2025-11-11T12:00:00+09:00", 10);
        mail(taro, "OUT", "2025-11-12T12:00:00+09:00", 10);
        mail(her.customer("jiro"), "IN", "2025-11-12T12:00:00+09:00", 10);
        mail(her.customer("chatted", "2025-11-20T21:00:00+09:00"), "IN", "2025-11-12T12:00:00+09:00", 10);
        mail(her.customer("later"), "IN", "2025-12-12T12:00:00+09:00", 10);
        mail(her.customer("written"), "OUT", "2025-11-12T12:00:00+09:00", 10);
        String banned = her.customer("banned");
        mail(banned, "IN", "2025-11-12T12:00:00+09:00", 10);
        her.put("/v1/customers/" + banned + "/block", Map.of());
        String refused = her.customer("refused");
        mail(refused, "IN", "2025-11-12T12:00:00+09:00", 10);
        her.agency.created("/v1/boundary-incidents", Map.of("customerId", refused, "kind", "PHOTO"));
        String appointed = her.customer("appointed");
        mail(appointed, "IN", "2025-11-12T12:00:00+09:00", 10);
        new TestReservations(her.agency)
                .insert(appointed, "CONFIRMED", Instant.now().plus(5, ChronoUnit.DAYS));

        var shy = her.agency
                .get(her.path("shy-mailers" + NOVEMBER))
                .statusCode(200)
                .body("items.customer.handle", contains("jiro", "taro"))
                .body("items.mailsIn", contains(1, 2))
                .body("items.mailsOut", contains(0, 1))
                .body("items[1].lastMailInAt", equalTo("2025-11-11T03:00:00Z"));
        Instant free = Instant.parse(shy.extract().path("items[0].freeStart"));
        assertThat(free).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3600));
        assertThat(her.<String>all(her.path("shy-mailers" + NOVEMBER + "&limit=1"), "items.customer.handle"))
                .containsExactly("jiro", "taro");
    }

    @Test
    void without_a_free_start_none_is_offered() {
        mail(her.customer("taro"), "IN", "2025-11-10T12:00:00+09:00", 10);

        her.agency.get(her.path("shy-mailers" + NOVEMBER)).body("items[0].freeStart", nullValue());
    }

    /** Whole weeks are read of what is planned. */
    @Test
    void a_start_after_more_than_thirty_days_is_not_offered() {
        mail(her.customer("taro"), "IN", "2025-11-10T12:00:00+09:00", 10);
        LocalDate today = her.whereItIsNoon();
        List<Map<String, String>> beyond = today.plusDays(31)
                .datesUntil(today.plusDays(38))
                .map(date -> Map.of("date", date.toString(), "kind", "OPEN", "from", "20:00", "to", "22:00"))
                .toList();
        her.put(her.path("availability-rules"), Map.of("rules", List.of(), "exceptions", beyond));

        her.agency.get(her.path("shy-mailers" + NOVEMBER)).body("items[0].freeStart", nullValue());
    }

    private void keptForNewcomers(String weekday, String from, String to) {
        Map<String, String> kept = Map.of("kind", "NEWCOMER_ONLY", "weekday", weekday, "from", from, "to", to);
        her.put(her.path("availability-rules"), Map.of("rules", List.of(kept)));
    }

    /** The hour of the reservation is kept for newcomers: whoever reserved it did not walk in. */
    @Test
    void whoever_had_a_reservation_did_not_walk_in_whichever_chat_is_said_to_have_fulfilled_it() {
        keptForNewcomers("MONDAY", "21:00", "22:00");
        String reconnecting = her.customer("reconnecting", "2025-11-03T20:00:00+09:00");
        her.agency.chat(reconnecting, "2025-11-04T20:00:00+09:00");
        new TestReservations(her.agency).insert(reconnecting, "COMPLETED", Instant.parse("2025-11-10T12:00:00Z"));
        chat(reconnecting, "TWO_SHOT", "2025-11-10T20:50:00+09:00", "2025-11-10T21:10:00+09:00");
        chat(reconnecting, "TWO_SHOT", "2025-11-10T21:12:00+09:00", "2025-11-10T21:40:00+09:00");
        String early = her.customer("early", "2025-11-05T20:00:00+09:00");
        her.agency.chat(early, "2025-11-06T20:00:00+09:00");
        new TestReservations(her.agency).insert(early, "CANCELLED", Instant.parse("2025-11-17T12:00:00Z"));
        chat(early, "TWO_SHOT", "2025-11-17T21:00:00+09:00", "2025-11-17T21:20:00+09:00");

        her.agency
                .get(her.path("walk-ins?from=2025-11-10&to=2025-11-30"))
                .body("items.customer.handle", contains("early"))
                .body("items.newcomerMinutes", contains(20));
    }

    @Test
    void who_mostly_reserves_is_listed_for_the_time_of_newcomers_that_was_taken() {
        keptForNewcomers("MONDAY", "21:00", "22:00");
        String reserving = her.customer("reserving");
        for (int day = 3; day < 8; day++) {
            new TestReservations(her.agency)
                    .insert(reserving, "COMPLETED", Instant.parse("2025-11-0%dT12:00:00Z".formatted(day)));
            her.agency.chat(reserving, "2025-11-0%dT21:00:00+09:00".formatted(day));
        }
        chat(reserving, "TWO_SHOT", "2025-11-10T21:00:00+09:00", "2025-11-10T21:20:00+09:00");

        her.agency
                .get(her.path("walk-ins" + NOVEMBER))
                .body("items.customer.handle", contains("reserving"))
                .body("items.walkInPercent", contains(16))
                .body("items.newcomerMinutes", contains(20));
    }

    @Test
    void a_chat_that_was_never_ended_takes_a_day_at_most() {
        keptForNewcomers("MONDAY", "21:00", "22:00");
        String forgotten = her.customer("forgotten", "2025-11-01T20:00:00+09:00");
        her.agency.chat(forgotten, "2025-11-02T20:00:00+09:00");
        her.agency.created(
                "/v1/chats",
                Map.of("customerId", forgotten, "kind", "PARTY", "startedAt", "2025-11-03T21:30:00+09:00"));

        her.agency.get(her.path("walk-ins" + NOVEMBER)).body("items.newcomerMinutes", contains(30));
    }

    /** Mondays are kept for newcomers; the 3rd, 10th, 17th and 24th are some. */
    @Test
    void walk_ins_come_without_a_reservation_and_take_the_time_of_newcomers() {
        keptForNewcomers("MONDAY", "21:00", "22:00");
        String walker = her.customer("walker");
        chat(walker, "TWO_SHOT", "2025-11-03T21:00:00+09:00", "2025-11-03T21:40:00+09:00");
        chat(walker, "TWO_SHOT", "2025-11-10T21:00:00+09:00", "2025-11-10T21:40:00+09:00");
        chat(walker, "TWO_SHOT", "2025-11-17T21:30:00+09:00", "2025-11-17T22:30:00+09:00");
        chat(walker, "TWO_SHOT", "2025-11-24T20:30:00+09:00", "2025-11-24T21:15:00+09:00");
        chat(walker, "PEEK", "2025-11-24T21:20:00+09:00", "2025-11-24T21:30:00+09:00");
        String outside = her.customer("outside");
        chat(outside, "TWO_SHOT", "2025-11-04T21:00:00+09:00", "2025-11-04T21:40:00+09:00");
        chat(outside, "TWO_SHOT", "2025-11-05T21:00:00+09:00", "2025-11-05T21:40:00+09:00");
        String reserving = her.customer("reserving");
        her.agency.chat(reserving, "2025-11-06T21:00:00+09:00");
        new TestReservations(her.agency).insert(reserving, "COMPLETED", Instant.parse("2025-11-07T12:00:00Z"));
        her.agency.chat(reserving, "2025-11-07T21:00:00+09:00");
        her.customer("newcomer", "2025-11-03T22:00:00+09:00");
        String focus = focus("focus");
        her.agency.chat(focus, "2025-11-11T21:00:00+09:00");
        her.agency.chat(focus, "2025-11-12T21:00:00+09:00");

        her.agency
                .get(her.path("walk-ins" + NOVEMBER))
                .statusCode(200)
                .body("items.customer.handle", contains("walker", "outside"))
                .body("items.chats", contains(4, 2))
                .body("items.walkIns", contains(4, 2))
                .body("items.walkInPercent", contains(100, 100))
                .body("items.newcomerMinutes", contains(45, 0));
        her.policies("{\"attention\": {\"walkInPercent\": 50}}");
        assertThat(her.<String>all(her.path("walk-ins" + NOVEMBER + "&limit=1"), "items.customer.handle"))
                .containsExactlyInAnyOrder("walker", "outside", "reserving")
                .startsWith("walker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unpaid-time", "unpaid-time/customers", "pen-friends", "shy-mailers", "walk-ins"})
    void days_are_in_order_and_at_most_a_year_and_somebody_elses_are_not_found(String path) {
        String mine = her.path(path);

        her.agency.get(mine + "?from=2025-01-01&to=2026-01-01").statusCode(200);
        assertErrors(
                her.agency.manager().get(mine + "?from=2025-01-01&to=2026-01-02"),
                400,
                "out-of-range",
                "to out-of-range");
        assertErrors(
                her.agency.manager().get(mine + "?from=2025-01-02&to=2025-01-01"),
                400,
                "out-of-range",
                "to out-of-range");
        assertErrors(her.agency.manager().get(mine + "?from=2025-01-01"), 400, "out-of-range", "from out-of-range");
        assertErrors(her.agency.manager().get(mine + "?from=x"), 400, "invalid-format", "from invalid-format");
        assertProblem(TestAgency.create().manager().get(mine), 404, "not-found");
        assertProblem(
                TestAgency.as(her.agency.performerKey(her.agency.performer())).get(mine), 404, "not-found");
        TestAgency.as(her.agency.performerKey(her.performer)).get(mine).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unpaid-time/customers", "pen-friends", "shy-mailers", "walk-ins"})
    void nobody_is_an_empty_list(String path) {
        her.agency.get(her.path(path)).statusCode(200).body("items", empty());
    }
}
