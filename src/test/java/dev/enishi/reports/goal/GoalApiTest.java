package dev.enishi.reports.goal;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GoalApiTest {
    /** A Thursday, half of the week past. */
    private static final Instant HALF = Instant.parse("2026-11-26T03:00:00Z");

    private TestAgency agency;
    private String performer;
    private String site;
    private String path;

    @BeforeEach
    void given_a_performer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        path = "/v1/performers/" + performer + "/goal";
    }

    private Response put(Map<String, ?> goal) {
        return agency.manager().body(goal).put(path);
    }

    private String chat(String handle, String kind, String startedAt, String endedAt, int earnings) {
        String customer = agency.customer(performer, site, handle);
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", kind,
                        "startedAt", startedAt,
                        "endedAt", endedAt,
                        "earnings", earnings));
        return customer;
    }

    @Test
    void goals_are_replaced_as_a_whole() {
        agency.get(path).statusCode(200).body("", equalTo(Map.of("version", 0)));

        put(Map.of("chatRatePercent", 60, "earningsPerWeek", 80000, "newcomersPerWeek", 3))
                .then()
                .statusCode(200)
                .body(
                        "",
                        equalTo(Map.of(
                                "version", 1, "chatRatePercent", 60, "earningsPerWeek", 80000, "newcomersPerWeek", 3)));
        put(Map.of("newcomersPerWeek", 4)).then().statusCode(200);

        agency.get(path).body("", equalTo(Map.of("version", 2, "newcomersPerWeek", 4)));
    }

    @Test
    void a_goal_that_somebody_else_has_replaced_is_not_replaced_unseen() {
        put(Map.of("newcomersPerWeek", 4)).then().statusCode(200);

        assertProblem(
                agency.manager().header("If-Match", "\"0\"").body(Map.of()).put(path), 412, "precondition-failed");
    }

    @Test
    void goals_have_limits() {
        assertErrors(
                put(Map.of("chatRatePercent", 101, "earningsPerWeek", 0, "newcomersPerWeek", 1001)),
                400,
                "out-of-range",
                "/chatRatePercent out-of-range",
                "/earningsPerWeek out-of-range",
                "/newcomersPerWeek out-of-range");
    }

    @Test
    void the_pace_is_what_is_reached_beside_what_would_be_by_now() throws Exception {
        put(Map.of("chatRatePercent", 50, "earningsPerWeek", 10000, "newcomersPerWeek", 4));
        agency.created(
                "/v1/online-sessions",
                Map.of(
                        "performerId",
                        performer,
                        "siteId",
                        site,
                        "startedAt",
                        "2026-11-24T20:00:00+09:00",
                        "endedAt",
                        "2026-11-24T22:00:00+09:00"));
        chat("sunday", "TWO_SHOT", "2026-11-22T20:00:00+09:00", "2026-11-22T21:00:00+09:00", 9999);
        String taro = chat("taro", "PARTY", "2026-11-24T20:00:00+09:00", "2026-11-24T20:30:00+09:00", 3000);
        chat("jiro", "TWO_SHOT", "2026-11-24T20:45:00+09:00", "2026-11-24T21:15:00+09:00", 1800);
        chat("peek", "PEEK", "2026-11-24T21:50:00+09:00", "2026-11-24T21:55:00+09:00", 100);
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", taro,
                        "channel", "SECRET",
                        "direction", "IN",
                        "sentAt", "2026-11-24T20:10:00+09:00",
                        "earnings", 200));

        TestClock.at(
                HALF,
                () -> agency.get(path + "/pace")
                        .statusCode(200)
                        .body("range", equalTo(Map.of("from", "2026-11-23", "to", "2026-11-29", "zone", "Asia/Tokyo")))
                        .body("passedPercent", equalTo(50.0f))
                        .body("goals.goal", contains("CHAT_RATE", "EARNINGS", "NEWCOMERS"))
                        .body("goals.unit", contains("PERCENT", "YEN", "CUSTOMERS"))
                        .body("goals.target", contains(50.0f, 10000.0f, 4.0f))
                        .body("goals.reached", contains(54.2f, 5100.0f, 2.0f))
                        .body("goals.expected", contains(50.0f, 5000.0f, 2.0f))
                        .body("goals.state", contains("ON_PACE", "ON_PACE", "ON_PACE")));
    }

    @Test
    void of_another_week_it_is_told_by_one_of_its_days() throws Exception {
        put(Map.of("chatRatePercent", 50, "earningsPerWeek", 10000));
        chat("taro", "TWO_SHOT", "2026-11-22T20:00:00+09:00", "2026-11-22T21:00:00+09:00", 10000);

        TestClock.at(HALF, () -> {
            agency.get(path + "/pace?on=2026-11-22")
                    .body("range.from", equalTo("2026-11-16"))
                    .body("passedPercent", equalTo(100.0f))
                    .body("goals.state", contains("UNKNOWN", "REACHED"));
            agency.get(path + "/pace?on=2026-11-30")
                    .body("passedPercent", equalTo(0.0f))
                    .body("goals[1].reached", equalTo(0.0f));
        });
    }

    @Test
    void without_goals_there_is_no_pace() {
        agency.get(path + "/pace").statusCode(200).body("goals", empty());
    }

    @Test
    void a_performer_sets_her_own_goals_and_reaches_no_colleagues() {
        String key = agency.performerKey(performer);

        TestAgency.as(key).body(Map.of("newcomersPerWeek", 2)).put(path).then().statusCode(200);

        for (String other : List.of(agency.performer(), UUID.randomUUID().toString())) {
            String others = "/v1/performers/" + other + "/goal";
            assertProblem(TestAgency.as(key).get(others), 404, "not-found");
            assertProblem(TestAgency.as(key).get(others + "/pace"), 404, "not-found");
            assertProblem(TestAgency.as(key).body(Map.of()).put(others), 404, "not-found");
        }
    }
}
