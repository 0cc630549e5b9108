package dev.enishi.boundary.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.data.StandingWorkFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues are alerted of a threat whose customers the key of whoever was threatened does not show. */
@QuarkusTest
class WatchAlertsJobTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    WatchAlertsJob job;

    @Inject
    StandingWorkFixture work;

    private TestAgency agency;
    private String site;
    private String performer;
    private String threatening;
    private String colleague;

    @BeforeEach
    void given_a_performer_and_a_colleague_who_know_a_member() {
        agency = TestAgency.create();
        site = agency.site();
        performer = agency.performer();
        threatening = agency.customer(performer, site, "taro_77");
        colleague = agency.performer();
    }

    private void threatened() {
        TestAgency.as(agency.performerKey(performer))
                .body(Map.of("customerId", threatening, "kind", "THREAT", "words", "晒すぞ"))
                .post("/v1/boundary-incidents")
                .then()
                .statusCode(201);
    }

    @Test
    void a_threat_recorded_with_a_performers_own_key_alerts_each_colleague_who_knows_the_member() {
        String theirs = agency.customer(colleague, site, "taro_77");
        agency.customer(colleague, agency.site(), "taro_77");
        agency.customer(colleague, site, "taro_78");
        threatened();

        work.workOff(job, agency);

        agency.get("/v1/alerts?kind=WATCH").body("items.customerId", contains(theirs));
        TestAgency.as(agency.performerKey(colleague))
                .get("/v1/alerts")
                .then()
                .body("items.kind", contains("WATCH"))
                .body("items.level", contains("DANGER"))
                .body("items.performerId", contains(colleague))
                .body("items[0].incidentId", nullValue());
        agency.get("/v1/alerts?customerId=" + threatening).body("items.kind", contains("THREAT"));
    }

    @Test
    void however_wide_the_colleague_has_typed_the_handle() {
        String theirs = agency.customer(colleague, site, "ｔａｒｏ＿77");
        threatened();

        work.workOff(job, agency);

        agency.get("/v1/alerts?kind=WATCH").body("items.customerId", contains(theirs));
    }

    @Test
    void who_was_cautioned_before_is_alerted_anew() {
        String theirs = agency.customer(colleague, site, "taro_77");
        agency.manager()
                .body(Map.of("siteId", site, "handle", "taro_77", "level", "CAUTION", "reason", "写真を頼んできます"))
                .put("/v1/watches");
        String mild = agency.get("/v1/alerts?customerId=" + theirs).extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + mild + "/acknowledgement");
        threatened();

        work.workOff(job, agency);

        agency.get("/v1/alerts?state=OPEN&customerId=" + theirs).body("items.level", contains("DANGER"));
    }

    @Test
    void nobody_is_alerted_twice_by_retries_or_by_two_pods() {
        agency.customer(colleague, site, "taro_77");
        threatened();
        threatened();

        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> agency.inRequest(() -> job.carryOut(agency.id, Instant.now()))))
                .toList()
                .forEach(CompletableFuture::join);
        work.workOff(job, agency);

        agency.get("/v1/alerts?kind=WATCH").body("items", hasSize(1));
    }

    @Test
    void a_watch_that_was_lifted_meanwhile_alerts_nobody() {
        agency.customer(colleague, site, "taro_77");
        threatened();
        String watch = agency.get("/v1/watches").extract().path("items[0].id");
        agency.manager().body(Map.of("reason", "冗談でした")).put("/v1/watches/" + watch + "/lifting");

        work.workOff(job, agency);

        agency.get("/v1/alerts?kind=WATCH").body("items", empty());
    }

    @Test
    void one_that_is_being_lifted_alerts_nobody_either() throws InterruptedException {
        agency.customer(colleague, site, "taro_77");
        threatened();

        CompletableFuture<Void> alerted;
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            sql.update("update watch set lifted_at = now(), lift_reason = '冗談でした'");
            sql.update("delete from alert where kind = 'WATCH'");
            alerted = CompletableFuture.runAsync(() -> agency.inRequest(() -> job.carryOut(agency.id, Instant.now())));
            Thread.sleep(500);
            sql.commit();
        }
        alerted.join();

        agency.get("/v1/alerts?kind=WATCH").body("items", empty());
    }

    @Test
    void a_pod_does_it_within_seconds() throws InterruptedException {
        String theirs = agency.customer(colleague, site, "taro_77");
        Instant deadline = Instant.now().plus(LONGEST);

        threatened();

        List<String> kinds = List.of();
        while (kinds.isEmpty()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
            kinds = agency.get("/v1/alerts?customerId=" + theirs).extract().path("items.kind");
        }
        assertThat(kinds).containsExactly("WATCH");
    }
}
