package dev.enishi.followup;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reservations are given around the day of the test: one that has started reminds nobody. */
@QuarkusTest
class AppointmentReasonApiTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final LocalDate today = LocalDate.now(TOKYO);
    private FollowUpFixture her;
    private TestReservations reservations;

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
        reservations = new TestReservations(her.agency);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TOKYO).toInstant();
    }

    @Test
    void of_a_confirmed_appointment_he_is_reminded_on_the_day_before() {
        String taro = her.customer("taro");
        LocalDate day = today.plusDays(3);
        reservations.insert(taro, "CONFIRMED", at(day, 21));

        assertThat(her.reasons(day.minusDays(2).toString())).isEmpty();
        her.followUps("on=" + day.minusDays(1) + "&reason=RESERVATION")
                .body("items.customer.handle", contains("taro"))
                .body("items[0].dueOn", equalTo(day.minusDays(1).toString()))
                .body("items[0].reasons.code", contains("RESERVATION"));
        assertThat(her.reasons(day.toString())).isEmpty();
    }

    @Test
    void the_sentence_names_day_and_time() {
        reservations.insert(her.customer("taro"), "CONFIRMED", at(today.plusDays(3), 21));

        String path = her.path("follow-ups?on=" + today.plusDays(2));
        her.agency
                .manager()
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .body("items[0].reasons[0].detail", equalTo("Appointment tomorrow at 21:00."));
    }

    @Test
    void nobody_is_reminded_of_what_is_not_agreed() {
        String taro = her.customer("taro");
        reservations.insert(taro, "REQUESTED", at(today.plusDays(1), 10));
        reservations.insert(taro, "CANCELLED", at(today.plusDays(1), 12));

        assertThat(her.reasons(today.toString())).isEmpty();
    }

    @Test
    void a_reminder_is_settled_by_a_mail_and_brief_and_today_say_the_same_as_the_list() {
        String taro = her.customer("taro");
        reservations.insert(taro, "CONFIRMED", at(today.plusDays(1), 21));
        String brief = "/v1/customers/" + taro + "/brief";
        assertThat(her.reasons(today.toString())).containsExactly("RESERVATION");
        her.agency.get(brief).body("due.reasons.code", contains("RESERVATION"));
        her.agency
                .get(her.path("today"))
                .body("followUpCount", equalTo(1))
                .body("reasons.code", contains("RESERVATION"))
                .body("reasons[0].items.customer.handle", contains("taro"));

        String mail =
                her.agency.created("/v1/messages", Map.of("customerId", taro, "channel", "MAIL", "direction", "OUT"));

        her.agency.get("/v1/messages/" + mail).body("purpose", equalTo("RESERVATION"));
        assertThat(her.reasons(today.toString())).isEmpty();
        her.agency.get(brief).body("due", nullValue());
        her.agency.get(her.path("today")).body("followUpCount", equalTo(0));
    }

    @Test
    void a_no_show_asks_for_a_kind_word_until_she_writes() {
        String taro = her.customer("taro");
        Instant start = at(today.minusDays(1), 12);
        reservations.insert(taro, "NO_SHOW", start);
        her.agency.mail(taro, "OUT", "OTHER", start.minus(1, HOURS).toString());
        assertThat(her.reasons(today.toString())).containsExactly("RESERVATION");
        assertThat(her.reasons(today.plusDays(1).toString())).isEmpty();

        her.agency.mail(taro, "IN", "OTHER", start.plus(1, HOURS).toString());
        assertThat(her.due("on=" + today + "&reason=RESERVATION")).containsExactly("taro");
        her.agency.mail(taro, "OUT", "OTHER", start.plus(2, HOURS).toString());

        assertThat(her.reasons(today.toString())).isEmpty();
    }

    @Test
    void a_chat_after_a_no_show_settles_it() {
        String taro = her.customer("taro");
        Instant start = at(today.minusDays(1), 12);
        reservations.insert(taro, "NO_SHOW", start);

        her.agency.chat(taro, start.plus(2, HOURS).toString());

        assertThat(her.due("on=" + today + "&reason=RESERVATION")).isEmpty();
    }

    @Test
    void a_request_that_ran_out_asks_for_a_word_with_the_starts_that_are_free_for_him() {
        String taro = her.customer("taro");
        her.put(
                her.path("availability-rules"),
                Map.of(
                        "rules",
                        Stream.of(DayOfWeek.values())
                                .map(day ->
                                        Map.of("kind", "OPEN", "weekday", day.name(), "from", "20:00", "to", "23:00"))
                                .toList()));
        reservations.insert(taro, "CONFIRMED", at(today.plusDays(3), 20));
        reservations.insert(her.customer("jiro"), "CONFIRMED", at(today.plusDays(2), 20));
        String hanako = her.customer("hanako");
        reservations.requested(hanako, at(today.plusDays(2), 21), Instant.now().minusSeconds(1));

        her.followUps("reason=UNANSWERED_REQUEST")
                .body("items.customer.handle", contains("hanako"))
                .body("items[0].lane", equalTo("TODAY"))
                .body(
                        "items[0].freeStarts",
                        contains(
                                at(today.plusDays(2), 21).toString(),
                                at(today.plusDays(2), 21).plusSeconds(900).toString(),
                                at(today.plusDays(2), 21).plusSeconds(1800).toString()));
        her.agency
                .get(her.path("today"))
                .body("followUps.find { it.customer.handle == 'hanako' }.freeStarts.size()", equalTo(3))
                .body("reasons.code", hasItem("UNANSWERED_REQUEST"));
        assertThat(her.due("on=" + today.plusDays(2) + "&reason=UNANSWERED_REQUEST"))
                .containsExactly("hanako");
        assertThat(her.due("on=" + today.plusDays(3) + "&reason=UNANSWERED_REQUEST"))
                .isEmpty();

        her.agency.mail(hanako, "OUT", null, Instant.now().toString());

        assertThat(her.due("reason=UNANSWERED_REQUEST")).isEmpty();
        her.agency.get("/v1/messages?customerId=" + hanako).body("items[0].purpose", equalTo("RESERVATION"));
    }

    @Test
    void a_new_request_settles_the_one_that_ran_out_and_a_ban_silences_it() {
        String taro = her.customer("taro");
        reservations.requested(taro, at(today.plusDays(2), 21), Instant.now().minusSeconds(1));
        String jiro = her.customer("jiro");
        reservations.requested(jiro, at(today.plusDays(4), 21), Instant.now().minusSeconds(1));
        assertThat(her.due("reason=UNANSWERED_REQUEST")).containsExactlyInAnyOrder("taro", "jiro");

        reservations.insert(taro, "REQUESTED", at(today.plusDays(3), 21));
        her.put("/v1/customers/" + jiro + "/block", Map.of());

        assertThat(her.due("reason=UNANSWERED_REQUEST")).isEmpty();
    }

    private String regular(String handle) {
        String customer = her.customer(handle);
        for (int daysAgo : List.of(40, 30, 20, 10, 1)) {
            her.agency.chat(customer, at(today.minusDays(daysAgo), 12).toString());
        }
        return customer;
    }

    @Test
    void after_the_chat_of_a_regular_the_next_appointment_is_asked_for() {
        String taro = regular("taro");
        her.customer("newcomer", at(today.minusDays(1), 12).toString());
        reservations.requested(taro, Instant.now().plus(2, DAYS), Instant.now().minusSeconds(1));

        assertThat(her.due("on=" + today + "&reason=RESERVATION")).containsExactly("taro");
        her.followUps("on=" + today + "&reason=RESERVATION")
                .body(
                        "items[0].reasons.find { it.code == 'RESERVATION' }.since",
                        equalTo(today.minusDays(1).toString()));
        assertThat(her.due("on=" + today.plusDays(1) + "&reason=RESERVATION")).isEmpty();

        reservations.insert(taro, "REQUESTED", Instant.now().plus(3, DAYS));
        assertThat(her.due("on=" + today + "&reason=RESERVATION")).isEmpty();
    }

    @Test
    void an_offer_open_or_refused_settles_that_none_is_agreed_until_the_next_chat() {
        String taro = regular("taro");
        String offer = her.agency.created(
                "/v1/customers/" + taro + "/next-visit-offers",
                Map.of("startsAt", at(today.plusDays(6), 12).toString()));
        assertThat(her.due("on=" + today + "&reason=RESERVATION")).isEmpty();

        her.put("/v1/next-visit-offers/" + offer + "/refusal", Map.of("reason", "来週は出張"));

        assertThat(her.due("on=" + today + "&reason=RESERVATION")).isEmpty();
    }

    @Test
    void banned_customers_and_those_of_a_colleague_are_not_in_her_list() {
        String banned = her.customer("banned");
        reservations.insert(banned, "CONFIRMED", at(today.plusDays(1), 10));
        her.put("/v1/customers/" + banned + "/block", Map.of("reason", "暴言"));
        String hers = her.agency.customer(her.agency.performer(), her.site, "hers");
        reservations.insert(hers, "CONFIRMED", at(today.plusDays(1), 12));

        assertThat(her.reasons(today.toString())).isEmpty();
    }

    @Test
    void the_count_of_today_is_the_length_of_the_list_and_each_comes_once_over_its_pages() {
        for (int i = 0; i < 4; i++) {
            reservations.insert(her.customer("coming" + i), "CONFIRMED", at(today.plusDays(1), 10 + i * 2));
            reservations.insert(regular("both" + i), "NO_SHOW", at(today.minusDays(1), 14 + i * 2));
        }
        String overdue = her.customer("overdue", at(today.minusDays(20), 12).toString());
        reservations.insert(overdue, "CONFIRMED", at(today.plusDays(1), 20));

        int count = her.agency.get(her.path("today")).extract().path("followUpCount");

        assertThat(count).isEqualTo(9);
        assertThat(her.due("limit=2")).hasSize(9).doesNotHaveDuplicates();
        assertThat(her.due("limit=2&reason=RESERVATION")).hasSize(9).doesNotHaveDuplicates();
    }
}
