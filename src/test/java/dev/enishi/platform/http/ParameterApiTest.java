package dev.enishi.platform.http;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ParameterApiTest {
    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, out-of-range",
        "limit=-1, out-of-range",
        "limit=-2147483649, out-of-range",
        "limit=-99999999999999999999, out-of-range",
        "limit=99999999999999999999x, invalid-format",
        "limit=x, invalid-format",
        "limit=, invalid-format",
        "limit=1.5, invalid-format",
        "limit=5&limit=6, too-many",
        "colour=red, unknown-parameter",
        "Limit=5, unknown-parameter",
        "cursor=, invalid-cursor",
        "cursor=x, invalid-cursor"
    })
    void a_wrong_parameter_of_a_list_is_named(String query, String code) {
        String parameter = query.substring(0, query.indexOf('='));

        assertErrors(agency.manager().get("/v1/sites?" + query), 400, code, parameter + " " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "200", "201", "9999999"})
    void a_limit_above_the_greatest_is_coerced(String limit) {
        agency.site();

        agency.get("/v1/sites?limit=" + limit).statusCode(200).body("items", hasSize(1));
    }

    /** The contract promises nothing of them, so nobody compares the request with it. */
    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "2147483648", "4294967297", "99999999999999999999"})
    void a_limit_beyond_all_bounds_is_coerced_as_well(String limit) {
        agency.site();

        given().header("Authorization", "Bearer " + agency.managerKey)
                .get("/v1/sites?limit=" + limit)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void what_may_be_given_several_times_is_checked_each_time() {
        agency.get("/v1/customers?stage=REGULAR&stage=LAPSED&stage=REGULAR").statusCode(200);

        assertErrors(
                agency.manager().get("/v1/customers?stage=REGULLAR&stage=LAPSED&stage=regular"),
                400,
                "invalid-value",
                "stage invalid-value",
                "stage invalid-value");
        assertErrors(
                agency.manager().get("/v1/customers?stage=REGULAR,LAPSED"),
                400,
                "invalid-value",
                "stage invalid-value");
        assertErrors(
                agency.manager().get("/v1/customers?" + "stage=REGULAR&".repeat(6)), 400, "too-many", "stage too-many");
    }

    @Test
    void everything_wrong_with_the_parameters_is_said_at_once() {
        assertErrors(
                agency.manager()
                        .get("/v1/customers?limit=0&performerId=x&stage=FRIEND&favorite=maybe&lastTouchFrom=2026-02-30"
                                + "&colour=red"),
                400,
                "validation-failed",
                "limit out-of-range",
                "performerId invalid-format",
                "stage invalid-value",
                "favorite invalid-format",
                "lastTouchFrom invalid-format",
                "colour unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "0190b5a0", "%00", "..%2f..", "'", "0190b5a0-0000-7000-8000-00000000000g"})
    void a_malformed_id_in_a_path_is_404(String id) {
        assertProblem(agency.manager().urlEncodingEnabled(false).get("/v1/sites/" + id), 404, "not-found");
    }

    @Test
    void an_emoji_is_one_character() {
        String notes = "/v1/performers/" + agency.performer() + "/notes";

        agency.manager().queryParam("q", "😀".repeat(100)).get(notes).then().statusCode(200);
        assertErrors(agency.manager().queryParam("q", "😀".repeat(101)).get(notes), 400, "too-long", "q too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | This operation has no such parameter. It has: limit, cursor.",
                "ja | この操作にこのパラメーターはありません。使えるのはlimit、cursorです。"
            })
    void an_unknown_parameter_is_answered_with_those_that_there_are(String language, String sentence) {
        assertProblem(
                        agency.manager().header("Accept-Language", language).get("/v1/audit-blocks?x=1"),
                        400,
                        "unknown-parameter")
                .body("detail", equalTo(sentence));
    }

    @Test
    void an_operation_without_parameters_knows_none() {
        Response answer = agency.manager().header("Accept-Language", "en").get("/v1/me?x=1");

        assertErrors(answer, 400, "unknown-parameter", "x unknown-parameter");
        answer.then().body("detail", equalTo("This operation has no parameters in its query."));
    }
}
