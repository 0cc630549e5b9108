package dev.enishi.textcheck;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TextCheckApiTest {
    private final TestAgency agency = TestAgency.create();

    private Response check(String text) {
        return agency.manager().body(Map.of("text", text)).post("/v1/text-checks");
    }

    @Test
    void contact_details_are_found_at_their_place() {
        check("😀番号は〇九〇-1234-5678だよ")
                .then()
                .statusCode(200)
                .body("findings", hasSize(1))
                .body("findings[0].kind", equalTo("PHONE"))
                .body("findings[0].start", equalTo(4))
                .body("findings[0].end", equalTo(17))
                .body("findings[0].text", equalTo("〇九〇-1234-5678"))
                .body("findings[0].confidence", equalTo(0.95f));
    }

    @Test
    void ordinary_talk_has_none() {
        check("オンラインで20:00に待ってるね＠_＠").then().statusCode(200).body("findings", empty());
    }

    @Test
    void a_performer_may_ask_too() {
        TestAgency.as(agency.performerKey(agency.performer()))
                .body(Map.of("text", "LINE教えて"))
                .post("/v1/text-checks")
                .then()
                .statusCode(200)
                .body("findings[0].kind", equalTo("MESSENGER"));
    }

    @Test
    void a_text_of_only_combining_marks_has_none() {
        check("\u0301\u3099".repeat(1000)).then().statusCode(200).body("findings", empty());
    }

    @Test
    void a_megabyte_is_looked_through() {
        check("a@0９".repeat(166_000)).then().statusCode(200);
    }

    @Test
    void what_is_no_text_is_refused() {
        assertErrors(check(""), 400, "too-short", "/text too-short");
        assertErrors(agency.manager().body("{}").post("/v1/text-checks"), 400, "required", "/text required");
        assertProblem(
                TestAgency.asNobody()
                        .contentType("application/json")
                        .body("{\"text\": \"a\"}")
                        .post("/v1/text-checks"),
                401,
                "unauthenticated");
    }
}
