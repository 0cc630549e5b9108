package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** What a problem document must look like. */
public final class Problems {
    private Problems() {}

    /** A well-formed problem of this status and code that gives nothing away. */
    public static ValidatableResponse assertProblem(Response response, int status, String code) {
        assertThat(response.asString()).doesNotContain("dev.enishi", "Exception", "jakarta", "org.", "ERROR:");
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()))
                .body("instance", not(blankOrNullString()))
                .body("requestId", equalTo(response.header("X-Request-Id")));
    }

    /** The text of a problem but for the id of its request, in which any two differ. */
    public static String textOf(Response problem) {
        return problem.asString().replaceFirst("\"requestId\":\"[^\"]*\",?", "");
    }

    /** The same with exactly these errors, each {@code "pointer-or-parameter code"}, in any order. */
    public static void assertErrors(Response response, int status, String code, String... errors) {
        List<Map<String, String>> found =
                assertProblem(response, status, code).extract().path("errors");
        assertThat(found).isNotNull();
        assertThat(found.stream()
                        .map(error -> error.getOrDefault("pointer", error.get("parameter")) + " " + error.get("code")))
                .containsExactlyInAnyOrder(errors);
        assertThat(found).allSatisfy(error -> assertThat(error.get("detail")).isNotBlank());
    }
}
