package dev.enishi.reports.overview;

import static dev.enishi.Problems.assertErrors;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewApiTest {
    private static final String PATH = "/v1/reports/overview?from=2026-03-01&to=2026-03-10";

    private TestAgency agency;
    private String performer;
    private String site;
    private String jiro;

    @BeforeEach
    void given_ten_days_and_ten_before() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        String taro = agency.customer(performer, site, "taro");
        jiro = agency.customer(performer, site, "jiro");
        String saburo = agency.customer(performer, agency.created("/v1/sites", Map.of("name", "チャットB")), "saburo");
        chat(taro, "TWO_SHOT", "2026-02-20T20:00:00+09:00", 30, 3000);
        chat(taro, "TWO_SHOT", "2026-03-02T20:00:00+09:00", 60, 6000);
        chat(jiro, "PARTY", "2026-03-02T21:00:00+09:00", 40, 2000);
        chat(jiro, "PEEK", "2026-03-03T22:00:00+09:00", 5, 100);
        chat(jiro, "PARTY", "2026-03-09T21:00:00+09:00", 20, 1000);
        chat(saburo, "TWO_SHOT", "2026-03-05T20:00:00+09:00", 30, 4500);
        chat(taro, "TWO_SHOT", "2026-03-06T20:00:00+09:00", null, null);
        agency.mail(taro, "IN", null, "2026-02-21T10:00:00+09:00");
        agency.mail(taro, "OUT", "THANK_YOU", "2026-02-21T11:00:00+09:00");
        agency.mail(taro, "IN", null, "2026-03-03T10:00:00+09:00");
        agency.mail(taro, "OUT", "FOLLOW_UP", "2026-03-03T12:00:00+09:00");
        agency.mail(jiro, "IN", null, "2026-03-04T20:00:00+09:00");
        agency.mail(jiro, "OUT", "THANK_YOU", "2026-03-04T20:30:00+09:00");
        agency.mail(saburo, "IN", null, "2026-03-08T09:00:00+09:00");
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", jiro,
                        "channel", "SECRET",
                        "direction", "IN",
                        "sentAt", "2026-03-02T21:10:00+09:00",
                        "earnings", 50));
        givenWhatIsCounted(taro);
    }

    private void chat(
            String customer, String kind, String startedAt, @Nullable Integer minutes, @Nullable Integer earnings) {
        Map<String, Object> chat = new HashMap<>(Map.of("customerId", customer, "kind", kind, "startedAt", startedAt));
        chat.put(
                "endedAt",
                minutes == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                OffsetDateTime.parse(startedAt).plusMinutes(minutes)));
        chat.put("earnings", earnings);
        agency.created("/v1/chats", chat);
    }

    private void givenWhatIsCounted(String taro) {
        TestReservations reservations = new TestReservations(agency);
        reservations.insert(taro, "COMPLETED", Instant.parse("2026-03-02T11:00:00Z"));
        reservations.insert(taro, "NO_SHOW", Instant.parse("2026-03-04T11:00:00Z"));
        reservations.insert(taro, "EXPIRED", Instant.parse("2026-03-05T11:00:00Z"));
        agency.created("/v1/customers/" + taro + "/missed-attempts", Map.of("at", "2026-03-05T20:10:00+09:00"));
        String note = agency.created("/v1/customers/" + taro + "/notes", Map.of("body", "釣りが好き"));
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update note set created_at = '2026-03-02T12:30:00Z' where id = ?", UUID.fromString(note));
            sql.update("""
                    insert into favorite_event (agency_id, customer_id, direction, number, performer_id, site_id, at)
                    select agency_id, id, 'FAVORITED_BY', 1, performer_id, site_id, '2026-03-02T12:40:00Z'
                      from customer where id = ?
                    """, UUID.fromString(taro));
        }
    }

    private ValidatableResponse overview(String query) {
        return agency.get(PATH + query).statusCode(200);
    }

    private static void assertFigure(
            ValidatableResponse report,
            String key,
            @Nullable Number value,
            @Nullable Number before,
            @Nullable Number change) {
        String figure = "figures.find { it.key == '" + key + "' }";
        report.body(figure + ".value", equalTo(single(value)))
                .body(figure + ".before", equalTo(single(before)))
                .body(figure + ".changePercent", equalTo(single(change)));
    }

    private static @Nullable Float single(@Nullable Number value) {
        return value == null ? null : value.floatValue();
    }

    private static void assertSeries(ValidatableResponse report, String key, Number... values) {
        report.body(
                "series.find { it.key == '" + key + "' }.points.value",
                equalTo(Arrays.stream(values).map(OverviewApiTest::single).toList()));
    }

    @Test
    void figures_stand_beside_those_of_as_many_days_before() {
        ValidatableResponse report = overview("");

        report.body("range", equalTo(Map.of("from", "2026-03-01", "to", "2026-03-10", "zone", "Asia/Tokyo")))
                .body("before", equalTo(Map.of("from", "2026-02-19", "to", "2026-02-28", "zone", "Asia/Tokyo")))
                .body(
                        "excluded",
                        equalTo(List.of(
                                Map.of("code", "UNFINISHED_CHAT", "count", 1),
                                Map.of("code", "UNANSWERED_MAIL", "count", 1))));
        assertFigure(report, "EARNINGS", 13_650, 3000, 355);
        assertFigure(report, "TWO_SHOT_EARNINGS", 10_500, 3000, 250);
        assertFigure(report, "PARTY_EARNINGS", 3000, 0, null);
        assertFigure(report, "PEEK_EARNINGS", 100, 0, null);
        assertFigure(report, "SECRET_MESSAGE_EARNINGS", 50, 0, null);
        assertFigure(report, "EARNINGS_PER_MINUTE", 88.1, 100, -11.9);
        assertFigure(report, "CHATS", 4, 1, 300);
        assertFigure(report, "PEEKS", 1, 0, null);
        assertFigure(report, "CHAT_MINUTES", 155, 30, 416.7);
        assertFigure(report, "UNIQUE_CUSTOMERS", 3, 1, 200);
        assertFigure(report, "NEW_CUSTOMERS", 2, 1, 100);
        assertFigure(report, "RETURNING_CUSTOMERS", 1, 0, null);
        assertFigure(report, "REPEAT_RATE", 50, 100, -50);
        assertFigure(report, "MAILS_IN", 3, 1, 200);
        assertFigure(report, "MAILS_OUT", 2, 1, 100);
        assertFigure(report, "FOLLOW_UPS_SENT", 1, 0, null);
        assertFigure(report, "THANK_YOUS", 1, 1, 0);
        assertFigure(report, "SECRET_MESSAGES_IN", 1, 0, null);
        assertFigure(report, "REPLY_MINUTES", 75, 60, 25);
        assertFigure(report, "RESERVATIONS_KEPT", 1, 0, null);
        assertFigure(report, "NO_SHOWS", 1, 0, null);
        assertFigure(report, "EXPIRED_REQUESTS", 1, 0, null);
        assertFigure(report, "MISSED_ATTEMPTS", 1, 0, null);
        assertFigure(report, "MEMOS", 1, 0, null);
        assertFigure(report, "FAVORITED_BY_GROWTH", 1, 0, null);
        report.body("figures.findAll { it.key == 'SITE_EARNINGS' }.name", equalTo(List.of("チャットA", "チャットB")))
                .body("figures.findAll { it.key == 'SITE_EARNINGS' }.value", equalTo(List.of(9150f, 4500f)));
    }

    @Test
    void series_divide_them() {
        ValidatableResponse days = overview("");
        assertSeries(days, "EARNINGS", 0, 8050, 100, 0, 4500, 0, 0, 0, 1000, 0);
        assertSeries(days, "UNIQUE_CUSTOMERS", 0, 2, 0, 0, 1, 1, 0, 0, 1, 0);
        assertSeries(days, "REPEAT_RATE", null, 100, null, null, 0, null, null, null, null, null);
        days.body("series.find { it.key == 'REPLY_MINUTES_BY_HOUR' }.points", hasSize(24))
                .body(
                        "series.find { it.key == 'REPLY_MINUTES_BY_HOUR' }.points",
                        hasItem(equalTo(Map.of("key", "20", "value", 30f))));
        ValidatableResponse weeks = overview("&by=WEEK");
        weeks.body("series[0].points.at", equalTo(List.of("2026-02-23", "2026-03-02", "2026-03-09")));
        assertSeries(weeks, "EARNINGS", 0, 12_650, 1000);
        assertSeries(weeks, "UNIQUE_CUSTOMERS", 0, 3, 1);
        assertSeries(weeks, "NEW_CUSTOMERS", 0, 2, 0);
        assertSeries(overview("&by=MONTH"), "UNIQUE_CUSTOMERS", 3);
        ValidatableResponse hours = overview("&by=HOUR_OF_WEEK");
        assertFigure(hours, "EARNINGS", 13_650, 3000, 355);
        hours.body("series[0].points", hasSize(168))
                .body("series[0].points", hasItem(equalTo(Map.of("key", "MONDAY-20", "value", 6000f))))
                .body("series[0].points", hasItem(equalTo(Map.of("key", "MONDAY-21", "value", 3050f))))
                .body("series[0].points", hasItem(equalTo(Map.of("key", "THURSDAY-20", "value", 4500f))))
                .body(
                        "series.find { it.key == 'UNIQUE_CUSTOMERS' }.points",
                        hasItem(equalTo(Map.of("key", "MONDAY-21", "value", 1f))));
    }

    @Test
    void it_is_about_a_performer_a_site_or_all() {
        String colleague = agency.performer();
        chat(agency.customer(colleague, site, "shiro"), "PARTY", "2026-03-10T23:50:00+09:00", 20, 9999);

        assertFigure(overview(""), "EARNINGS", 23_649, 3000, 688.3);
        assertFigure(overview("&siteId=" + site), "EARNINGS", 19_149, 3000, 538.3);
        assertFigure(overview("&performerId=" + performer), "EARNINGS", 13_650, 3000, 355);
        assertFigure(overview("&performerId=" + performer + "&siteId=" + site), "UNIQUE_CUSTOMERS", 2, 1, 100);
        ValidatableResponse own =
                TestAgency.as(agency.performerKey(colleague)).get(PATH).then().statusCode(200);
        assertFigure(own, "EARNINGS", 9999, 0, null);
        assertFigure(own, "NEW_CUSTOMERS", 1, 0, null);
    }

    @Test
    void new_customers_come_again_within_some_days_or_not() {
        assertFigure(overview("&repeatDays=7"), "REPEAT_RATE", 50, 0, null);
        assertFigure(overview("&repeatDays=6"), "REPEAT_RATE", 0, 0, null);
        assertFigure(overview("&repeatDays=10"), "REPEAT_RATE", 50, 100, -50);
        assertErrors(agency.manager().get(PATH + "&repeatDays=0"), 400, "out-of-range", "repeatDays out-of-range");
    }

    @Test
    void what_an_erased_customer_was_part_of_stays_true_without_the_customer() {
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + jiro)
                .then()
                .statusCode(204);

        ValidatableResponse report = overview("");
        assertFigure(report, "EARNINGS", 13_650, 3000, 355);
        assertFigure(report, "CHAT_MINUTES", 155, 30, 416.7);
        assertFigure(report, "MAILS_IN", 3, 1, 200);
        assertFigure(report, "UNIQUE_CUSTOMERS", 2, 1, 100);
        report.body("excluded", hasItem(equalTo(Map.of("code", "ERASED_CUSTOMERS", "count", 3, "minutes", 65))));
    }

    @Test
    void who_became_due_heard_or_not_and_came_back_or_not() {
        String shiro = agency.customer(performer, site, "shiro");
        String goro = agency.customer(performer, site, "goro");
        for (String customer : List.of(shiro, goro)) {
            chat(customer, "PARTY", "2026-02-15T20:00:00+09:00", 10, 100);
        }
        agency.mail(shiro, "OUT", "FOLLOW_UP", "2026-03-03T12:00:00+09:00");
        chat(shiro, "PARTY", "2026-03-08T20:00:00+09:00", 10, 100);

        ValidatableResponse report = overview("");
        assertFigure(report, "FOLLOW_UPS_DUE", 2, 0, null);
        assertFigure(report, "FOLLOW_UPS_HEARD", 1, 0, null);
        assertFigure(report, "FOLLOW_UPS_RETURNED", 1, 0, null);
        assertFigure(report, "FOLLOW_UPS_HEARD_NOTHING", 1, 0, null);
        assertSeries(report, "FOLLOW_UPS_DUE", 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
        agency.get("/v1/reports/return-rates?from=2026-03-01&to=2026-03-10")
                .body(
                        "followUps",
                        equalTo(Map.of(
                                "due",
                                2,
                                "sent",
                                1,
                                "returned",
                                1,
                                "heardNothing",
                                1,
                                "returnedUnheard",
                                0,
                                "undecided",
                                0)));
        ValidatableResponse hours = overview("&by=HOUR_OF_WEEK");
        assertFigure(hours, "FOLLOW_UPS_DUE", 2, 0, null);
        hours.body("series.find { it.key == 'FOLLOW_UPS_DUE' }.points[0]", equalTo(Map.of("key", "MONDAY-00")));
        String year = "/v1/reports/overview?by=MONTH&to=2026-03-10&from=2025-03-01";
        assertFigure(agency.get(year), "FOLLOW_UPS_DUE", null, null, null);
        assertFigure(agency.get(year + "&performerId=" + performer), "FOLLOW_UPS_DUE", 2, 0, null);
    }

    @Test
    void without_anything_there_is_nothing_to_be_said() {
        ValidatableResponse report = TestAgency.create().get(PATH).statusCode(200);

        assertFigure(report, "EARNINGS", 0, 0, null);
        assertFigure(report, "EARNINGS_PER_MINUTE", null, null, null);
        assertFigure(report, "REPLY_MINUTES", null, null, null);
        report.body("excluded", equalTo(List.of()));
    }
}
