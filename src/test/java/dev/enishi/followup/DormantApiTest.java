package dev.enishi.followup;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DormantApiTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private FollowUpFixture her;
    private String customer;

    @BeforeEach
    void given_a_customer_with_a_chat() {
        her = new FollowUpFixture();
        customer = her.customer("taro", "2025-06-01T12:00:00+09:00");
    }

    private String mail(String purpose, String day) {
        return her.agency.mail(customer, "OUT", purpose, day + "T12:00:00+09:00");
    }

    private List<String> dormant() {
        return her.all(her.path("dormant-customers"), "items.customer.handle");
    }

    @Test
    void after_three_unanswered_mails_he_is_dormant_and_in_no_list() {
        mail("FOLLOW_UP", "2025-06-16");
        mail("INVITATION", "2025-07-01");
        assertThat(dormant()).isEmpty();

        mail("FOLLOW_UP", "2025-07-16");

        her.agency
                .get(her.path("dormant-customers"))
                .body("items", hasSize(1))
                .body("items[0].customer.id", equalTo(customer))
                .body("items[0].unanswered", equalTo(3))
                .body("items[0].lastChat.startedAt", equalTo("2025-06-01T03:00:00Z"))
                .body("items[0].touch.lastAt", equalTo("2025-07-16T03:00:00Z"));
        assertThat(her.due("on=2025-11-22")).isEmpty();
        her.agency.get("/v1/customers/" + customer + "/brief").body("cautions.code", contains("DORMANT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail from him",
                "secret message from him",
                "chat",
                "deleted mail",
                "reservation he asks for",
                "missed attempt",
                "he marks her"
            })
    void an_answer_brings_him_back(String answer) {
        mail("FOLLOW_UP", "2025-06-16");
        mail("FOLLOW_UP", "2025-07-01");
        String last = mail("FOLLOW_UP", "2025-07-16");

        switch (answer) {
            case "mail from him" -> her.agency.mail(customer, "IN", null, "2025-07-16T12:00:00+09:00");
            case "secret message from him" -> {
                String other = her.customer("jiro");
                her.agency.created(
                        "/v1/chats",
                        Map.of(
                                "customerId", other,
                                "kind", "PARTY",
                                "startedAt", "2025-07-17T12:00:00+09:00",
                                "endedAt", "2025-07-17T13:00:00+09:00"));
                her.agency.created(
                        "/v1/messages",
                        Map.of(
                                "customerId", customer,
                                "channel", "SECRET",
                                "direction", "IN",
                                "sentAt", "2025-07-17T12:30:00+09:00"));
            }
            case "chat" -> her.agency.chat(customer, "2025-07-20T12:00:00+09:00");
            case "reservation he asks for" -> askFor(Instant.now().plus(1, DAYS));
            case "missed attempt" ->
                her.agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of("body", "2ショット中"));
            case "he marks her" -> her.patch("/v1/customers/" + customer, "{\"favoritedBy\": true}");
            default -> her.delete("/v1/messages/" + last);
        }

        assertThat(dormant()).isEmpty();
        assertThat(her.due("on=2025-11-22&reason=INTERVAL").contains("taro"))
                .isEqualTo(!answer.equals("reservation he asks for"));
    }

    /** At any time of the day that comes: she is there round the clock. */
    private void askFor(Instant startsAt) {
        her.put(
                her.path("availability-rules"),
                Map.of(
                        "rules",
                        List.of(),
                        "exceptions",
                        List.of(Map.of(
                                "date", LocalDate.ofInstant(startsAt, TOKYO).toString(), "kind", "OPEN"))));
        her.agency.created(
                "/v1/reservations",
                Map.of(
                        "customerId",
                        customer,
                        "startsAt",
                        startsAt.truncatedTo(HOURS).toString(),
                        "durationMinutes",
                        30,
                        "requestedBy",
                        "CUSTOMER"));
    }

    @Test
    void an_interest_that_was_taken_back_by_mistake_counts_no_more() {
        her.policies("{\"unansweredLimit\": 1}");
        mail("FOLLOW_UP", "2025-06-16");
        String attempt = her.agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of());
        assertThat(dormant()).isEmpty();

        her.delete("/v1/missed-attempts/" + attempt);

        assertThat(dormant()).containsExactly("taro");
    }

    @Test
    void mails_of_one_day_and_of_other_purposes_do_not_count_again() {
        mail("FOLLOW_UP", "2025-06-16");
        mail("FOLLOW_UP", "2025-06-16");
        mail("THANK_YOU", "2025-06-17");
        mail("OTHER", "2025-06-18");
        mail("RESERVATION", "2025-06-19");
        mail("INVITATION", "2025-06-20");

        assertThat(dormant()).isEmpty();
    }

    @Test
    void the_limit_is_a_policy() {
        mail("FOLLOW_UP", "2025-06-16");

        her.policies("{\"unansweredLimit\": 1}");

        assertThat(dormant()).containsExactly("taro");
        her.policies("{\"unansweredLimit\": 2}");
        assertThat(dormant()).isEmpty();
    }

    @Test
    void with_the_expanding_cadence_mails_count_from_its_day_15() {
        her.policies("{\"cadenceMode\": \"EXPANDING\"}");
        mail("FOLLOW_UP", "2025-06-02");
        mail("FOLLOW_UP", "2025-06-04");
        mail("FOLLOW_UP", "2025-06-08");
        mail("FOLLOW_UP", "2025-06-16");
        mail("FOLLOW_UP", "2025-07-01");
        assertThat(dormant()).isEmpty();

        mail("FOLLOW_UP", "2025-07-16");

        assertThat(dormant()).containsExactly("taro");
    }

    @Test
    void a_banned_customer_is_not_dormant() {
        mail("FOLLOW_UP", "2025-06-16");
        her.policies("{\"unansweredLimit\": 1}");

        her.put("/v1/customers/" + customer + "/block", Map.of());

        assertThat(dormant()).isEmpty();
    }

    @Test
    void those_last_touched_come_first_each_once_over_all_pages() {
        her.policies("{\"unansweredLimit\": 1}");
        mail("FOLLOW_UP", "2025-06-16");
        IntStream.rangeClosed(1, 4).forEach(i -> {
            String other = her.customer("c" + i);
            her.agency.mail(other, "OUT", "FOLLOW_UP", "2025-07-0" + i + "T12:00:00+09:00");
        });

        assertThat(her.<String>all(her.path("dormant-customers?limit=2"), "items.customer.handle"))
                .containsExactly("c4", "c3", "c2", "c1", "taro");
    }
}
