package dev.enishi.platform.http;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestLimitsApiTest {
    @TestHTTPResource("/v1/sites")
    URI sites;

    @ParameterizedTest
    @ValueSource(ints = {9 << 10, 100_000, 200_000})
    void a_credential_that_is_far_too_long_signs_nobody_in(int length) {
        assertProblem(TestAgency.as("x".repeat(length)).get("/v1/sites"), 401, "unauthenticated");
        assertProblem(
                given().header("Authorization", "Bearer " + "x".repeat(length), "Bearer y")
                        .get("/v1/sites"),
                401,
                "unauthenticated");
    }

    @Test
    void headers_of_more_than_32_kibibytes_are_431() {
        RequestSpecification request = TestAgency.create().manager();

        assertProblem(request.header("X-Large", "x".repeat(33 << 10)).get("/v1/sites"), 431, "headers-too-large");
    }

    @Test
    void more_than_a_hundred_headers_are_431() {
        RequestSpecification request = TestAgency.create().manager();
        for (int i = 0; i < 100; i++) {
            request.header("X-Many-" + i, "x");
        }

        assertProblem(request.get("/v1/sites"), 431, "headers-too-large");
    }

    @Test
    void headers_within_the_limits_are_fine() {
        RequestSpecification request = TestAgency.create().manager();
        for (int i = 0; i < 80; i++) {
            request.header("X-Many-" + i, "x".repeat(380));
        }

        request.get("/v1/sites").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {8200, 100_000, 200_000})
    void a_path_or_query_of_more_than_8_kibibytes_is_414(int length) {
        TestAgency agency = TestAgency.create();
        String text = "x".repeat(length);

        assertProblem(agency.manager().get("/v1/sites/" + text), 414, "uri-too-long")
                .body("instance", equalTo("/"));
        assertProblem(agency.manager().get("/v1/customers?q=" + text), 414, "uri-too-long")
                .body("instance", equalTo("/v1/customers"));
    }

    @Test
    void more_than_a_hundred_query_parameters_are_400() {
        String query = "limit=1&".repeat(101);

        Response answer = TestAgency.create().manager().get("/v1/sites?" + query);

        assertErrors(answer, 400, "too-many", "? too-many");
    }

    @Test
    void json_that_is_too_deep_is_400() {
        String deep = "[".repeat(21) + "]".repeat(21);

        assertProblem(
                TestAgency.create().manager().body("{\"name\":" + deep + "}").post("/v1/sites"), 400, "malformed-json");
    }

    @Test
    void every_answer_tells_browsers_to_load_nothing() {
        TestAgency agency = TestAgency.create();

        for (Response answer : new Response[] {
            agency.manager().get("/v1/sites"),
            agency.manager().body(Map.of("name", "チャットA")).post("/v1/sites"),
            agency.manager().body("{").post("/v1/sites"),
            given().get("/v1/sites"),
            agency.manager().get("/v1/nothing"),
            given().get("/nothing"),
            given().get("/openapi")
        }) {
            assertSecurityHeaders(answer);
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/not-found"})
    void pages_about_problems_have_their_style_and_nothing_else(String path) {
        Response answer = given().get(path);

        assertSecurityHeaders(answer);
        answer.then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'unsafe-inline';"));
    }

    @Test
    void the_page_about_the_api_runs_its_own_scripts_only() {
        Response answer = given().get("/");

        assertSecurityHeaders(answer);
        answer.then().statusCode(200).header("Content-Security-Policy", containsString("script-src 'self';"));
    }

    private static void assertSecurityHeaders(Response answer) {
        Map<String, String> expected = Map.of(
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                "Cross-Origin-Resource-Policy", "same-origin");
        expected.forEach((name, value) ->
                assertThat(answer.headers().getValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().getValues("Content-Security-Policy")).hasSize(1);
    }
}
