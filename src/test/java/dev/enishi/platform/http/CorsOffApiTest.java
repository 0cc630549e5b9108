package dev.enishi.platform.http;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** No page of another origin may call the service, as it comes. */
@QuarkusTest
class CorsOffApiTest {
    private static final String ORIGIN = "https://app.example";

    @Test
    void a_browser_that_asks_beforehand_is_told_the_settings() {
        assertProblem(
                        given().header("Origin", ORIGIN)
                                .header("Access-Control-Request-Method", "GET")
                                .options("/v1/sites"),
                        403,
                        "origin-not-allowed")
                .body("detail", containsString("QUARKUS_HTTP_CORS_ENABLED=true"));
    }

    @Test
    void whoever_is_no_browser_may_name_an_origin() {
        var answer = given().header("Authorization", "Bearer " + TestAgency.create().managerKey)
                .header("Origin", ORIGIN)
                .get("/v1/sites");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
