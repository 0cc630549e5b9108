package dev.enishi.live.question;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that were asked, and the time that their answers give. */
@QuarkusTest
class AskedQuestionApiTest {
    private static final String SUNDAY = "理想の日曜日って、どんな一日ですか？";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private TestAgency agency;
    private String performer;
    private String taro;
    private String asked;
    private String inbox;

    @BeforeEach
    void given_a_customer_in_a_party() {
        agency = TestAgency.create();
        performer = agency.performer();
        taro = agency.customer(performer, agency.site(), "taro");
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        taro,
                        "kind",
                        "PARTY",
                        "startedAt",
                        now.minus(1, ChronoUnit.HOURS).toString()));
        asked = "/v1/customers/" + taro + "/asked-questions";
        inbox = "/v1/performers/" + performer + "/secret-messages";
    }

    private Response ask(Map<String, ?> input) {
        return agency.manager().body(input).post(asked);
    }

    @Test
    void who_was_asked_is_typing_for_as_long_as_the_bank_says() {
        String question = agency.created("/v1/questions", Map.of("text", SUNDAY, "answerSeconds", 300));
        Instant then = now.minusSeconds(60);

        Response created = ask(Map.of("questionId", question, "askedAt", then.toString()));

        created.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/asked-questions/" + created.path("id")))
                .body("customerId", equalTo(taro))
                .body("questionId", equalTo(question))
                .body("text", equalTo(SUNDAY))
                .body("askedAt", equalTo(then.toString()))
                .body("typingUntil", equalTo(then.plusSeconds(300).toString()))
                .body("answeredAt", nullValue());
        assertThat(agency.get(created.header("Location")).extract().asString()).isEqualTo(created.asString());
        agency.get(inbox)
                .body("typing.customerId", contains(taro))
                .body("typing[0].typingUntil", equalTo(then.plusSeconds(300).toString()));
    }

    @Test
    void other_words_and_another_time_may_be_said() {
        String question = agency.created("/v1/questions", Map.of("text", SUNDAY));

        ask(Map.of("questionId", question, "text", "日曜は何してるの？", "answerSeconds", 30))
                .then()
                .statusCode(201)
                .body("text", equalTo("日曜は何してるの？"));
        ask(Map.of("text", "日曜は？"))
                .then()
                .statusCode(201)
                .body("questionId", nullValue())
                .body("text", equalTo("日曜は？"));
    }

    @Test
    void the_next_secret_message_is_the_answer() {
        ask(Map.of("text", SUNDAY, "askedAt", now.minusSeconds(60).toString()));
        String answeredAt = now.minusSeconds(20).toString();

        agency.created(
                "/v1/messages",
                Map.of("customerId", taro, "channel", "SECRET", "direction", "IN", "sentAt", answeredAt));

        agency.get(asked).body("items[0].answeredAt", equalTo(answeredAt));
        agency.get(inbox).body("typing", hasSize(0));
    }

    @Test
    void an_answer_in_the_party_is_recorded_once() {
        String path = "/v1/asked-questions/" + ask(Map.of("text", SUNDAY)).path("id");

        Response answered = agency.manager().put(path + "/answer");

        answered.then().statusCode(200).body("answeredAt", notNullValue());
        assertThat(agency.manager().put(path + "/answer").asString()).isEqualTo(answered.asString());
        agency.get(inbox).body("typing", hasSize(0));
    }

    @Test
    void nobody_types_for_ever() {
        ask(Map.of("text", SUNDAY, "askedAt", now.minusSeconds(121).toString()));

        agency.get(inbox).body("typing", hasSize(0));
        agency.get(asked).body("items[0].answeredAt", nullValue());
    }

    @Test
    void they_are_listed_newest_first_and_deleted() {
        String first = ask(Map.of("text", "一つ目", "askedAt", now.minusSeconds(60).toString()))
                .path("id");
        String second = ask(Map.of("text", "二つ目")).path("id");

        agency.get(asked).body("items.id", contains(second, first));
        String next = agency.get(asked + "?limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("next");
        agency.get(asked + "?cursor=" + next).body("items.id", contains(first)).body("next", nullValue());
        agency.manager().delete("/v1/asked-questions/" + second).then().statusCode(204);
        agency.get(asked).body("items.id", contains(first));
    }

    @Test
    void what_was_asked_outlives_the_question_of_the_bank() {
        String question = agency.created("/v1/questions", Map.of("text", SUNDAY));
        String id = ask(Map.of("questionId", question)).path("id");

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/questions/" + question)
                .then()
                .statusCode(204);

        agency.get("/v1/asked-questions/" + id).body("text", equalTo(SUNDAY)).body("questionId", nullValue());
    }

    @Test
    void what_cannot_have_been_asked_is_refused() {
        assertErrors(ask(Map.of()), 400, "required", "/text required");
        assertErrors(ask(Map.of("text", "")), 400, "too-short", "/text too-short");
        assertErrors(ask(Map.of("text", "あ".repeat(301))), 400, "too-long", "/text too-long");
        assertErrors(
                ask(Map.of("text", SUNDAY, "answerSeconds", 601)), 400, "out-of-range", "/answerSeconds out-of-range");
        assertErrors(
                ask(Map.of("questionId", UUID.randomUUID())),
                422,
                "unknown-reference",
                "/questionId unknown-reference");
        assertErrors(
                ask(Map.of("text", SUNDAY, "askedAt", "2199-01-01T00:00:00Z")),
                422,
                "in-the-future",
                "/askedAt in-the-future");
        agency.get(asked).body("items", hasSize(0));
    }

    @Test
    void a_colleague_finds_nothing() {
        String id = ask(Map.of("text", SUNDAY)).path("id");
        String key = agency.performerKey(agency.performer());

        assertProblem(TestAgency.as(key).get(asked), 404, "not-found");
        assertProblem(TestAgency.as(key).body(Map.of("text", SUNDAY)).post(asked), 404, "not-found");
        assertProblem(TestAgency.as(key).get("/v1/asked-questions/" + id), 404, "not-found");
        assertProblem(TestAgency.as(key).put("/v1/asked-questions/" + id + "/answer"), 404, "not-found");
        assertProblem(TestAgency.as(key).delete("/v1/asked-questions/" + id), 404, "not-found");
    }
}
