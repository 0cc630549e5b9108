package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.CrowdProfile;
import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sixty uploads of one performer that take for ever, fifteen times as many as there are connections of the database. */
@QuarkusTest
@TestProfile(CrowdProfile.class)
class SlowUploadsApiTest {
    private static final int UPLOADS = 60;
    private static final Duration WATCHED = Duration.ofSeconds(Series.WHOLE ? 12 : 3);
    private static final Duration PROMPT = Duration.ofSeconds(2);

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    private final List<RawUpload> uploads = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (RawUpload upload : uploads) {
            upload.close();
        }
    }

    @Test
    void another_agency_is_served_while_sixty_uploads_trickle() throws Exception {
        ImportFixture her = new ImportFixture();
        String key = her.agency.performerKey(her.performer);
        TestAgency other = TestAgency.create();
        for (int i = 0; i < UPLOADS; i++) {
            RawUpload upload = RawUpload.begin(service, key, her.path(""), RawUpload.bytes(100_000));
            uploads.add(upload);
            Thread.startVirtualThread(() -> upload.trickle(RawUpload.rows(12), Duration.ofMillis(500)));
        }

        List<Integer> statuses = new ArrayList<>();
        List<Long> waitingTransactions = new ArrayList<>();
        Duration slowest = Duration.ZERO;
        Instant end = Instant.now().plus(WATCHED);
        try (TestSql sql = TestSql.asSuperuser()) {
            while (Instant.now().isBefore(end)) {
                Instant asked = Instant.now();
                statuses.add(other.manager().get("/v1/me").statusCode());
                Duration waited = Duration.between(asked, Instant.now());
                slowest = waited.compareTo(slowest) > 0 ? waited : slowest;
                statuses.add(RestAssured.get(readiness).statusCode());
                waitingTransactions.add(sql.value("""
                        select count(*) from pg_stat_activity
                         where usename = 'enishi_app' and state = 'idle in transaction'
                           and state_change < clock_timestamp() - interval '500 ms'
                        """));
                Thread.sleep(100);
            }
        }

        assertThat(statuses).containsOnly(200);
        assertThat(waitingTransactions).containsOnly(0L);
        assertThat(slowest).isLessThan(PROMPT);
        assertThat(uploads).allMatch(RawUpload::isBeingReceived);
    }
}
