package dev.enishi.reports.session;

import static dev.enishi.Problems.assertErrors;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.exchange.ImportFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionImportApiTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String HEADER = "started_at,ended_at,mode\n";
    private static final String TWO_NIGHTS =
            HEADER + "2025-11-06T20:00:00,2025-11-07T01:00:00,待ち合わせ待機\n" + "2025/11/7 20:00,2025年11月7日 23時30分,\n";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private Response post(String file, Map<String, ?> more) {
        return agency.manager()
                .contentType("text/csv")
                .queryParams(Map.of("kind", "SESSIONS", "performerId", performer, "siteId", site))
                .queryParams(more)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports");
    }

    private ValidatableResponse imported(String file) {
        return imported(file, Map.of());
    }

    private ValidatableResponse imported(String file, Map<String, ?> more) {
        String job = post(file, more).then().statusCode(202).extract().header("Location");
        Instant deadline = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(deadline)) {
            ImportFixture.workOff();
            ValidatableResponse answer = agency.get(job);
            if (answer.extract().path("state").equals("DONE")) {
                return answer;
            }
        }
        throw new AssertionError("not done in time");
    }

    private static void counts(ValidatableResponse job, int created, int completed, int unchanged, int refused) {
        job.body("created", equalTo(created))
                .body("completed", equalTo(completed))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(refused));
    }

    private ValidatableResponse sessions() {
        return agency.get("/v1/online-sessions?performerId=" + performer);
    }

    @Test
    void a_file_becomes_sessions_and_the_same_file_again_nothing() {
        counts(imported(TWO_NIGHTS, Map.of("dryRun", true)), 2, 0, 0, 0);
        sessions().body("items", empty());

        counts(imported(TWO_NIGHTS), 2, 0, 0, 0);
        counts(imported(TWO_NIGHTS), 0, 0, 2, 0);

        sessions()
                .body("items.startedAt", contains("2025-11-07T11:00:00Z", "2025-11-06T11:00:00Z"))
                .body("items.minutes", contains(210, 300))
                .body("items.mode", contains("OPEN", "RESERVED_ONLY"))
                .body("items.site.id", contains(site, site));
    }

    @Test
    void a_session_that_goes_on_is_ended_by_the_row_that_begins_with_it() {
        Map<String, Object> live =
                Map.of("performerId", performer, "siteId", site, "startedAt", "2025-11-06T20:00:00+09:00");
        agency.created("/v1/online-sessions", live);

        counts(imported("started_at,ended_at\n2025-11-06T20:00:00,2025-11-07T01:00:00\n"), 0, 1, 0, 0);

        sessions().body("items.minutes", contains(300)).body("items.version", contains(1));
    }

    @Test
    void each_row_is_refused_for_all_that_is_wrong_with_it() {
        counts(imported(TWO_NIGHTS), 2, 0, 0, 0);
        String ahead = ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).truncatedTo(ChronoUnit.SECONDS));

        ValidatableResponse job = imported(HEADER
                + "2025-11-06T23:00:00,2025-11-07T02:00:00,\n"
                + "2025-11-06T20:00:00,2025-11-07T00:00:00,\n"
                + "2025-11-10T20:00:00,2025-11-11T20:00:01,\n"
                + "2025-11-10T20:00:00,2025-11-10T19:00:00,\n"
                + "2025-11-10T20:00:00," + ahead + ",\n"
                + "yesterday,,歩く\n"
                + "2025-11-12T20:00:00,2025-11-12T21:00:00,新規枠\n"
                + "2025-11-12T20:30:00,2025-11-12T21:30:00,\n"
                + "2025-11-12T20:30:00,2025-11-12T21:30:00\n");

        counts(job, 1, 0, 0, 8);
        job.body("refusals.line", contains(2, 3, 4, 5, 6, 7, 7, 7, 9, 10))
                .body(
                        "refusals.code",
                        contains(
                                "session-overlap",
                                "already-recorded-differently",
                                "session-too-long",
                                "ends-before-start",
                                "in-the-future",
                                "required",
                                "invalid-format",
                                "invalid-value",
                                "session-overlap",
                                "ragged-row"))
                .body("refusals[7].column", equalTo("mode"))
                .body("refusals[7].detail", containsString("新規枠"))
                .body("refusals[2].value", equalTo("2025-11-11T20:00:01"));
    }

    @Test
    void its_columns_are_its_own() {
        assertErrors(
                post("started_at,handle,kind,minutes,earnings\n2025-11-06T20:00:00,taro,PARTY,1,1\n", Map.of()),
                422,
                "csv-missing-column",
                " csv-missing-column");
        counts(
                imported(
                        "開始,終了\n2025-11-06 20:00,2025-11-07 01:00\n",
                        Map.of("mapping", "{\"started_at\": \"開始\", \"ended_at\": \"終了\"}")),
                1,
                0,
                0,
                0);
    }
}
