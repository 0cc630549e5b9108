package dev.enishi.frontdesk;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.LowLimitsProfile;
import dev.enishi.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where it is not served, nobody can tell that there is such a thing. */
@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class FrontDeskOffApiTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/index.html", "/settings.json", "/preact/preact.module.js"})
    void its_paths_are_as_unknown_as_any_other(String path) {
        Response answer = given().get("/front-desk" + path);

        Response unknown = given().get("/back-office" + path);
        assertProblem(answer, 404, "not-found");
        assertThat(Problems.textOf(answer)).isEqualTo(Problems.textOf(unknown).replace("/back-office", "/front-desk"));
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(unknown.header("Content-Security-Policy"));
    }
}
