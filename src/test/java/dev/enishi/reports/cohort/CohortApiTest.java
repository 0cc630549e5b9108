package dev.enishi.reports.cohort;

import static dev.enishi.Problems.assertErrors;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortApiTest {
    private static final String PATH = "/v1/reports/cohorts";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private void chat(String customer, String kind, String day, int earnings) {
        String startedAt = "2026-" + day + "T23:30:00+09:00";
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", kind,
                        "startedAt", startedAt,
                        "endedAt",
                                OffsetDateTime.parse(startedAt).plusMinutes(10).format(ISO_OFFSET_DATE_TIME),
                        "earnings", earnings));
    }

    @Test
    void it_says_who_came_back_in_which_month_and_what_they_brought() throws Exception {
        String taro = agency.customer(performer, site, "taro");
        chat(taro, "TWO_SHOT", "08-10", 1000);
        chat(taro, "PARTY", "09-05", 2000);
        chat(taro, "PARTY", "10-05", 500);
        chat(taro, "PARTY", "10-06", 700);
        chat(taro, "PARTY", "11-05", 100);
        String jiro = agency.customer(performer, site, "jiro");
        chat(jiro, "PEEK", "07-10", 50);
        chat(jiro, "PARTY", "08-31", 1000);
        chat(jiro, "PARTY", "10-31", 300);
        String saburo = agency.customer(agency.performer(), site, "saburo");
        chat(saburo, "PARTY", "09-10", 400);
        chat(saburo, "PEEK", "10-12", 60);
        chat(agency.customer(performer, site, "shiro"), "PARTY", "11-10", 100);
        String elder = agency.customer(performer, site, "goro");
        chat(elder, "PARTY", "07-31", 100);
        chat(elder, "PARTY", "08-31", 100);
        String range = PATH + "?from=2026-08-01&to=2026-11-30";

        TestClock.at(Instant.parse("2026-11-21T12:00:00Z"), () -> {
            agency.get(range)
                    .statusCode(200)
                    .body("range", equalTo(Map.of("from", "2026-08-01", "to", "2026-11-30", "zone", "Asia/Tokyo")))
                    .body(
                            "excluded",
                            equalTo(List.of(Map.of("code", "INCOMPLETE_MONTH", "count", 2, "at", "2026-11-01"))))
                    .body("cohorts.at", contains("2026-08-01", "2026-09-01"))
                    .body("cohorts.customers", contains(2, 1))
                    .body("cohorts[0].months.month", contains(0, 1, 2))
                    .body("cohorts[0].months.customers", contains(2, 1, 2))
                    .body("cohorts[0].months.percent", contains(100.0f, 50.0f, 100.0f))
                    .body("cohorts[0].months.earnings", contains(2000, 2000, 1500))
                    .body("cohorts[1].months.customers", contains(1, 0))
                    .body("cohorts[1].months.earnings", contains(400, 60))
                    .body("series.name", contains("2026-08", "2026-09", "2026-08", "2026-09"))
                    .body("series[2].points.value", contains(2000.0f, 2000.0f, 1500.0f));
            agency.get(range + "&performerId=" + performer + "&siteId=" + site).body("cohorts.customers", contains(2));
            agency.get(range + "&siteId=" + agency.site())
                    .body("cohorts", empty())
                    .body("series", empty());
            agency.get(PATH).body("range.from", equalTo("2025-12-01")).body("range.to", equalTo("2026-11-21"));
            TestAgency.as(agency.performerKey(performer)).get(range).then().body("cohorts.customers", contains(2));
        });
        assertErrors(
                agency.manager().get(PATH + "?from=2016-01-01&to=2026-01-01"), 400, "out-of-range", "to out-of-range");
    }
}
