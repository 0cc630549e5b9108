package dev.enishi.platform.http;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.LowLimitsProfile;
import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class CorsWithoutOriginsApiTest {
    @Test
    void switched_on_without_origins_nobody_is_let_in() {
        String key = TestAgency.create().managerKey;

        Response answer = given().header("Authorization", "Bearer " + key)
                .header("Origin", "https://app.example")
                .get("/v1/sites");

        assertProblem(answer, 403, "origin-not-allowed");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
