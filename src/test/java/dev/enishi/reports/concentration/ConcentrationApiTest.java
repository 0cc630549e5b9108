package dev.enishi.reports.concentration;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcentrationApiTest {
    private static final String PATH = "/v1/reports/concentration";
    private static final String RANGE = "?from=2026-10-01&to=2026-11-30";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private void chat(String customer, String kind, String startedAt, int minutes, @Nullable Integer earnings) {
        String endedAt = OffsetDateTime.parse(startedAt).plusMinutes(minutes).format(ISO_OFFSET_DATE_TIME);
        Map<String, Object> chat =
                new HashMap<>(Map.of("customerId", customer, "kind", kind, "startedAt", startedAt, "endedAt", endedAt));
        if (earnings != null) {
            chat.put("earnings", earnings);
        }
        agency.created("/v1/chats", chat);
    }

    private ValidatableResponse report(String query) throws Exception {
        ValidatableResponse[] report = new ValidatableResponse[1];
        TestClock.at(NOW, () -> report[0] = agency.get(PATH + query).statusCode(200));
        return report[0];
    }

    /** Of 9,150 yen in 165 minutes, all by hand. */
    @Test
    void it_says_on_whom_earnings_and_time_rest_and_what_would_be_gone_without_them() throws Exception {
        String taro = agency.customer(performer, site, "taro");
        String jiro = agency.customer(performer, site, "jiro");
        String saburo = agency.customer(performer, site, "saburo");
        for (String day : List.of("06", "13", "20")) {
            chat(taro, "TWO_SHOT", "2026-11-" + day + "T21:15:00+09:00", 30, 2000);
        }
        agency.manager()
                .body("{}")
                .put("/v1/customers/" + taro + "/focus")
                .then()
                .statusCode(200);
        chat(jiro, "PARTY", "2026-10-30T20:00:00+09:00", 60, 3000);
        chat(jiro, "PEEK", "2026-11-07T20:00:00+09:00", 5, 100);
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", jiro,
                        "channel", "SECRET",
                        "direction", "IN",
                        "body", "ないしょ",
                        "earnings", 50,
                        "sentAt", "2026-10-30T20:10:00+09:00"));
        chat(saburo, "TWO_SHOT", "2026-11-10T20:00:00+09:00", 10, null);
        chat(saburo, "TWO_SHOT", "2026-09-30T23:00:00+09:00", 90, 90_000);
        givenAPlanOfWhichARegularHoldsAnHour(taro);

        report(RANGE)
                .body("range", equalTo(Map.of("from", "2026-10-01", "to", "2026-11-30", "zone", "Asia/Tokyo")))
                .body("excluded", equalTo(List.of(Map.of("code", "CHAT_WITHOUT_EARNINGS", "count", 1))))
                .body("earnings", equalTo(9150))
                .body("customerCount", equalTo(2))
                .body("chats", equalTo(5))
                .body("hhi", equalTo(0.548508f)) // (6000² + 3150²) / 9150²
                .body("effectiveNumber", equalTo(1.82f))
                .body("top1", equalTo(0.655738f))
                .body("top3", equalTo(1.0f))
                .body("level", equalTo("RED"))
                .body("minutes.top1", equalTo(0.545455f)) // 90 of 165
                .body("minutes.effectiveNumber", equalTo(2.19f)) // 165² / (90² + 65² + 10²)
                .body("customers.customer.handle", contains("taro", "jiro", "saburo"))
                .body("customers.customer.focus", contains(true, false, false))
                .body("customers.performer.name", contains("みゆ", "みゆ", "みゆ"))
                .body("customers.share", contains(0.655738f, 0.344262f, 0.0f))
                .body("customers.earnings", contains(6000, 3150, 0))
                .body("customers.minutes", contains(90, 65, 10))
                .body("customers.chats", contains(3, 1, 1))
                .body("customers.hours", contains(List.of("FRIDAY-21"), List.of(), List.of()))
                .body("ifTheyLeave.leaving", contains(1, 2, 3))
                .body("ifTheyLeave.share", contains(0.655738f, 1.0f, 1.0f))
                .body("ifTheyLeave.minutes", contains(90, 155, 165))
                .body("ifTheyLeave[0].hours", contains("FRIDAY-21"))
                .body("series.key", contains("EFFECTIVE_NUMBER", "TOP1", "TOP3"))
                .body("series.unit", contains("CUSTOMERS", "PERCENT", "PERCENT"))
                .body("series[0].points.at", contains("2026-10-01", "2026-11-01"))
                .body("series[0].points.value", contains(1.0f, 1.03f)) // 6100² / (6000² + 100²)
                .body("series[1].points.value", contains(100.0f, 98.4f))
                .body("bookableTime.minutes", equalTo(9 * 360)) // Fridays from 20:00 to 02:00
                .body("bookableTime.heldByRegulars", equalTo(60))
                .body("bookableTime.share", equalTo(0.018519f));
        report(RANGE + "&by=HOUR_OF_WEEK")
                .body("series[0].points", hasSize(168))
                .body("series[0].points.find { it.key == 'FRIDAY-20' }.value", equalTo(1.0f))
                .body("series[0].points.find { it.key == 'TUESDAY-20' }.value", nullValue());
        report("?from=2026-09-01&to=2026-11-30")
                .body("bookableTime", nullValue())
                .body("level", equalTo("RED"));
    }

    /** Open on Fridays, and on one of them an hour is reserved half an hour early, which is in no window. */
    private void givenAPlanOfWhichARegularHoldsAnHour(String customer) {
        agency.patching("*")
                .body(Map.of("policies", Map.of("regularMinDays", 3)))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        agency.manager()
                .body(Map.of(
                        "rules", List.of(Map.of("kind", "OPEN", "weekday", "FRIDAY", "from", "20:00", "to", "02:00"))))
                .put("/v1/performers/" + performer + "/availability-rules")
                .then()
                .statusCode(200);
        TestReservations reservations = new TestReservations(agency);
        reservations.insert(customer, "CONFIRMED", Instant.parse("2026-11-27T10:30:00Z")); // 19:30: half an hour of it
        reservations.insert(customer, "NO_SHOW", Instant.parse("2026-11-27T16:30:00Z")); // 01:30 to 02:30
        reservations.insert(customer, "CANCELLED", Instant.parse("2026-11-27T13:00:00Z"));
        String newcomer = agency.customer(performer, site, "shiro");
        reservations.insert(newcomer, "CONFIRMED", Instant.parse("2026-11-27T14:00:00Z"));
    }

    @Test
    void it_is_about_a_performer_a_site_or_all_and_a_performer_sees_the_own_customers() throws Exception {
        String colleague = agency.performer();
        String other = agency.site();
        chat(agency.customer(performer, site, "taro"), "TWO_SHOT", "2026-11-06T21:00:00+09:00", 30, 3000);
        chat(agency.customer(performer, other, "jiro"), "TWO_SHOT", "2026-11-06T22:00:00+09:00", 60, 3000);
        chat(agency.customer(colleague, site, "saburo"), "TWO_SHOT", "2026-11-06T21:00:00+09:00", 30, 3000);

        report(RANGE)
                .body("effectiveNumber", equalTo(3.0f))
                .body(
                        "customers.customer.handle",
                        contains("jiro", "taro", "saburo")) // as much, but longer; then the older
                .body("excluded", equalTo(List.of(Map.of("code", "PLAN_UNKNOWN", "count", 2))))
                .body("bookableTime", equalTo(Map.of("minutes", 0, "heldByRegulars", 0)));
        report(RANGE + "&siteId=" + site).body("customers.customer.handle", contains("taro", "saburo"));
        report(RANGE + "&performerId=" + performer + "&siteId=" + other)
                .body("customers.customer.handle", contains("jiro"))
                .body("effectiveNumber", equalTo(1.0f))
                .body("hhi", equalTo(1.0f))
                .body("level", equalTo("RED"));
        TestAgency.as(agency.performerKey(colleague))
                .get(PATH + RANGE)
                .then()
                .statusCode(200)
                .body("customers.customer.handle", contains("saburo"))
                .body("bookableTime.minutes", equalTo(0));
    }

    @Test
    void of_nobody_there_is_nothing_to_say() throws Exception {
        report("")
                .body("series[0].points.value", equalTo(Arrays.asList(null, null)))
                .body("range.from", equalTo("2026-10-23"))
                .body("excluded.code", contains("PLAN_UNKNOWN"))
                .body("effectiveNumber", nullValue())
                .body("level", nullValue())
                .body("customers", empty())
                .body("ifTheyLeave", empty());
    }

    @Test
    void it_needs_both_scopes_and_days_in_order() {
        String key = agency.manager()
                .body(Map.of("name", "charts", "role", "SERVICE", "scopes", List.of("analytics:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");

        assertProblem(TestAgency.as(key).get(PATH), 403, "forbidden");
        assertErrors(
                agency.manager().get(PATH + "?from=2026-11-02&to=2026-11-01"), 400, "out-of-range", "to out-of-range");
    }
}
