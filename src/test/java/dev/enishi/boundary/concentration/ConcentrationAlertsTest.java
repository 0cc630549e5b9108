package dev.enishi.boundary.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.data.StandingWorkFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a performer earned of late rests on few people: an alert about her that names none of them. */
@QuarkusTest
class ConcentrationAlertsTest {
    @Inject
    ConcentrationJob job;

    @Inject
    StandingWorkFixture work;

    private TestAgency agency;
    private String performer;
    private List<String> customers;

    @BeforeEach
    void given_a_performer_with_a_dozen_customers() {
        agency = TestAgency.create();
        performer = agency.performer();
        String site = agency.site();
        customers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            customers.add(agency.customer(performer, site, "customer_" + i));
        }
    }

    /** Chats of so many customers, one of each a day, the newest so many days ago. */
    private void chats(int people, int each, int daysAgo) {
        for (int i = 0; i < people; i++) {
            for (int day = 0; day < each; day++) {
                Instant start =
                        Instant.now().minus(daysAgo + day, ChronoUnit.DAYS).minus(i, ChronoUnit.HOURS);
                agency.created(
                        "/v1/chats",
                        Map.of(
                                "customerId",
                                customers.get(i),
                                "kind",
                                "TWO_SHOT",
                                "startedAt",
                                start.toString(),
                                "endedAt",
                                start.plusSeconds(600).toString(),
                                "earnings",
                                3000));
            }
        }
    }

    private void look() {
        work.piece(job, agency);
    }

    @Test
    void very_few_people_are_red_and_nobody_is_named() {
        chats(2, 5, 1);

        look();
        look();

        agency.get("/v1/alerts?kind=CONCENTRATION")
                .body("items", hasSize(1))
                .body("items[0].level", equalTo("RED"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].performerId", equalTo(performer))
                .body("items[0].performer.name", equalTo("みゆ"))
                .body("items[0].customerId", nullValue())
                .body("items[0].customer", nullValue())
                .body("items[0].site", nullValue())
                .body(
                        "items[0].detail",
                        equalTo("最近の収入が、ごく少ない人数の会員に支えられています。新しい会員と出会える時間を、事務所と一緒に考えましょう。" + "今来てくれている方は、これまでどおり大切に。"));
        agency.get("/v1/performers/" + performer + "/today").body("alerts.kind", contains("CONCENTRATION"));
        agency.get("/v1/performers/" + performer + "/today?view=compact")
                .statusCode(200)
                .body("alertCount", equalTo(1))
                .body("people.findAll { 'ALERTS' in it.in }", empty());
        agency.get("/v1/today").body("items.alertCount", contains(1));
    }

    @Test
    void it_is_seen_by_the_performer_and_not_by_a_colleague() {
        chats(2, 5, 1);
        String colleague = agency.performer();

        look();

        TestAgency.as(agency.performerKey(performer)).get("/v1/alerts").then().body("items", hasSize(1));
        TestAgency.as(agency.performerKey(colleague)).get("/v1/alerts").then().body("items", empty());
    }

    @Test
    void neither_a_beginner_nor_long_ago_nor_enough_people_raise_one() {
        chats(2, 4, 1);
        chats(2, 10, 100);
        look();
        agency.get("/v1/alerts").body("items", empty());

        chats(12, 3, 10);
        look();

        agency.get("/v1/alerts").body("items", empty());
    }

    @Test
    void it_has_passed_when_enough_people_have_come() {
        chats(6, 2, 1);
        look();
        agency.get("/v1/alerts").body("items.level", contains("AMBER"));
        String first = agency.get("/v1/alerts").extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + first + "/acknowledgement").then().statusCode(200);

        chats(12, 6, 10);
        look();

        agency.get("/v1/alerts/" + first)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("resolution", equalTo("PASSED"))
                .body("resolvedAt", notNullValue());
    }

    @Test
    void it_has_passed_when_the_performer_has_left() {
        chats(2, 5, 1);
        look();

        agency.manager()
                .body(Map.of())
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);
        look();

        agency.get("/v1/alerts").body("items.resolution", contains("PASSED"));
    }

    @Test
    void from_few_to_very_few_alerts_anew_and_back_eases_it() {
        chats(6, 2, 1);
        look();
        String amber = agency.get("/v1/alerts").extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + amber + "/acknowledgement");

        chats(2, 6, 4);
        look();
        agency.get("/v1/alerts").body("items.level", contains("RED")).body("items.state", contains("OPEN"));
        chats(8, 3, 12);
        look();

        agency.get("/v1/alerts").body("items.level", contains("AMBER")).body("items.state", contains("OPEN"));
    }

    @Test
    void what_was_acknowledged_is_so_when_it_has_eased() {
        chats(2, 5, 1);
        look();
        String red = agency.get("/v1/alerts").extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + red + "/acknowledgement");

        chats(8, 4, 12);
        look();

        agency.get("/v1/alerts/" + red).body("level", equalTo("AMBER")).body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void what_secret_messages_earned_counts() {
        chats(12, 1, 1);
        look();
        agency.get("/v1/alerts").body("items", empty());

        Instant party = Instant.now().minus(20, ChronoUnit.DAYS);
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customers.getFirst(),
                        "kind", "PARTY",
                        "startedAt", party.toString(),
                        "endedAt", party.plusSeconds(600).toString()));
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId",
                        customers.getFirst(),
                        "channel",
                        "SECRET",
                        "direction",
                        "IN",
                        "sentAt",
                        party.plusSeconds(60).toString(),
                        "earnings",
                        60000));
        look();

        agency.get("/v1/alerts").body("items.level", contains("RED"));
    }

    @Test
    void it_is_looked_at_again_when_somebody_comes_back_after_all_had_left() {
        agency.manager().body(Map.of()).put("/v1/performers/" + performer + "/deactivation");
        work.workOff(job, agency);

        agency.manager().delete("/v1/performers/" + performer + "/deactivation");

        try (TestSql sql = TestSql.asNobody()) {
            assertThat(sql.<Boolean>values("""
                            select due_at < now() + interval '25 hours' from work_item
                             where agency_id = ? and kind = 'CONCENTRATION' and id <> agency_id
                            """, agency.id)).contains(true);
        }
    }

    @Test
    void two_pods_raise_it_once() {
        chats(1, 10, 1);

        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> agency.inRequest(() -> job.carryOut(agency.id, Instant.now()))))
                .toList()
                .forEach(CompletableFuture::join);

        agency.get("/v1/alerts").body("items", hasSize(1));
    }

    @Test
    void it_is_looked_at_once_a_day_while_anybody_works_there() {
        work.workOff(job, agency);

        try (TestSql sql = TestSql.asNobody()) {
            assertThat(sql.<Boolean>values("""
                            select due_at between now() + interval '23 hours' and now() + interval '25 hours' from work_item
                             where agency_id = ? and kind = 'CONCENTRATION'
                            """, agency.id)).containsExactly(true);
        }
    }
}
