package dev.enishi.live.question;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agency's bank of questions. */
@QuarkusTest
class QuestionApiTest {
    private static final String LAUGHED = "最近いちばん笑ったことって、どんなことですか？";

    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    private String question(String text) {
        return agency.created("/v1/questions", Map.of("text", text));
    }

    @Test
    void a_question_is_added_changed_and_deleted() {
        String path = "/v1/questions/" + question(LAUGHED);

        agency.get(path).body("text", equalTo(LAUGHED)).body("answerSeconds", equalTo(120));
        agency.patching("\"0.x\"")
                .body(Map.of("answerSeconds", 60))
                .patch(path)
                .then()
                .statusCode(200)
                .body("text", equalTo(LAUGHED))
                .body("answerSeconds", equalTo(60))
                .body("version", equalTo(1));
        assertProblem(agency.patching("\"0.x\"").body(Map.of()).patch(path), 412, "precondition-failed");
        assertProblem(agency.manager().delete(path), 428, "precondition-required");
        assertProblem(agency.manager().header("If-Match", "\"0.x\"").delete(path), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
        agency.manager().header("If-Match", "*").delete(path).then().statusCode(204);
        assertProblem(agency.manager().get(path), 404, "not-found");
        assertProblem(agency.patching("*").body(Map.of()).patch(path), 404, "not-found");
        assertProblem(agency.manager().header("If-Match", "*").delete(path), 404, "not-found");
    }

    @Test
    void the_same_question_stands_in_the_bank_once() {
        question(LAUGHED);
        String other = question("理想の日曜日って、どんな一日ですか？");

        assertProblem(agency.manager().body(Map.of("text", LAUGHED)).post("/v1/questions"), 409, "question-exists");
        assertProblem(
                agency.patching("*").body(Map.of("text", LAUGHED)).patch("/v1/questions/" + other),
                409,
                "question-exists");
        TestAgency.create().created("/v1/questions", Map.of("text", LAUGHED));
    }

    @Test
    void the_starter_set_is_added_once() {
        question(LAUGHED);

        for (int added : new int[] {23, 0}) {
            agency.manager()
                    .header("Accept-Language", "ja")
                    .put("/v1/questions/starter-set")
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(added));
        }

        agency.get("/v1/questions").body("items", hasSize(24)).body("items.text", hasItem("理想の日曜日って、どんな一日ですか？"));
        String next = agency.get("/v1/questions?limit=20")
                .body("items", hasSize(20))
                .extract()
                .path("next");
        agency.get("/v1/questions?cursor=" + next).body("items", hasSize(4)).body("next", nullValue());
    }

    @Test
    void what_a_customer_was_asked_can_be_left_out() {
        String laughed = question(LAUGHED);
        String sunday = question("理想の日曜日って、どんな一日ですか？");
        String customer = agency.customer(agency.performer(), agency.site(), "taro");
        agency.created("/v1/customers/" + customer + "/asked-questions", Map.of("questionId", laughed));

        agency.get("/v1/questions?notAskedOf=" + customer).body("items.id", contains(sunday));
        agency.get("/v1/questions").body("items.id", contains(laughed, sunday));
    }

    @Test
    void limits_are_named() {
        assertErrors(agency.manager().body(Map.of()).post("/v1/questions"), 400, "required", "/text required");
        assertErrors(
                agency.manager().body(Map.of("text", "あ".repeat(301))).post("/v1/questions"),
                400,
                "too-long",
                "/text too-long");
        for (int seconds : new int[] {9, 601}) {
            assertErrors(
                    agency.manager()
                            .body(Map.of("text", LAUGHED, "answerSeconds", seconds))
                            .post("/v1/questions"),
                    400,
                    "out-of-range",
                    "/answerSeconds out-of-range");
        }
        assertThat(question("あ".repeat(300))).isNotEmpty();
    }

    @Test
    void performers_read_the_bank_and_do_not_change_it() {
        String path = "/v1/questions/" + question(LAUGHED);
        String key = agency.performerKey(agency.performer());

        TestAgency.as(key).get("/v1/questions").then().statusCode(200).body("items", hasSize(1));
        TestAgency.as(key).get(path).then().statusCode(200);
        assertProblem(TestAgency.as(key).body(Map.of("text", "?")).post("/v1/questions"), 403, "forbidden");
        assertProblem(TestAgency.as(key).put("/v1/questions/starter-set"), 403, "forbidden");
        assertProblem(TestAgency.as(key).header("If-Match", "*").delete(path), 403, "forbidden");
        assertProblem(TestAgency.create().manager().get(path), 404, "not-found");
    }
}
