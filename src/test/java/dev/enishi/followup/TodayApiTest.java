package dev.enishi.followup;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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
        her.policies("{\"dailyPlanSize\": 2}");

        var today = her.agency.get(her.path("today")).statusCode(200);

        today.body("followUpCount", equalTo(4))
                .body("followUps.customer.handle", contains("overdue", "both"))
                .body("reasons.code", containsInAnyOrder("INTERVAL", "THANK_YOU", "MEMO", "OCCASION"))
                .body("reasons.find { it.code == 'INTERVAL' }.count", equalTo(3))
                .body(
                        "reasons.find { it.code == 'INTERVAL' }.items.customer.handle",
                        contains("overdue", "both", "due"))
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
}
