package dev.enishi.outlook;

import static dev.enishi.outlook.OutlookFitFixture.fitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.Problems;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutlookFitApiTest {
    private static final String NOWHERE = "019abcde-0000-7000-8000-000000000000";

    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer() {
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void a_fit_says_what_it_learnt_from_what_it_found_and_how_good_that_is() {
        OutlookFitFixture.history(agency, performer, site, 80);

        ValidatableResponse fit = fitted(agency, Map.of("to", "2026-03-01"));

        fit.body("model", equalTo("BG_NBD"))
                .body("parameters.r", notNullValue())
                .body("parameters.alpha", notNullValue())
                .body("parameters.a", notNullValue())
                .body("parameters.b", notNullValue())
                .body("logLikelihood", notNullValue())
                .body("secondModel.model", equalTo("PARETO_NBD"))
                .body("secondModel.parameters.beta", notNullValue())
                .body("customers", equalTo(80))
                .body("repeaters", equalTo(70))
                .body("from", equalTo("2026-01-01"))
                .body("to", equalTo("2026-03-01"))
                .body("unit", equalTo("WEEK"))
                .body("fittedAt", notNullValue())
                .body("quality.calibratedTo", equalTo("2026-03-01"))
                .body("quality.comparedTo", equalTo("2026-04-30"))
                .body("quality.customers", equalTo(80))
                .body("quality.actualChats", equalTo(5))
                .body("performer", nullValue());
        agency.get("/v1/outlook-fits").body("items[0].id", equalTo(fit.extract().path("id")));
    }

    @Test
    void several_chats_on_a_day_and_peeks_count_as_the_days_with_a_chat() {
        String customer = agency.customer(performer, site, "taro");
        agency.chat(customer, "2026-01-05T20:00:00+09:00");
        agency.chat(customer, "2026-01-05T22:00:00+09:00");
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", "PEEK",
                        "startedAt", "2026-01-09T20:00:00+09:00",
                        "endedAt", "2026-01-09T20:10:00+09:00"));

        fitted(agency, Map.of("to", "2026-03-01")).body("customers", equalTo(1)).body("repeaters", equalTo(0));
    }

    @Test
    void whoever_came_for_the_first_time_before_or_after_it_is_not_in_the_sample() {
        for (String day : List.of("2026-01-05", "2026-02-05", "2026-03-05")) {
            agency.chat(agency.customer(performer, site, day), day + "T20:00:00+09:00");
        }

        fitted(agency, Map.of("from", "2026-02-01", "to", "2026-02-28"))
                .body("customers", equalTo(1))
                .body("from", equalTo("2026-02-01"));
    }

    @Test
    void with_too_few_customers_the_policies_decide() {
        agency.chat(agency.customer(performer, site, "taro"), "2026-01-05T20:00:00+09:00");

        fitted(agency, Map.of())
                .body("model", equalTo("POLICIES"))
                .body("parameters", nullValue())
                .body("logLikelihood", nullValue())
                .body("secondModel.model", equalTo("POLICIES"))
                .body("secondModel.parameters.r", equalTo(1.0f))
                .body("secondModel.parameters.alpha.toDouble()", closeTo(15 / 7.0, 1e-6))
                .body("secondModel.parameters.beta.toDouble()", closeTo(60 / 7.0, 1e-6))
                .body("to", equalTo(today().minusDays(1).toString()));
    }

    @Test
    void nobody_at_all_is_no_mistake() {
        fitted(agency, Map.of()).body("customers", equalTo(0)).body("quality", nullValue());
    }

    @Test
    void a_fit_to_the_customers_of_one_performer_is_to_no_others() {
        agency.chat(agency.customer(performer, site, "taro"), "2026-01-05T20:00:00+09:00");
        agency.chat(agency.customer(agency.performer(), site, "jiro"), "2026-01-05T20:00:00+09:00");

        fitted(agency, Map.of("performerId", performer))
                .body("customers", equalTo(1))
                .body("performer.id", equalTo(performer));
        agency.get("/v1/outlook-fits?performerId=" + performer).body("items.size()", equalTo(1));
        agency.get("/v1/outlook-fits?performerId=" + NOWHERE).body("items.size()", equalTo(0));
    }

    @Test
    void what_is_learnt_is_better_than_the_same_as_last_period() {
        OutlookFitFixture.history(agency, performer, site, 80);

        fitted(agency, Map.of("to", "2026-02-10"))
                .body("quality.meanAbsoluteError", lessThan(3f))
                .body("quality.naiveMeanAbsoluteError", notNullValue());
    }

    @Test
    void the_same_key_asks_once() {
        String first = askedWithKey();

        assertThat(askedWithKey()).isEqualTo(first);
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from outlook_fit")).isEqualTo(1);
        }
    }

    @Test
    void the_same_that_waits_already_is_not_made_twice() {
        String waiting = Ids.next().toString();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into outlook_fit (agency_id, id, to_day, state, created_at)
                    values (?, ?::uuid, '2026-11-01', 'QUEUED', now())
                    """, agency.id, waiting);
        }

        assertThat(asked(Map.of("to", "2026-11-01"))).isEqualTo(waiting);
        assertThat(asked(Map.of("to", "2026-11-02"))).isNotEqualTo(waiting);
        assertThat(asked(Map.of("to", "2026-11-01", "from", "2026-10-01"))).isNotEqualTo(waiting);
        assertThat(asked(Map.of("to", "2026-11-01", "performerId", performer))).isNotEqualTo(waiting);
    }

    private String asked(Map<String, ?> asked) {
        return agency.manager()
                .body(asked)
                .post("/v1/outlook-fits")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String askedWithKey() {
        return agency.manager()
                .header("Idempotency-Key", "fit")
                .body(Map.of())
                .post("/v1/outlook-fits")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void days_out_of_order_or_to_come_and_unknown_performers_are_refused() {
        refused(Map.of("from", "2026-02-02", "to", "2026-02-01"), "ends-before-start", "/to");
        refused(Map.of("from", today().toString()), "ends-before-start", "/from");
        refused(Map.of("to", today().plusDays(1).toString()), "in-the-future", "/to");
        refused(Map.of("performerId", NOWHERE), "unknown-reference", "/performerId");
        Map<String, Object> others = new HashMap<>();
        others.put("performerId", TestAgency.create().performer());
        refused(others, "unknown-reference", "/performerId");
    }

    @Test
    void a_performer_who_has_left_has_no_customers_to_fit_to() {
        agency.manager()
                .body("{}")
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        refused(Map.of("performerId", performer), "performer-inactive", "/performerId");
    }

    private void refused(Map<String, ?> asked, String code, String pointer) {
        Problems.assertErrors(agency.manager().body(asked).post("/v1/outlook-fits"), 422, code, pointer + " " + code);
    }

    @Test
    void an_unknown_one_is_not_found() {
        Problems.assertProblem(agency.manager().get("/v1/outlook-fits/" + NOWHERE), 404, "not-found");
    }

    @Test
    void a_performer_sees_those_that_the_outlook_of_her_customers_rests_on_and_asks_for_none() {
        String ofAll = fitted(agency, Map.of()).extract().path("id");
        String own = fitted(agency, Map.of("performerId", performer)).extract().path("id");
        String colleagues = fitted(agency, Map.of("performerId", agency.performer()))
                .extract()
                .path("id");
        String key = agency.performerKey(performer);

        TestAgency.as(key).get("/v1/outlook-fits").then().statusCode(200).body("items.id", contains(own, ofAll));
        Problems.assertProblem(TestAgency.as(key).get("/v1/outlook-fits/" + colleagues), 404, "not-found");
        Problems.assertProblem(TestAgency.as(key).body(Map.of()).post("/v1/outlook-fits"), 403, "forbidden");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
