package dev.enishi.agency;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AgencyApiTest {
    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    @Test
    void a_new_agency_has_all_defaults() {
        agency.get("/v1/agency")
                .statusCode(200)
                .body("id", equalTo(agency.id.toString()))
                .body("locale", equalTo("ja"))
                .body("zone", equalTo("Asia/Tokyo"))
                .body("dayStart", equalTo("00:00"))
                .body("policies.cadenceMode", equalTo("FIXED"))
                .body("policies.cadenceDays", equalTo(15))
                .body("policies.dailyPlanSize", equalTo(20))
                .body("version", equalTo(0));
    }

    @Test
    void a_patch_changes_what_it_names_and_keeps_the_rest() {
        agency.patching("\"0.x\"")
                .body("{\"name\": \"さくら事務所\", \"dayStart\": \"05:00\", \"policies\": {\"cadenceDays\": 10}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        agency.get("/v1/agency")
                .body("name", equalTo("さくら事務所"))
                .body("zone", equalTo("Asia/Tokyo"))
                .body("dayStart", equalTo("05:00"))
                .body("policies.cadenceDays", equalTo(10))
                .body("policies.replyDays", equalTo(30));
    }

    @Test
    void a_second_patch_of_something_else_keeps_the_day_start() {
        agency.patching("*")
                .body("{\"dayStart\": \"05:30\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        agency.patching("*")
                .body("{\"name\": \"B\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        agency.get("/v1/agency").body("dayStart", equalTo("05:30")).body("name", equalTo("B"));
    }

    @Test
    void null_sets_policies_back_to_their_defaults() {
        agency.patching("*")
                .body("{\"policies\": {\"cadenceDays\": 10, \"focusCap\": 5}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        agency.patching("*")
                .body("{\"policies\": {\"cadenceDays\": null}}")
                .patch("/v1/agency")
                .then()
                .body("policies.cadenceDays", equalTo(15))
                .body("policies.focusCap", equalTo(5));
        agency.patching("*")
                .body("{\"policies\": null}")
                .patch("/v1/agency")
                .then()
                .body("policies.focusCap", equalTo(3));
    }

    @Test
    void the_locale_is_changed_and_set_back_by_null() {
        agency.get("/v1/me").body("locale", equalTo("ja"));

        agency.patching("*")
                .body("{\"locale\": \"en\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("locale", equalTo("en"));
        agency.get("/v1/me").body("locale", equalTo("en"));

        agency.patching("*")
                .body("{\"locale\": null}")
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("locale", equalTo("ja"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"zone\": \"Mars/Olympus\"} | 422 | unknown-zone | /zone",
                "{\"zone\": \"+09:00\"} | 422 | unknown-zone | /zone",
                "{\"zone\": \"\"} | 422 | unknown-zone | /zone",
                "{\"zone\": null} | 400 | required | /zone",
                "{\"locale\": \"fr\"} | 400 | invalid-value | /locale",
                "{\"locale\": \"JA\"} | 400 | invalid-value | /locale",
                "{\"locale\": 1} | 400 | invalid-type | /locale",
                "{\"dayStart\": \"12:00\"} | 400 | out-of-range | /dayStart",
                "{\"dayStart\": \"24:00\"} | 400 | invalid-format | /dayStart",
                "{\"dayStart\": \"5:00\"} | 400 | invalid-format | /dayStart",
                "{\"dayStart\": null} | 400 | required | /dayStart",
                "{\"name\": \"\"} | 400 | required | /name",
                "{\"id\": \"x\"} | 400 | unknown-field | /id",
                "{\"policies\": []} | 400 | invalid-type | /policies",
                "{\"policies\": {\"cadenceDays\": 0}} | 400 | out-of-range | /policies/cadenceDays",
                "{\"policies\": {\"cadenceDays\": 366}} | 400 | out-of-range | /policies/cadenceDays",
                "{\"policies\": {\"cadenceDays\": 1.5}} | 400 | invalid-type | /policies/cadenceDays",
                "{\"policies\": {\"cadenceMode\": \"WILD\"}} | 400 | invalid-value | /policies/cadenceMode",
                "{\"policies\": {\"colour\": 1}} | 400 | unknown-field | /policies/colour",
                "{\"policies\": {\"lapsedAfterDays\": 29}} | 422 | thresholds-contradict | /policies/lapsedAfterDays"
            })
    void a_wrong_value_is_named_and_changes_nothing(String patch, int status, String code, String pointer) {
        assertErrors(agency.patching("*").body(patch).patch("/v1/agency"), status, code, pointer + " " + code);

        agency.get("/v1/agency").body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Europe/London", "UTC"})
    void zones_of_the_whole_world_can_be_set(String zone) {
        agency.patching("*")
                .body("{\"zone\": \"" + zone + "\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("zone", equalTo(zone));

        agency.get("/v1/me").statusCode(200).body("zone", equalTo(zone));
    }

    @Test
    void a_change_of_the_day_start_moves_what_is_derived_before_it_answers() {
        String customer = agency.customer(agency.performer(), agency.site(), "taro");
        agency.chat(customer, "2026-01-01T02:00:00+09:00");
        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-16"));

        agency.patching("*")
                .body("{\"dayStart\": \"05:00\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-15"));
    }

    @Test
    void a_change_of_the_cadence_moves_the_due_days() {
        String customer = agency.customer(agency.performer(), agency.site(), "taro");
        agency.chat(customer, "2026-01-01T12:00:00+09:00");

        agency.patching("*")
                .body("{\"policies\": {\"cadenceDays\": 30}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-31"));
    }

    @Test
    void a_patch_that_changes_nothing_keeps_the_version() {
        agency.patching("\"0.x\"")
                .body("{\"zone\": \"Asia/Tokyo\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        agency.get("/v1/agency").body("version", equalTo(0));
    }

    @Test
    void stale_and_missing_if_match_are_refused() {
        assertProblem(agency.patching("\"1.x\"").body("{}").patch("/v1/agency"), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch("/v1/agency"),
                428,
                "precondition-required");
    }

    @Test
    void an_unchanged_read_is_304() {
        String tag = agency.get("/v1/agency").extract().header("ETag");

        agency.manager().header("If-None-Match", tag).get("/v1/agency").then().statusCode(304);
    }

    @Test
    void a_performer_reads_the_agency_but_does_not_change_it() {
        String key = agency.performerKey(agency.performer());

        TestAgency.as(key).get("/v1/agency").then().statusCode(200);
        assertProblem(
                TestAgency.as(key)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"name\": \"B\"}")
                        .patch("/v1/agency"),
                403,
                "forbidden");
    }

    @Test
    void a_change_concerns_only_ones_own_agency() {
        TestAgency other = TestAgency.create();

        agency.patching("*")
                .body("{\"name\": \"B\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        other.get("/v1/agency").body("version", equalTo(0));
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>value("select name from agency")).isEqualTo("B");
        }
    }
}
