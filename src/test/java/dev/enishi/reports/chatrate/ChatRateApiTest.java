package dev.enishi.reports.chatrate;

import static dev.enishi.Problems.assertErrors;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChatRateApiTest {
    private static final String PATH = "/v1/reports/chat-rate";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private void session(String performer, String site, String startedAt, String endedAt) {
        Map<String, Object> session =
                new HashMap<>(Map.of("performerId", performer, "siteId", site, "startedAt", startedAt));
        session.put("endedAt", endedAt);
        agency.created("/v1/online-sessions", session);
    }

    private void chat(String customer, String kind, String startedAt, String endedAt) {
        Map<String, Object> chat = new HashMap<>(Map.of("customerId", customer, "kind", kind, "startedAt", startedAt));
        chat.put("endedAt", endedAt);
        agency.created("/v1/chats", chat);
    }

    private ValidatableResponse report(String query) {
        return agency.get(PATH + query).statusCode(200);
    }

    @Test
    void a_report_has_its_range_what_does_not_count_and_series_with_units() {
        session(performer, site, "2026-11-20T21:00:00+09:00", "2026-11-21T01:00:00+09:00");
        String taro = agency.customer(performer, site, "taro");
        String jiro = agency.customer(performer, site, "jiro");
        chat(taro, "PARTY", "2026-11-20T22:00:00+09:00", "2026-11-20T23:00:00+09:00");
        chat(jiro, "PARTY", "2026-11-20T22:30:00+09:00", "2026-11-20T23:15:00+09:00");
        chat(jiro, "PEEK", "2026-11-20T23:40:00+09:00", "2026-11-20T23:45:00+09:00");
        chat(taro, "TWO_SHOT", "2026-11-21T00:30:00+09:00", "2026-11-21T01:10:00+09:00");

        report("?performerId=" + performer + "&from=2026-11-20&to=2026-11-22")
                .body("range", equalTo(Map.of("from", "2026-11-20", "to", "2026-11-22", "zone", "Asia/Tokyo")))
                .body("excluded", equalTo(List.of(Map.of("code", "CHAT_OUTSIDE_SESSIONS", "count", 1, "minutes", 10))))
                .body("series.key", contains("CHAT_RATE", "ONLINE", "IN_CHAT", "STANDBY"))
                .body("series.unit", contains("PERCENT", "MINUTES", "MINUTES", "MINUTES"))
                .body("series[0].points.at", contains("2026-11-20", "2026-11-21", "2026-11-22"))
                .body("series[0].points.value", equalTo(Arrays.asList(44.4f, 50.0f, null)))
                .body("series[1].points.value", contains(180.0f, 60.0f, 0.0f))
                .body("series[2].points.value", contains(80.0f, 30.0f, 0.0f))
                .body("series[3].points.value", contains(100.0f, 30.0f, 0.0f));
    }

    @Test
    void it_is_about_a_performer_a_site_or_all() {
        String other = agency.site();
        String colleague = agency.performer();
        session(performer, site, "2026-11-20T21:00:00+09:00", "2026-11-20T22:00:00+09:00");
        session(performer, other, "2026-11-20T21:30:00+09:00", "2026-11-20T22:30:00+09:00");
        session(colleague, site, "2026-11-20T21:00:00+09:00", "2026-11-20T23:00:00+09:00");
        chat(
                agency.customer(colleague, site, "taro"),
                "PARTY",
                "2026-11-20T21:00:00+09:00",
                "2026-11-20T21:36:00+09:00");
        String day = "?from=2026-11-20&to=2026-11-20";

        String online = "series[1].points[0].value";
        report(day).body(online, equalTo(210.0f)).body("series[0].points[0].value", equalTo(17.1f));
        report(day + "&siteId=" + site).body(online, equalTo(180.0f));
        report(day + "&performerId=" + performer).body(online, equalTo(90.0f));
        report(day + "&performerId=" + performer + "&siteId=" + other).body(online, equalTo(60.0f));
        TestAgency.as(agency.performerKey(performer))
                .get(PATH + day)
                .then()
                .statusCode(200)
                .body(online, equalTo(90.0f))
                .body("series[2].points[0].value", equalTo(0.0f));
    }

    @Test
    void by_hour_of_the_week_it_shows_when() {
        session(performer, site, "2026-11-20T21:30:00+09:00", "2026-11-20T23:00:00+09:00");
        session(performer, site, "2026-11-27T21:00:00+09:00", "2026-11-27T22:00:00+09:00");
        chat(
                agency.customer(performer, site, "taro"),
                "TWO_SHOT",
                "2026-11-27T21:00:00+09:00",
                "2026-11-27T21:45:00+09:00");

        report("?from=2026-11-01&to=2026-11-28&by=HOUR_OF_WEEK")
                .body("series[0].points", hasSize(168))
                .body("series[0].points[0]", equalTo(Map.of("key", "MONDAY-00")))
                .body("series[0].points[117]", equalTo(Map.of("key", "FRIDAY-21", "value", 50.0f)))
                .body("series[0].points[118]", equalTo(Map.of("key", "FRIDAY-22", "value", 0.0f)));
    }

    @Test
    void who_is_online_and_in_a_chat_counts_until_now() throws Exception {
        session(performer, site, "2026-11-20T21:00:00+09:00", null);
        chat(agency.customer(performer, site, "taro"), "PARTY", "2026-11-20T21:30:00+09:00", null);

        TestClock.at(
                Instant.parse("2026-11-20T13:00:00Z"),
                () -> report("?from=2026-11-20")
                        .body("range.to", equalTo("2026-11-20"))
                        .body("excluded", empty())
                        .body("series[0].points.value", contains(50.0f))
                        .body("series[1].points.value", contains(60.0f)));
        TestClock.at(
                Instant.parse("2026-11-22T13:00:00Z"),
                () -> report("?from=2026-11-20")
                        .body("excluded.code", contains("CHAT_OUTSIDE_SESSIONS", "UNFINISHED_SESSION"))
                        .body("series[1].points.value", contains(180.0f, 1260.0f, 0.0f)));
    }

    @Test
    void without_days_it_is_about_the_last_thirty() {
        report("").body("series[0].points", hasSize(30)).body("excluded", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-01-01, 2027-02-04, 400",
        "HOUR_OF_WEEK, 2026-01-01, 2027-02-04, 168",
        "WEEK, 2017-01-02, 2027-01-02, 522",
        "MONTH, 2017-01-01, 2026-12-31, 120"
    })
    void so_long_may_a_range_be(String by, String from, String to, int points) {
        report("?by=%s&from=%s&to=%s".formatted(by, from, to)).body("series[0].points", hasSize(points));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-01-01, 2027-02-05",
        "HOUR_OF_WEEK, 2026-01-01, 2027-02-05",
        "WEEK, 2017-01-02, 2027-01-03",
        "MONTH, 2017-01-01, 2027-01-02",
        "DAY, 2026-01-02, 2026-01-01"
    })
    void and_no_longer_and_in_order(String by, String from, String to) {
        assertErrors(
                agency.manager().get(PATH + "?by=%s&from=%s&to=%s".formatted(by, from, to)),
                400,
                "out-of-range",
                "to out-of-range");
    }
}
