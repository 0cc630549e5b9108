package dev.enishi.agency;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.Problems.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PerformerApiTest {
    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    @Test
    void a_new_performer_is_answered_as_she_is_read() {
        Response created = agency.manager()
                .body(Map.of("name", "みゆ", "cadenceDays", 10, "quietFrom", "02:00", "quietTo", "11:00"))
                .post("/v1/performers");

        created.then()
                .statusCode(201)
                .body("name", equalTo("みゆ"))
                .body("cadenceDays", equalTo(10))
                .body("quietFrom", equalTo("02:00"))
                .body("quietTo", equalTo("11:00"));
        assertThat(created.header("Location")).isEqualTo("/v1/performers/" + created.path("id"));
        assertThat(agency.manager().get(created.header("Location")).asString()).isEqualTo(created.asString());
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertErrors(
                agency.manager()
                        .body(Map.of("name", "", "cadenceDays", 0, "quietFrom", "25:00", "quietTo", "7", "age", 20))
                        .post("/v1/performers"),
                400,
                "validation-failed",
                "/name required",
                "/cadenceDays out-of-range",
                "/quietFrom invalid-format",
                "/quietTo invalid-format",
                "/age unknown-field");
        assertErrors(
                agency.manager().body(Map.of("name", "A", "cadenceDays", 366)).post("/v1/performers"),
                400,
                "out-of-range",
                "/cadenceDays out-of-range");
    }

    @Test
    void quiet_hours_have_a_start_and_an_end() {
        assertErrors(
                agency.manager().body(Map.of("name", "A", "quietFrom", "02:00")).post("/v1/performers"),
                422,
                "quiet-hours-incomplete",
                "/quietTo quiet-hours-incomplete");
        assertErrors(
                agency.manager().body(Map.of("name", "A", "quietTo", "02:00")).post("/v1/performers"),
                422,
                "quiet-hours-incomplete",
                "/quietTo quiet-hours-incomplete");
    }

    @Test
    void a_patch_changes_what_it_names_and_keeps_the_quiet_hours() {
        String path = "/v1/performers/"
                + agency.created("/v1/performers", Map.of("name", "A", "quietFrom", "02:00", "quietTo", "11:30"));

        agency.patching("\"0.x\"")
                .body("{\"name\": \"みゆ\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("みゆ"))
                .body("quietFrom", equalTo("02:00"))
                .body("quietTo", equalTo("11:30"));
        agency.patching("\"1.x\"")
                .body("{\"quietFrom\": null, \"quietTo\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("quietFrom", nullValue());
    }

    @Test
    void half_of_the_quiet_hours_cannot_be_removed() {
        String path = "/v1/performers/"
                + agency.created("/v1/performers", Map.of("name", "A", "quietFrom", "02:00", "quietTo", "11:00"));

        assertProblem(agency.patching("*").body("{\"quietFrom\": null}").patch(path), 422, "quiet-hours-incomplete");
    }

    @Test
    void a_change_of_her_cadence_moves_the_due_day_of_her_customers() {
        String performer = agency.performer();
        String customer = agency.customer(performer, agency.site(), "taro");
        agency.chat(customer, "2026-01-01T12:00:00+09:00");
        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-16"));

        agency.patching("*")
                .body("{\"cadenceDays\": 7}")
                .patch("/v1/performers/" + performer)
                .then()
                .statusCode(200);

        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-08"));
    }

    @Test
    void stale_and_missing_if_match_are_refused() {
        String path = "/v1/performers/" + agency.performer();

        assertProblem(agency.patching("\"1.x\"").body("{}").patch(path), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
    }

    @Test
    void a_performer_sees_only_herself() {
        String her = agency.performer();
        String colleague = agency.performer();
        String key = agency.performerKey(her);

        TestAgency.as(key).get("/v1/performers").then().statusCode(200).body("items.id", contains(her));
        TestAgency.as(key).get("/v1/performers/" + her).then().statusCode(200);
        assertProblem(TestAgency.as(key).get("/v1/performers/" + colleague), 404, "not-found");
    }

    @Test
    void a_performer_adds_and_changes_nobody() {
        String her = agency.performer();
        String key = agency.performerKey(her);

        assertProblem(TestAgency.as(key).body(Map.of("name", "B")).post("/v1/performers"), 403, "forbidden");
        assertProblem(
                TestAgency.as(key)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch("/v1/performers/" + her),
                403,
                "forbidden");
    }

    @Test
    void a_performer_of_another_agency_looks_like_none() {
        String theirs = TestAgency.create().performer();
        String missing = "0190b5a0-0000-7000-8000-000000000001";

        Response foreign = agency.manager().get("/v1/performers/" + theirs);

        assertProblem(foreign, 404, "not-found");
        assertThat(textOf(foreign).replace(theirs, missing))
                .isEqualTo(textOf(agency.manager().get("/v1/performers/" + missing)));
        assertProblem(agency.patching("*").body("{}").patch("/v1/performers/" + theirs), 404, "not-found");
        agency.get("/v1/performers").body("items", hasSize(0));
    }
}
