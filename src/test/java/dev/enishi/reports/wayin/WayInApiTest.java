package dev.enishi.reports.wayin;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WayInApiTest {
    private static final String AUTUMN = "?from=2025-11-01&to=2025-12-14";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private String path() {
        return "/v1/performers/" + performer + "/way-in";
    }

    private ValidatableResponse wayIn(String language) {
        return agency.manager()
                .header("Accept-Language", language)
                .get(path() + AUTUMN)
                .then()
                .statusCode(200);
    }

    private void chat(String customer, String kind, String startedAt, String endedAt) {
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        customer,
                        "kind",
                        kind,
                        "startedAt",
                        startedAt + ":00+09:00",
                        "endedAt",
                        endedAt + ":00+09:00"));
    }

    private void missed(String customer, String at) {
        agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of("at", at + ":00+09:00"));
    }

    private void newcomersRequest(String customer, String startsAt) {
        Instant start = Instant.parse(startsAt);
        String id = new TestReservations(agency).ranOut(customer, start, start.minusSeconds(3600));
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update reservation set newcomer = true where id = ?", UUID.fromString(id));
        }
    }

    /** Six Fridays from nine to eleven; the first hour belongs to a regular. */
    private String sixFridays() {
        String taro = agency.customer(performer, site, "taro");
        chat(taro, "PARTY", "2025-10-01T21:00", "2025-10-01T22:00");
        chat(taro, "TWO_SHOT", "2025-10-02T21:00", "2025-10-02T22:00");
        Stream.iterate(LocalDate.parse("2025-11-07"), day -> day.plusWeeks(1))
                .limit(6)
                .forEach(day -> {
                    agency.created(
                            "/v1/online-sessions",
                            Map.of(
                                    "performerId",
                                    performer,
                                    "siteId",
                                    site,
                                    "startedAt",
                                    day + "T21:00:00+09:00",
                                    "endedAt",
                                    day + "T23:00:00+09:00"));
                    chat(taro, "TWO_SHOT", day + "T21:00", day + "T21:40");
                });
        return taro;
    }

    @Test
    void each_hour_says_how_often_a_newcomer_found_a_way_in_and_who_closed_it() {
        String taro = sixFridays();
        String hanako = agency.customer(performer, site, "hanako");
        chat(hanako, "TWO_SHOT", "2025-11-07T22:00", "2025-11-07T22:30");
        chat(agency.customer(performer, site, "jiro"), "PARTY", "2025-11-14T22:00", "2025-11-14T23:00");
        chat(agency.customer(performer, site, "peek"), "PEEK", "2025-11-21T22:00", "2025-11-21T23:00");
        String saburo = agency.customer(performer, site, "saburo");
        new TestReservations(agency).insert(saburo, "COMPLETED", Instant.parse("2025-11-28T13:00:00Z"));
        chat(saburo, "TWO_SHOT", "2025-11-28T22:00", "2025-11-28T22:20");
        missed(agency.customer(performer, site, "shin"), "2025-11-14T21:10");
        missed(taro, "2025-11-14T22:10");
        newcomersRequest(hanako, "2025-11-21T12:30:00Z");
        new TestReservations(agency)
                .ranOut(taro, Instant.parse("2025-11-21T13:00:00Z"), Instant.parse("2025-11-21T12:00:00Z"));

        wayIn("ja")
                .body("range", equalTo(Map.of("from", "2025-11-01", "to", "2025-12-14", "zone", "Asia/Tokyo")))
                .body("excluded", empty())
                .body("hours", hasSize(168))
                .body("hours[0]", equalTo(nothing("MONDAY-00")))
                .body("hours[117].hour", equalTo("FRIDAY-21"))
                .body("hours[117].chancePercent", equalTo(33.3f))
                .body("hours[117].onlineMinutes", equalTo(360))
                .body("hours[117].freeMinutes", equalTo(120))
                .body("hours[117].regularWalkInMinutes", equalTo(240))
                .body("hours[117].missedAttempts", equalTo(1))
                .body("hours[117].expiredRequests", equalTo(1))
                .body("hours[117].closedBy.customer.handle", contains("taro"))
                .body("hours[117].closedBy.minutes", contains(240))
                .body("hours[118].chancePercent", equalTo(75.0f))
                .body("hours[118].newcomerWalkInMinutes", equalTo(30))
                .body("hours[118].reservedMinutes", equalTo(60))
                .body("hours[118].missedAttempts", equalTo(0))
                .body("hours[118].closedBy", empty())
                .body("total.chancePercent", equalTo(54.2f))
                .body("total.closedBy.customer.handle", contains("taro", "hanako"))
                .body("total.closedBy.minutes", contains(240, 30))
                .body("series.key", contains("FREE_CHANCE", "ONLINE", "FREE", "MISSED_ATTEMPTS", "EXPIRED_REQUESTS"))
                .body("series.unit", contains("PERCENT", "MINUTES", "MINUTES", "COUNT", "COUNT"))
                .body("series[0].points[0]", equalTo(Map.of("key", "MONDAY-00")))
                .body("series[0].points[117]", equalTo(Map.of("key", "FRIDAY-21", "value", 33.3f)))
                .body("series[3].points[117].value", equalTo(1.0f));
    }

    private static Map<String, Object> nothing(String hour) {
        return Map.ofEntries(
                Map.entry("hour", hour),
                Map.entry("unknown", "NEVER_ONLINE"),
                Map.entry("onlineMinutes", 0),
                Map.entry("freeMinutes", 0),
                Map.entry("regularWalkInMinutes", 0),
                Map.entry("newcomerWalkInMinutes", 0),
                Map.entry("reservedMinutes", 0),
                Map.entry("missedAttempts", 0),
                Map.entry("expiredRequests", 0),
                Map.entry("closedBy", List.of()));
    }

    @Test
    void the_change_that_opens_most_is_said_in_words() {
        sixFridays();
        Map<String, Object> friday = Map.of("kind", "OPEN", "weekday", "FRIDAY", "from", "21:00", "to", "23:00");
        Map<String, Object> off = Map.of("kind", "DAY_OFF", "weekday", "FRIDAY", "from", "23:00", "to", "00:00");
        agency.manager()
                .body(Map.of("rules", List.of(friday, off)))
                .put("/v1/performers/" + performer + "/availability-rules")
                .then()
                .statusCode(200);

        wayIn("ja")
                .body(
                        "change",
                        equalTo(Map.of(
                                "kind", "KEEP_FOR_NEWCOMERS",
                                "hour", "FRIDAY-21",
                                "minutesPerWeek", 40,
                                "detail", "金曜の21時台を新規枠にすると、新規の方が入れる時間が1週間に約40分増えます。")));
        wayIn("en")
                .body(
                        "change.detail",
                        equalTo(
                                "Keep Friday from 21:00 to 22:00 for newcomers: about 40 more minutes a week in which they "
                                        + "find a way in."));
    }

    @Test
    void without_a_plan_one_more_hour_may_open_most_and_without_time_online_nothing_does() {
        wayIn("ja").body("total.unknown", equalTo("NEVER_ONLINE")).body("change", nullValue());

        sixFridays();

        wayIn("ja")
                .body("change.hour", equalTo("FRIDAY-23"))
                .body("change.detail", equalTo("金曜の23時台にも待機すると、新規の方が入れる時間が1週間に約60分増えます。"));
    }

    @Test
    void it_is_about_twelve_weeks_at_most_four_hundred_days_and_nobody_elses_performer() {
        TestAgency.as(agency.performerKey(performer))
                .get(path())
                .then()
                .statusCode(200)
                .body("range.to", equalTo(agency.get("/v1/me").extract().path("today")));
        agency.get(path() + "?from=2025-01-01&to=2026-02-04").statusCode(200);
        assertErrors(
                agency.manager().get(path() + "?from=2025-01-01&to=2026-02-05"),
                400,
                "out-of-range",
                "to out-of-range");
        assertProblem(TestAgency.as(agency.performerKey(agency.performer())).get(path()), 404, "not-found");
        assertProblem(TestAgency.create().manager().get(path()), 404, "not-found");
    }
}
