package dev.enishi.platform.problem;

import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoutingTest {
    @Test
    void a_wrong_method_is_told_the_right_ones() {
        TestAgency agency = TestAgency.create();

        agency.manager()
                .delete("/v1/sites")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .body("code", equalTo("method-not-allowed"));
        agency.manager()
                .put("/v1/sites/" + agency.site())
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, PATCH");
    }

    @Test
    void an_unknown_path_is_a_problem() {
        TestAgency.create()
                .get("/v1/nothing")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }
}
