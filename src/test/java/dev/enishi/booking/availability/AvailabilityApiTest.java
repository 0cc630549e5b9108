package dev.enishi.booking.availability;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AvailabilityApiTest {
    private static final String FRIDAYS = """
            {"rules": [{"kind": "OPEN", "weekday": "FRIDAY", "from": "20:00", "to": "02:00"}]}
            """;
    private static final String EVERYTHING = """
            {"rules": [
               {"kind": "OPEN", "weekday": "FRIDAY", "from": "20:00", "to": "02:00",
                "validFrom": "2026-11-01", "validTo": "2027-03-31"},
               {"kind": "DAY_OFF", "weekday": "SUNDAY"}],
             "exceptions": [
               {"date": "2026-11-24", "kind": "NEWCOMER_ONLY", "from": "13:00", "to": "15:00"},
               {"date": "2026-11-25", "kind": "DAY_OFF"}],
             "zone": "Asia/Tokyo",
             "japaneseHolidays": {"kind": "RESERVED_ONLY", "from": "10:00", "to": "12:00"}}
            """;

    private TestAgency agency;
    private String performer;
    private String rules;
    private String availability;

    @BeforeEach
    void given_a_performer() {
        agency = TestAgency.create();
        performer = agency.performer();
        rules = "/v1/performers/" + performer + "/availability-rules";
        availability = "/v1/performers/" + performer + "/availability";
    }

    @Test
    void before_the_first_time_nothing_is_planned() {
        agency.get(rules)
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("rules", empty())
                .body("exceptions", empty())
                .body("zone", nullValue())
                .body("japaneseHolidays", nullValue());
        agency.get(availability + "?from=2026-11-23&to=2026-11-29")
                .statusCode(200)
                .body("items", empty())
                .body("daysOff", empty())
                .body("zone", equalTo("Asia/Tokyo"));
    }

    @Test
    void a_plan_is_given_back_as_it_was_put() {
        Response put = agency.manager().body(EVERYTHING).put(rules);

        put.then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("rules[0].from", equalTo("20:00"))
                .body("rules[0].validTo", equalTo("2027-03-31"))
                .body("rules[1].kind", equalTo("DAY_OFF"))
                .body("rules[1].from", nullValue())
                .body("exceptions.date", contains("2026-11-24", "2026-11-25"))
                .body("zone", equalTo("Asia/Tokyo"))
                .body("japaneseHolidays.to", equalTo("12:00"));
        assertThat(agency.manager().get(rules).asString()).isEqualTo(put.asString());
    }

    @Test
    void the_windows_follow_from_the_plan() {
        agency.manager().body(EVERYTHING).put(rules);

        agency.get(availability + "?from=2026-11-23&to=2026-11-29")
                .body("items.kind", contains("RESERVED_ONLY", "NEWCOMER_ONLY", "OPEN"))
                .body(
                        "items.startsAt",
                        contains("2026-11-23T01:00:00Z", "2026-11-24T04:00:00Z", "2026-11-27T11:00:00Z"))
                .body("items.endsAt", contains("2026-11-23T03:00:00Z", "2026-11-24T06:00:00Z", "2026-11-27T17:00:00Z"))
                .body("daysOff", contains("2026-11-25", "2026-11-29"))
                .body("zone", equalTo("Asia/Tokyo"));
    }

    @Test
    void days_are_the_agencys_business_days_and_times_are_in_the_plans_zone() {
        agency.patching("*")
                .body(Map.of("dayStart", "05:00"))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        agency.manager().body(FRIDAYS).put(rules);

        agency.get(availability + "?from=2026-11-27&to=2026-11-27")
                .body("items.endsAt", contains("2026-11-27T17:00:00Z"));

        agency.manager()
                .body(FRIDAYS.replaceFirst("}\\s*$", ", \"zone\": \"Europe/London\"}"))
                .put(rules);
        agency.get(availability + "?from=2026-11-27&to=2026-11-27").body("items", empty());
        agency.get(availability + "?from=2026-11-28&to=2026-11-28")
                .body("items.startsAt", contains("2026-11-27T20:00:00Z"))
                .body("items.endsAt", contains("2026-11-28T02:00:00Z"))
                .body("zone", equalTo("Europe/London"));
    }

    @Test
    void a_plan_replaces_the_one_before_as_a_whole() {
        agency.manager().body(EVERYTHING).put(rules);

        agency.manager()
                .body(FRIDAYS)
                .put(rules)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("rules", hasSize(1))
                .body("exceptions", empty())
                .body("zone", nullValue())
                .body("japaneseHolidays", nullValue());
        agency.manager().body("{\"rules\": []}").put(rules).then().header("ETag", startsWith("\"3."));
        agency.get(availability + "?from=2026-11-23&to=2026-12-20").body("items", empty());
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        Response first = agency.manager().body(EVERYTHING).put(rules);

        assertThat(agency.manager().body(EVERYTHING).put(rules).asString()).isEqualTo(first.asString());
    }

    @Test
    void who_names_another_version_is_refused_and_who_names_none_is_not() {
        String first = agency.manager().body(FRIDAYS).put(rules).header("ETag");

        agency.manager()
                .header("If-Match", first)
                .body(EVERYTHING)
                .put(rules)
                .then()
                .statusCode(200);
        assertProblem(agency.manager().header("If-Match", first).body(FRIDAYS).put(rules), 412, "precondition-failed");
        agency.get(rules).header("ETag", startsWith("\"2.")).body("rules", hasSize(2));
        agency.manager().body(FRIDAYS).put(rules).then().statusCode(200).header("ETag", startsWith("\"3."));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        agency.manager().body(EVERYTHING).put(rules);
        for (String path : List.of(rules, availability + "?from=2026-11-23&to=2026-11-29")) {
            String tag = agency.get(path).extract().header("ETag");

            agency.manager().header("If-None-Match", tag).get(path).then().statusCode(304);
            agency.manager().body("{\"rules\": []}").put(rules);
            agency.manager()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(tag));
            agency.manager().body(EVERYTHING).put(rules);
        }
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_changes() {
        agency.manager().body(FRIDAYS).put(rules);

        assertErrors(
                agency.manager().body("""
                        {"rules": [
                           {"kind": "OPEN", "weekday": "FRIDAY", "from": "20:00", "to": "02:00"},
                           {"kind": "CLOSED", "weekday": "FREITAG", "from": "25:00", "to": "2:00"},
                           {"kind": "OPEN", "weekday": "FRIDAY", "from": "24:00", "to": "02:00"},
                           {"kind": "OPEN", "weekday": "FRIDAY"},
                           {"kind": "DAY_OFF", "weekday": "FRIDAY", "to": "02:00"},
                           {"weekday": "FRIDAY", "until": "02:00"},
                           null,
                           {"kind": "DAY_OFF", "weekday": "FRIDAY",
                            "validFrom": "2026-12-01", "validTo": "2026-11-30"}],
                         "exceptions": [
                           {"date": "2026-02-29", "kind": "OPEN"},
                           {"kind": "OPEN", "from": "20:00"}],
                         "zone": "Asia/Tokio",
                         "japaneseHolidays": {"from": "20:00", "to": 2}}
                        """).put(rules),
                400,
                "validation-failed",
                "/rules/1/kind invalid-value",
                "/rules/1/weekday invalid-value",
                "/rules/1/from invalid-format",
                "/rules/1/to invalid-format",
                "/rules/2/from invalid-format",
                "/rules/3/from required",
                "/rules/3/to required",
                "/rules/4/from required",
                "/rules/5/kind required",
                "/rules/5/until unknown-field",
                "/rules/6 required",
                "/rules/7/validTo ends-before-start",
                "/exceptions/0/date invalid-format",
                "/exceptions/1/date required",
                "/exceptions/1/to required",
                "/zone unknown-zone",
                "/japaneseHolidays/kind required",
                "/japaneseHolidays/to invalid-type");
        agency.get(rules).header("ETag", startsWith("\"1.")).body("rules", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | 400 | required     | /rules required",
                "{'rules': null}                           | 400 | required     | /rules required",
                "{'rules': {}}                             | 400 | invalid-type | /rules invalid-type",
                "{'rules': [[]]}                           | 400 | invalid-type | /rules/0 invalid-type",
                "{'rules': [], 'zone': 'Asia/Tokio'}       | 422 | unknown-zone | /zone unknown-zone",
                "{'rules': [], 'zone': '+09:00'}           | 422 | unknown-zone | /zone unknown-zone",
                "{'rules': [], 'zone': ''}                 | 422 | unknown-zone | /zone unknown-zone",
                "{'rules': [], 'japaneseHolidays': true}   | 400 | invalid-type | /japaneseHolidays invalid-type",
                "{'rules': [], 'japaneseHolidays': {}}     | 400 | required     | /japaneseHolidays/kind required"
            })
    void a_plan_that_makes_no_sense_is_refused(String body, int status, String code, String error) {
        assertErrors(agency.manager().body(body.replace('\'', '"')).put(rules), status, code, error);
        agency.get(rules).header("ETag", startsWith("\"0."));
    }

    @Test
    void up_to_200_rules_and_1000_exceptions_are_a_plan() {
        agency.manager().body(plan(200, 1000)).put(rules).then().statusCode(200).body("rules", hasSize(200));
        agency.get(availability + "?from=2026-11-01&to=2027-01-01").statusCode(200);

        assertErrors(agency.manager().body(plan(201, 0)).put(rules), 400, "too-many", "/rules too-many");
        assertErrors(agency.manager().body(plan(0, 1001)).put(rules), 400, "too-many", "/exceptions too-many");
    }

    @Test
    void ten_thousand_rules_are_refused_quickly() {
        Response refused = agency.manager().body(plan(10_000, 0)).put(rules);

        assertErrors(refused, 400, "too-many", "/rules too-many");
        refused.then().time(lessThan(5000L));
    }

    @ParameterizedTest
    @CsvSource({
        "'', required, from required; to required",
        "'?from=2026-11-23', required, to required",
        "'?to=2026-11-23', required, from required",
        "'?from=2026-11-23&to=2026-11-22', out-of-range, to out-of-range",
        "'?from=2026-11-01&to=2027-01-02', out-of-range, to out-of-range",
        "'?from=2026-11-31&to=tomorrow', invalid-format, from invalid-format; to invalid-format",
        "'?from=2026-11-01&to=2026-11-02&day=1', unknown-parameter, day unknown-parameter"
    })
    void a_range_that_makes_no_sense_is_refused(String query, String code, String errors) {
        assertErrors(agency.manager().get(availability + query), 400, code, errors.split("; "));
    }

    @Test
    void a_range_has_up_to_62_days_and_may_have_one() {
        agency.get(availability + "?from=2026-11-01&to=2027-01-01").statusCode(200);
        agency.get(availability + "?from=2026-11-01&to=2026-11-01").statusCode(200);
        agency.get(availability + "?from=2199-12-30&to=2199-12-30").statusCode(200);
        agency.get(availability + "?from=1970-01-02&to=1970-01-02").statusCode(200);
    }

    @Test
    void a_performer_plans_for_herself_and_for_nobody_else() {
        String key = agency.performerKey(performer);
        String colleague = "/v1/performers/" + agency.created("/v1/performers", Map.of("name", "あい"));

        TestAgency.as(key).body(FRIDAYS).put(rules).then().statusCode(200).header("ETag", startsWith("\"1."));
        TestAgency.as(key)
                .get(availability + "?from=2026-11-23&to=2026-11-29")
                .then()
                .body("items", hasSize(1));
        assertProblem(TestAgency.as(key).body(FRIDAYS).put(colleague + "/availability-rules"), 404, "not-found");
        assertProblem(TestAgency.as(key).get(colleague + "/availability-rules"), 404, "not-found");
        assertProblem(
                TestAgency.as(key).get(colleague + "/availability?from=2026-11-23&to=2026-11-29"), 404, "not-found");
        agency.get(colleague + "/availability-rules").header("ETag", startsWith("\"0."));
    }

    @Test
    void a_performer_of_another_agency_looks_like_none() {
        TestAgency other = TestAgency.create();

        assertProblem(other.manager().body(FRIDAYS).put(rules), 404, "not-found");
        assertProblem(other.manager().get(rules), 404, "not-found");
        assertProblem(other.manager().get(availability + "?from=2026-11-23&to=2026-11-29"), 404, "not-found");
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from availability")).isZero();
        }
    }

    /** Rules and exceptions of a minute each. */
    private static Map<String, Object> plan(int rules, int exceptions) {
        return Map.of(
                "rules",
                IntStream.range(0, rules)
                        .mapToObj(i ->
                                Map.of("kind", "OPEN", "weekday", "FRIDAY", "from", time(2 * i), "to", time(2 * i + 1)))
                        .toList(),
                "exceptions",
                IntStream.range(0, exceptions)
                        .mapToObj(i -> Map.of("date", "2026-11-27", "kind", "OPEN", "from", time(i), "to", time(i + 1)))
                        .toList());
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
