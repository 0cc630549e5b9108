package dev.enishi.desk;

import static dev.enishi.Problems.assertErrors;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestReservations;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TodayApiTest {
    private FollowUpFixture her;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(9)).withNano(0);

    private String daysAgo(int days) {
        return ISO_OFFSET_DATE_TIME.format(now.minusDays(days));
    }

    /** Short, ended, and never in the future. */
    private String customer(String handle, int chatDaysAgo) {
        String customer = her.customer(handle);
        her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        customer,
                        "kind",
                        "TWO_SHOT",
                        "startedAt",
                        daysAgo(chatDaysAgo),
                        "endedAt",
                        daysAgo(chatDaysAgo)));
        return customer;
    }

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
    }

    @Test
    void nothing_to_do_is_an_empty_screen() {
        her.agency
                .get(her.path("today"))
                .statusCode(200)
                .body("on", equalTo(now.toLocalDate().toString()))
                .body("followUpCount", equalTo(0))
                .body("followUps", hasSize(0))
                .body("reasons", hasSize(0))
                .body("reviewCount", equalTo(0))
                .body("reviews", hasSize(0))
                .body("dormantCount", equalTo(0))
                .body("focus", hasSize(0))
                .body("reservations", hasSize(0))
                .body("requests", hasSize(0))
                .body("missedAttempts", hasSize(0))
                .body("suppressed", nullValue());
    }

    @Test
    void one_call_counts_and_shows_the_first_of_each_list() {
        customer("overdue", 40);
        customer("due", 15);
        String both = customer("both", 20);
        her.patch("/v1/customers/" + both, "{\"birthday\": \"" + now.toString().substring(5, 10) + "\"}");
        customer("today", 0);
        customer("recent", 5);
        String focus = customer("focus", 3);
        her.put("/v1/customers/" + focus + "/focus", Map.of("motive", "毎週来てくれる"));
        String dormant = customer("dormant", 30);
        List.of(25, 20, 16).forEach(days -> her.agency.mail(dormant, "OUT", "FOLLOW_UP", daysAgo(days)));
        her.policies("{\"dailyPlanSize\": 1}");

        var today = her.agency.get(her.path("today")).statusCode(200);

        today.body("followUpCount", equalTo(4))
                .body("lanes", equalTo(Map.of("NOW", 1, "TODAY", 1, "CADENCE", 2)))
                .body("followUps.customer.handle", contains("today", "both", "overdue"))
                .body("followUps.lane", contains("NOW", "TODAY", "CADENCE"))
                .body("reasons.code", containsInAnyOrder("INTERVAL", "THANK_YOU", "MEMO", "OCCASION"))
                .body("reasons.find { it.code == 'INTERVAL' }.count", equalTo(3))
                .body(
                        "reasons.find { it.code == 'INTERVAL' }.items.customer.handle",
                        contains("both", "overdue", "due"))
                .body("reasons.find { it.code == 'THANK_YOU' }.items.customer.handle", contains("today"))
                .body("reasons.find { it.code == 'OCCASION' }.count", equalTo(1))
                .body("reviewCount", equalTo(1))
                .body("reviews.customer.handle", contains("due"))
                .body("dormantCount", equalTo(1))
                .body("focus.customer.handle", contains("focus"))
                .body("focus[0].touch.daysAgo", equalTo(3))
                .body("focus[0].due", nullValue());
        assertThat(her.due("limit=200")).hasSize(4);
    }

    @Test
    void the_compact_view_has_everybody_once_and_says_why() {
        String due = customer("due", 15);
        her.put("/v1/customers/" + due + "/focus", Map.of("motive", "毎週来てくれる"));
        String coming = customer("coming", 3);
        Instant night = now.toLocalDate().plusDays(3).atTime(1, 0).toInstant(now.getOffset());
        String reservation = new TestReservations(her.agency).insert(coming, "REQUESTED", night);

        her.agency
                .get(her.path("today?view=compact"))
                .statusCode(200)
                .body("followUpCount", equalTo(1))
                .body("lanes.CADENCE", equalTo(1))
                .body("followUps", hasSize(0))
                .body("reviews", hasSize(0))
                .body("focus", hasSize(0))
                .body("requests", hasSize(0))
                .body("reasons.code", contains("INTERVAL"))
                .body("reasons[0].items", hasSize(0))
                .body("people.displayName", contains("due", "coming"))
                .body("people[0].in", contains("PLAN", "FOCUS", "REVIEWS"))
                .body("people[0].lane", equalTo("CADENCE"))
                .body("people[0].why", hasSize(1))
                .body("people[1].in", contains("REQUESTS"))
                .body("people[1].lane", nullValue())
                .body("people[1].visits.id", contains(reservation))
                .body(
                        "people[1].visits[0].businessDay",
                        equalTo(now.toLocalDate().plusDays(3).toString()))
                .body(
                        "people[1].visits[0].localStart",
                        equalTo(now.toLocalDate().plusDays(3) + "T01:00"))
                .body("people[1].visits[0].spokenStart", equalTo("1:00"));
        her.agency.get(her.path("today?view=full")).body("people", nullValue()).body("followUps", hasSize(1));
        assertErrors(her.agency.manager().get(her.path("today?view=tiny")), 400, "invalid-value", "view invalid-value");
    }

    @Test
    void the_count_is_the_length_of_the_list() {
        for (int days = 0; days < 30; days++) {
            String customer = customer("c" + days, days);
            if (days % 7 == 0) {
                her.agency.mail(customer, "IN", null, daysAgo(days));
            }
            if (days % 5 == 0) {
                her.put(
                        "/v1/customers/" + customer + "/snooze",
                        Map.of("until", now.toLocalDate().plusDays(days % 2).toString()));
            }
        }

        int count = her.agency.get(her.path("today")).extract().path("followUpCount");

        assertThat(her.due("limit=200")).hasSize(count);
    }

    @Test
    void in_quiet_hours_nothing_is_suggested_but_the_rest_is_shown() {
        customer("due", 15);
        String hour = now.minusMinutes(2).toString().substring(11, 16);
        her.patch(
                "/v1/performers/" + her.performer,
                "{\"quietFrom\": \"" + hour + "\", \"quietTo\": \""
                        + now.plusHours(1).toString().substring(11, 16) + "\"}");

        her.agency
                .get(her.path("today"))
                .body("suppressed.code", equalTo("QUIET_HOURS"))
                .body("followUpCount", equalTo(0))
                .body("followUps", hasSize(0))
                .body("reviewCount", equalTo(1));
    }

    @Test
    void it_shows_the_reservations_of_the_day_and_asks_for_outcomes_of_the_week() {
        TestReservations reservations = new TestReservations(her.agency);
        String taro = her.customer("taro");
        Instant noon = now.toLocalDate().atTime(12, 0).toInstant(now.getOffset());
        String confirmed = reservations.insert(taro, "CONFIRMED", noon);
        String completed = reservations.insert(taro, "COMPLETED", noon.minus(2, HOURS));
        String noShow = reservations.insert(taro, "NO_SHOW", noon.minus(4, HOURS));
        String requested = reservations.insert(taro, "REQUESTED", noon.plus(2, HOURS));
        reservations.requested(taro, noon.plus(4, HOURS), Instant.now().minusSeconds(1));
        reservations.insert(taro, "CANCELLED", noon.plus(6, HOURS));
        reservations.insert(taro, "CONFIRMED", noon.plus(1, DAYS));
        reservations.insert(taro, "COMPLETED", noon.minus(1, DAYS));
        String forgotten = reservations.insert(taro, "CONFIRMED", noon.minus(7, DAYS));
        reservations.insert(taro, "CONFIRMED", noon.minus(8, DAYS));

        boolean ended = !noon.plus(1, HOURS).isAfter(Instant.now());
        her.agency
                .get(her.path("today"))
                .body("reservations.id", contains(forgotten, noShow, completed, confirmed, requested))
                .body("reservations.outcomeMissing", contains(true, false, false, ended, false))
                .body("reservations.state", contains("CONFIRMED", "NO_SHOW", "COMPLETED", "CONFIRMED", "REQUESTED"))
                .body("reservations.customer.handle", contains("taro", "taro", "taro", "taro", "taro"))
                .body("reservations[3].startsAt", equalTo(noon.toString()))
                .body("reservations[3].businessDay", equalTo(now.toLocalDate().toString()))
                .body("reservations[3].localStart", equalTo(now.toLocalDate() + "T12:00"))
                .body("reservations[3].spokenStart", equalTo("12:00"))
                .body("reservations[3].endsAt", equalTo(noon.plus(1, HOURS).toString()))
                .body("reservations[3].holdExpiresAt", nullValue());
    }

    @Test
    void requests_that_wait_for_her_come_by_their_expiry() {
        TestReservations reservations = new TestReservations(her.agency);
        String taro = her.customer("taro");
        Instant later = Instant.now().plus(3, DAYS);
        String second = reservations.requested(taro, later, Instant.now().plus(2, HOURS));
        String first =
                reservations.requested(taro, later.plus(2, HOURS), Instant.now().plus(1, HOURS));
        reservations.requested(taro, later.plus(4, HOURS), Instant.now().minusSeconds(1));
        reservations.insert(taro, "CONFIRMED", later.plus(6, HOURS));
        reservations.insert(
                her.agency.customer(her.agency.performer(), her.site, "jiro"), "REQUESTED", later.plus(8, HOURS));

        her.agency
                .get(her.path("today"))
                .body("requests.id", contains(first, second))
                .body("requests.holdExpiresAt", hasSize(2))
                .body("requests.customer.handle", contains("taro", "taro"));
    }

    @Test
    void who_was_missed_twice_since_the_last_chat_is_shown() {
        String taro = her.customer("taro");
        String jiro = customer("jiro", 2);
        String once = her.customer("once");
        String banned = her.customer("banned");
        her.put("/v1/customers/" + banned + "/block", Map.of("reason", "暴言"));
        missed(taro, 3, 2, 1);
        missed(jiro, 4, 1, 0);
        missed(once, 0);
        missed(banned, 1, 0);

        her.agency
                .get(her.path("today"))
                .body("missedAttempts.customer.handle", contains("jiro", "taro"))
                .body("missedAttempts.count", contains(2, 3))
                .body(
                        "missedAttempts[1].lastAt",
                        equalTo(now.minusDays(1).toInstant().toString()));
    }

    @Test
    void open_alerts_are_counted_and_the_newest_are_shown() {
        String taro = her.customer("taro");
        for (int i = 0; i < 6; i++) {
            her.agency.created("/v1/boundary-incidents", Map.of("customerId", taro, "kind", "THREAT"));
        }
        String acknowledged = her.agency.get("/v1/alerts").extract().path("items[5].id");
        her.agency.manager().put("/v1/alerts/" + acknowledged + "/acknowledgement");

        her.agency
                .get(her.path("today"))
                .body("alertCount", equalTo(5))
                .body("alerts.customer.handle", contains("taro", "taro", "taro", "taro", "taro"))
                .body("alerts[0].kind", equalTo("THREAT"));
        her.agency
                .get(her.path("today?view=compact"))
                .body("alertCount", equalTo(5))
                .body("alerts", hasSize(0))
                .body("people[0].in", contains("ALERTS"));
    }

    private void missed(String customer, int... days) {
        for (int day : days) {
            her.agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of("at", daysAgo(day)));
        }
    }

    @Test
    void in_quiet_hours_she_still_sees_who_comes() {
        TestReservations reservations = new TestReservations(her.agency);
        String requested = reservations.insert(
                her.customer("taro"), "REQUESTED", Instant.now().plus(3, DAYS));
        her.patch(
                "/v1/performers/" + her.performer,
                "{\"quietFrom\": \"" + now.minusMinutes(2).toString().substring(11, 16) + "\", \"quietTo\": \""
                        + now.plusHours(1).toString().substring(11, 16) + "\"}");

        her.agency
                .get(her.path("today"))
                .body("suppressed.code", equalTo("QUIET_HOURS"))
                .body("requests.id", contains(requested));
    }

    @Test
    void another_day_has_its_own_lists() {
        TestReservations reservations = new TestReservations(her.agency);
        customer("due", 15);
        customer("tomorrow", 14);
        Instant noon = now.toLocalDate().atTime(12, 0).toInstant(now.getOffset());
        String jiro = her.customer("jiro");
        reservations.insert(jiro, "CONFIRMED", noon.plus(12, HOURS).minusSeconds(1));
        String then = reservations.insert(jiro, "CONFIRMED", noon.plus(1, DAYS));
        String before = reservations.insert(jiro, "COMPLETED", noon.minus(1, DAYS));
        String tomorrow = now.toLocalDate().plusDays(1).toString();

        her.agency
                .get(her.path("today?on=" + tomorrow))
                .statusCode(200)
                .body("on", equalTo(tomorrow))
                .body("followUps.customer.handle", contains("due", "tomorrow"))
                .body("reviews.customer.handle", contains("tomorrow"))
                .body("reservations.id", contains(then));
        her.agency
                .get(her.path("today?on=" + now.toLocalDate().minusDays(1)))
                .body("lanes.CADENCE", equalTo(0))
                .body("reservations.id", contains(before));
        assertErrors(her.agency.manager().get(her.path("today?on=soon")), 400, "invalid-format", "on invalid-format");
    }
}
