package dev.enishi.platform.problem;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemApiTest {
    private static final Map<String, String> NOT_FOUND = Map.of("ja", "見つかりません", "en", "Not found");

    @TestHTTPResource("/v1/sites")
    URI sites;

    @Test
    void without_a_key_nobody_is_signed_in() {
        assertProblem(given().get("/v1/sites"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Bearer x", "enishi_0", "Bearer\tx"})
    void what_is_no_key_signs_nobody_in(String authorization) {
        assertProblem(given().header("Authorization", authorization).get("/v1/sites"), 401, "unauthenticated");
    }

    @Test
    void a_key_with_another_secret_signs_nobody_in() {
        String key = TestAgency.create().managerKey;
        String other = TestAgency.create().managerKey;
        String forged = key.substring(0, key.lastIndexOf('_')) + other.substring(other.lastIndexOf('_'));

        assertProblem(TestAgency.as(forged).get("/v1/sites"), 401, "unauthenticated");
    }

    @Test
    void two_keys_at_once_sign_nobody_in() {
        String key = TestAgency.create().managerKey;

        assertProblem(
                given().header("Authorization", "Bearer " + key, "Bearer " + key)
                        .get("/v1/sites"),
                401,
                "unauthenticated");
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        given().header("Authorization", "bearer " + TestAgency.create().managerKey)
                .get("/v1/sites")
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_path_is_404() {
        assertProblem(TestAgency.create().manager().get("/v1/nothing"), 404, "not-found")
                .body("instance", equalTo("/v1/nothing"));
    }

    @Test
    void another_method_is_405_and_says_which_ones_there_are() {
        TestAgency agency = TestAgency.create();

        assertProblem(agency.manager().delete("/v1/sites"), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, POST"));
        assertProblem(agency.manager().post("/v1/sites/" + agency.site()), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, PATCH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "json", "/", "a/b/c;q=x"})
    void another_media_type_in_the_answer_is_406(String accept) {
        assertProblem(TestAgency.create().manager().header("Accept", accept).get("/v1/sites"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "*/*", "text/html, */*;q=0.1", "application/problem+json, application/json"})
    void json_is_given_to_whoever_accepts_it(String accept) {
        TestAgency.create()
                .manager()
                .header("Accept", accept)
                .get("/v1/sites")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/merge-patch+json",
                "application/vnd.api+json", "application/x-ndjson", "application/stream+json", "text/json",
                "application/octet-stream", "multipart/form-data", "*/*", "json"
            })
    void another_media_type_in_the_request_is_415(String type) throws Exception {
        HttpResponse<String> answer = post(request -> request.header("Content-Type", type));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    @Test
    void a_body_without_a_media_type_is_415() throws Exception {
        HttpResponse<String> answer = post(request -> request);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    @Test
    void a_charset_beside_the_media_type_is_fine() {
        TestAgency.create()
                .manager()
                .contentType("application/json; charset=utf-8")
                .body("{\"name\":\"チャットA\"}")
                .post("/v1/sites")
                .then()
                .statusCode(201);
    }

    @Test
    void a_media_type_that_is_not_read_is_answered_with_those_that_are() {
        TestAgency agency = TestAgency.create();

        assertProblem(
                        english(agency).contentType("text/plain").body("{}").post("/v1/sites"),
                        415,
                        "unsupported-media-type")
                .header("Accept-Patch", nullValue())
                .body("detail", equalTo("Send the body with one of these as its Content-Type: application/json."));
    }

    private static RequestSpecification english(TestAgency agency) {
        return agency.manager().header("Accept-Language", "en");
    }

    @Test
    void a_performer_may_not_do_what_only_a_manager_may() {
        TestAgency agency = TestAgency.create();
        String key = agency.performerKey(agency.performer());

        assertProblem(
                        TestAgency.as(key)
                                .header("Accept-Language", "en")
                                .body(Map.of("name", "B"))
                                .post("/v1/sites"),
                        403,
                        "forbidden")
                .body("missingScopes", contains("admin"))
                .body("detail", equalTo("This needs scopes that your key, token or role does not have: admin."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | ja",
                "ja-JP | ja",
                "JA | ja",
                "fr, ja;q=0.5 | ja",
                "en;q=0.5, ja | ja",
                "en, ja;q=0.9 | en",
                "ja;q=0, en | en"
            })
    void problems_speak_the_language_that_is_asked_for(String accepted, String language) {
        TestAgency agency = TestAgency.create();
        speak(agency, language.equals("ja") ? "en" : "ja");

        assertProblem(agency.manager().header("Accept-Language", accepted).get("/v1/sites/x"), 404, "not-found")
                .body("title", equalTo(NOT_FOUND.get(language)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr",
                "*",
                "fr, *;q=0.5",
                "ja;q=0",
                "not a language!!",
                "ja;q=x",
                "ja;q=2",
                "ja;",
                "ja, en;q=",
                ""
            })
    void where_none_is_asked_for_that_the_service_speaks_problems_speak_that_of_the_agency(String accepted) {
        TestAgency agency = TestAgency.create();
        assertProblem(agency.manager().header("Accept-Language", accepted).get("/v1/sites/x"), 404, "not-found")
                .body("title", equalTo("見つかりません"));
        assertProblem(agency.manager().get("/v1/sites/x"), 404, "not-found").body("title", equalTo("見つかりません"));

        speak(agency, "en");

        assertProblem(agency.manager().header("Accept-Language", accepted).get("/v1/sites/x"), 404, "not-found")
                .body("title", equalTo("Not found"));
        assertProblem(agency.manager().get("/v1/sites/x"), 404, "not-found").body("title", equalTo("Not found"));
    }

    @Test
    void who_has_not_signed_in_is_spoken_to_in_english() {
        assertProblem(given().get("/v1/sites"), 401, "unauthenticated").body("title", equalTo("Not signed in"));
    }

    private static void speak(TestAgency agency, String locale) {
        agency.patching("*")
                .body(Map.of("locale", locale))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }

    @Test
    void every_answer_carries_a_request_id() {
        TestAgency agency = TestAgency.create();

        agency.get("/v1/sites").header("X-Request-Id", notNullValue());
        agency.manager()
                .header("X-Request-Id", "front-end-42")
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", "front-end-42");
        agency.manager()
                .header("X-Request-Id", "x".repeat(65))
                .get("/v1/sites")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void answers_tell_browsers_to_be_careful() {
        TestAgency.create()
                .get("/v1/sites")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Straight, because RestAssured has its own ideas of media types. */
    private HttpResponse<String> post(UnaryOperator<HttpRequest.Builder> header) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(sites)
                    .header("Authorization", "Bearer " + TestAgency.create().managerKey)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"A\"}"));
            return client.send(header.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
