package dev.enishi.reports.form;

import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.LowLimitsProfile;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports that are given a few milliseconds, of a year in which the performer was online by the hour. */
@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class SlowReportApiTest {
    private static final String YEAR = "?from=2025-11-01&to=2026-10-31";

    private static final String SESSIONS = """
            insert into online_session (agency_id, id, performer_id, site_id, started_at, ended_at, mode, version, created_at)
            select ?, gen_random_uuid(), ?, ?, hour, hour + interval '50 minutes', 'OPEN', 0, hour
              from generate_series('2025-11-01'::timestamptz, '2026-10-31', interval '1 hour') hour
            """;

    @Test
    void what_takes_too_long_is_stopped_and_leaves_no_trace() {
        TestAgency agency = TestAgency.create();
        UUID performer = UUID.fromString(agency.performer());
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(SESSIONS, agency.id, performer, UUID.fromString(agency.site()));
        }

        assertProblem(
                        agency.manager().header("Accept-Language", "en").get("/v1/reports/chat-rate" + YEAR),
                        503,
                        "unavailable")
                .header("Retry-After", "30")
                .body("detail", containsString("fewer days"));

        for (int i = 0; i < 8; i++) {
            agency.get("/v1/online-sessions?limit=200").statusCode(200).body("items", hasSize(200));
        }
    }
}
