package dev.enishi.platform.http;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.EdgeProfile;
import dev.enishi.TestAgency;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class CorsApiTest {
    @TestHTTPResource
    URL url;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void a_page_of_the_configured_origin_may_ask_before_it_calls(String method) {
        Response answer = preflight(EdgeProfile.ORIGIN, method);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(EdgeProfile.ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods").split(",")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers").split(","))
                .containsExactlyInAnyOrder(
                        "Authorization",
                        "Content-Type",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "Accept-Language",
                        "X-Request-Id");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    }

    @Test
    void it_may_read_the_answers_and_their_headers_but_not_send_cookies() {
        TestAgency agency = TestAgency.create();

        Response answer = agency.manager().header("Origin", EdgeProfile.ORIGIN).get("/v1/sites");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(EdgeProfile.ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(answer.header("Access-Control-Expose-Headers").split(","))
                .containsExactlyInAnyOrder(
                        "Accept-Patch",
                        "Content-Disposition",
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "Idempotency-Replayed",
                        "X-Request-Id",
                        "Deprecation",
                        "Sunset");
    }

    @Test
    void it_may_read_refusals() {
        given().header("Origin", EdgeProfile.ORIGIN)
                .get("/v1/sites")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", EdgeProfile.ORIGIN)
                .body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example",
                "https://app.example:8443",
                "https://app.example.evil.example",
                "https://sub.app.example",
                "null"
            })
    void another_origin_gets_nothing(String origin) {
        TestAgency agency = TestAgency.create();

        Response asked = preflight(origin, "POST");
        Response called = agency.manager()
                .header("Origin", origin)
                .body(Map.of("name", "チャットA"))
                .post("/v1/sites");

        assertThat(asked.header("Access-Control-Allow-Origin")).isNull();
        assertThat(called.statusCode()).isEqualTo(403);
        assertThat(called.header("Access-Control-Allow-Origin")).isNull();
        assertProblem(called, 403, "origin-not-allowed")
                .body("detail", containsString(origin))
                .body("detail", containsString("quarkus.http.cors.origins"));
        assertProblem(asked, 403, "origin-not-allowed");
        agency.get("/v1/sites").body("items.size()", equalTo(0));
    }

    @Test
    void a_page_of_the_service_itself_is_no_other_origin() {
        TestAgency agency = TestAgency.create();

        agency.manager()
                .header("Origin", url.getProtocol() + "://" + url.getAuthority())
                .get("/v1/sites")
                .then()
                .statusCode(200);
    }

    @Test
    void a_refusal_speaks_the_language_that_is_asked_for() {
        given().header("Origin", "https://evil.example")
                .header("Accept-Language", "ja")
                .get("/v1/sites")
                .then()
                .statusCode(403)
                .body("title", equalTo("許可されていないオリジン"));
    }

    @Test
    void without_an_origin_nothing_is_said_of_origins() {
        TestAgency.create()
                .get("/v1/sites")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Strict-Transport-Security", not(nullValue()));
    }

    private static Response preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/sites");
    }
}
