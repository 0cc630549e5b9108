package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DaysOffApiTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final LocalDate today = LocalDate.now(TOKYO);
    private FollowUpFixture her;

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
    }

    private void off(Object... days) {
        List<Map<String, String>> exceptions = Stream.of(days)
                .map(day -> Map.of("date", day.toString(), "kind", "DAY_OFF"))
                .toList();
        her.put(
                "/v1/performers/" + her.performer + "/availability-rules",
                Map.of("rules", List.of(), "exceptions", exceptions));
    }

    @Test
    void on_a_day_off_the_list_is_empty_and_says_until_when() {
        her.customer("taro", "2025-11-01T12:00:00+09:00");
        off("2025-11-20", "2025-11-21");

        for (String on : List.of("2025-11-20", "2025-11-21")) {
            her.followUps("on=" + on)
                    .body("items", hasSize(0))
                    .body("suppressed.code", equalTo("DAY_OFF"))
                    .body("suppressed.until", equalTo("2025-11-21T15:00:00Z"));
        }
        her.followUps("on=2025-11-22").body("items", hasSize(1)).body("suppressed", nullValue());
    }

    @Test
    void what_fell_due_on_days_off_comes_on_the_next_working_day_and_counts_from_there() {
        String birthday = her.customer("birthday");
        her.patch("/v1/customers/" + birthday, "{\"birthday\": \"11-20\"}");
        her.customer("chat", "2025-11-20T12:00:00+09:00");
        her.customer("interval", "2025-11-05T12:00:00+09:00");
        off("2025-11-20", "2025-11-21");

        assertThat(her.due("on=2025-11-22&limit=1")).containsExactlyInAnyOrder("birthday", "chat", "interval");
        her.followUps("on=2025-11-22")
                .body("items.dueOn", contains("2025-11-22", "2025-11-22", "2025-11-22"))
                .body("items.overdueDays", contains(0, 0, 0))
                .body("items.find { it.customer.handle == 'chat' }.reasons.code", contains("THANK_YOU", "MEMO"))
                .body("items.find { it.customer.handle == 'birthday' }.reasons.since", contains("2025-11-22"));
        assertThat(her.due("on=2025-11-23")).containsExactly("interval");
        her.followUps("on=2025-11-23")
                .body("items[0].dueOn", equalTo("2025-11-22"))
                .body("items[0].overdueDays", equalTo(1));
    }

    @Test
    void what_was_settled_on_the_day_off_does_not_come_back() {
        String birthday = her.customer("birthday");
        her.patch("/v1/customers/" + birthday, "{\"birthday\": \"11-20\"}");
        off("2025-11-20");
        assertThat(her.reasons("2025-11-21")).containsExactly("OCCASION");

        her.agency.mail(birthday, "OUT", "OTHER", "2025-11-20T12:00:00+09:00");

        assertThat(her.reasons("2025-11-21")).isEmpty();
    }

    @Test
    void the_no_show_before_her_day_off_comes_on_the_day_after_it() {
        String taro = her.customer("taro");
        new TestReservations(her.agency).insert(taro, "NO_SHOW", Instant.parse("2025-11-19T12:00:00Z"));
        off("2025-11-20");

        assertThat(her.due("on=2025-11-21&reason=RESERVATION")).containsExactly("taro");
        assertThat(her.reasons("2025-11-22")).isEmpty();
    }

    @Test
    void each_comes_once_over_the_pages_though_shown_days_are_not_the_order() {
        for (int day = 1; day <= 9; day++) {
            her.customer("a" + day, "2025-11-0" + day + "T12:00:00+09:00");
            her.customer("b" + day, "2025-11-0" + day + "T13:00:00+09:00");
        }
        off("2025-11-17", "2025-11-18", "2025-11-20", "2025-11-21", "2025-11-23");

        for (int limit = 1; limit <= 4; limit++) {
            assertThat(her.due("on=2025-11-25&limit=" + limit)).hasSize(18).doesNotHaveDuplicates();
        }
    }

    @Test
    void today_suggests_nobody_on_a_day_off_but_shows_who_comes() {
        String taro = her.customer("taro", today.minusDays(20).atTime(12, 0) + ":00+09:00");
        her.put("/v1/customers/" + taro + "/focus", Map.of("motive", "家族"));
        String request = new TestReservations(her.agency)
                .insert(taro, "REQUESTED", Instant.now().plus(3, ChronoUnit.DAYS));
        her.patch("/v1/performers/" + her.performer, "{\"quietFrom\": \"00:00\", \"quietTo\": \"23:59\"}");
        off(today);

        her.agency
                .get(her.path("today"))
                .body("suppressed.code", equalTo("DAY_OFF"))
                .body(
                        "suppressed.until",
                        equalTo(today.plusDays(1)
                                .atStartOfDay(TOKYO)
                                .toInstant()
                                .toString()))
                .body("followUpCount", equalTo(0))
                .body("followUps", hasSize(0))
                .body("reasons", hasSize(0))
                .body("focus[0].due", nullValue())
                .body("requests.id", contains(request));
        her.agency.get("/v1/customers/" + taro + "/brief").body("due", nullValue());
    }

    @Test
    void after_days_off_today_counts_what_the_list_shows() {
        String birthday = her.customer("birthday");
        her.patch(
                "/v1/customers/" + birthday,
                "{\"birthday\": \"" + today.minusDays(2).toString().substring(5) + "\"}");
        her.customer("chat", today.minusDays(2).atTime(12, 0) + ":00+09:00");
        her.customer("interval", today.minusDays(16).atTime(12, 0) + ":00+09:00");
        off(today.minusDays(1), today.minusDays(2));

        int count = her.agency.get(her.path("today")).extract().path("followUpCount");

        assertThat(count).isEqualTo(3);
        assertThat(her.due("limit=1")).hasSize(3);
        her.agency
                .get("/v1/customers/" + birthday + "/brief")
                .body("due.dueOn", equalTo(today.toString()))
                .body("due.reasons.code", contains("OCCASION"));
    }

    @Test
    void a_mail_that_she_writes_on_her_day_off_to_somebody_due_is_a_follow_up() {
        String taro = her.customer("taro", "2025-11-01T12:00:00+09:00");
        off("2025-11-20");

        String mail = her.agency.mail(taro, "OUT", null, "2025-11-20T12:00:00+09:00");

        her.agency.get("/v1/messages/" + mail).body("purpose", equalTo("FOLLOW_UP"));
    }
}
