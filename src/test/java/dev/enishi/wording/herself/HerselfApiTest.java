package dev.enishi.wording.herself;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a performer has to tell, and what is true of her. */
@QuarkusTest
class HerselfApiTest {
    private TestAgency agency;
    private String news;
    private String truths;
    private String performer;

    @BeforeEach
    void given_a_performer() {
        agency = TestAgency.create();
        performer = agency.performer();
        news = "/v1/performers/" + performer + "/news";
        truths = "/v1/performers/" + performer + "/truths";
    }

    private Response put(String path, Map<String, ?> body) {
        return agency.manager().body(body).put(path);
    }

    @Test
    void news_are_put_replaced_and_taken_back() {
        agency.get(news).statusCode(200).body("text", nullValue()).body("until", nullValue());

        put(news, Map.of("text", "髪を切りました", "until", "2099-12-31")).then().statusCode(200);
        Response replaced = put(news, Map.of("text", "猫を飼いはじめました", "until", "2099-11-30"));

        replaced.then().body("text", equalTo("猫を飼いはじめました")).body("until", equalTo("2099-11-30"));
        assertThat(replaced.header("ETag")).startsWith("\"2.");
        assertProblem(
                agency.manager()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("text", "x", "until", "2099-11-30"))
                        .put(news),
                412,
                "precondition-failed");
        assertProblem(agency.manager().header("If-Match", "\"1\"").delete(news), 412, "precondition-failed");
        agency.manager().delete(news).then().statusCode(204);
        agency.manager().delete(news).then().statusCode(204);
        agency.get(news).body("text", nullValue());
    }

    @Test
    void news_after_those_that_were_taken_back_are_none_that_somebody_has_seen() {
        String seen =
                put(news, Map.of("text", "髪を切りました", "until", "2099-12-31")).header("ETag");
        agency.manager().delete(news).then().statusCode(204);

        Response next = put(news, Map.of("text", "猫を飼いはじめました", "until", "2099-11-30"));

        assertThat(next.header("ETag")).startsWith("\"3.");
        assertProblem(agency.manager().header("If-Match", seen).delete(news), 412, "precondition-failed");
    }

    @Test
    void news_have_a_text_and_an_end() {
        assertErrors(put(news, Map.of()), 400, "required", "/text required", "/until required");
        assertErrors(
                put(news, Map.of("text", "長".repeat(201), "until", "2099-11-30")), 400, "too-long", "/text too-long");
        assertErrors(put(news, Map.of("text", "x", "until", "2199-12-31")), 400, "out-of-range", "/until out-of-range");
        put(news, Map.of("text", "長".repeat(200), "until", "2099-11-30")).then().statusCode(200);
    }

    @Test
    void what_is_true_of_her_is_put_as_a_whole() {
        agency.get(truths).statusCode(200).body("truths", empty());

        put(truths, Map.of("truths", List.of("SITE_ONLY", "SINGLE")))
                .then()
                .statusCode(200)
                .body("truths", containsInAnyOrder("SITE_ONLY", "SINGLE"));
        Response none = put(truths, Map.of("truths", List.of()));

        none.then().statusCode(200).body("truths", empty());
        assertThat(none.header("ETag")).startsWith("\"2.");
        assertProblem(
                agency.manager()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("truths", List.of()))
                        .put(truths),
                412,
                "precondition-failed");
    }

    @Test
    void nobody_is_married_and_single() {
        assertErrors(
                put(truths, Map.of("truths", List.of("MARRIED", "SINGLE"))),
                422,
                "truths-contradict",
                "/truths truths-contradict");
        assertProblem(put(truths, Map.of("truths", List.of("DIVORCED"))), 400, "invalid-value");
        assertErrors(put(truths, Map.of()), 400, "required", "/truths required");
        try (TestSql sql = TestSql.as(agency.id)) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class, () -> sql.update("""
                            insert into performer_truth (agency_id, performer_id, truths, version, updated_at)
                            values (?, ?, '{MARRIED,SINGLE}', 1, now())
                            """, agency.id, UUID.fromString(performer)));
            assertThat(refused.state).isEqualTo("23514");
        }
    }

    @Test
    void a_performer_tells_of_herself_and_of_nobody_else() {
        String key = agency.performerKey(performer);
        String colleague = "/v1/performers/" + agency.performer();

        TestAgency.as(key)
                .body(Map.of("text", "髪を切りました", "until", "2099-12-31"))
                .put(news)
                .then()
                .statusCode(200);
        TestAgency.as(key)
                .body(Map.of("truths", List.of("SINGLE")))
                .put(truths)
                .then()
                .statusCode(200);
        for (String path : List.of("/news", "/truths")) {
            assertProblem(TestAgency.as(key).get(colleague + path), 404, "not-found");
        }
        assertProblem(
                TestAgency.as(key).body(Map.of("truths", List.of("SINGLE"))).put(colleague + "/truths"),
                404,
                "not-found");
        assertProblem(
                TestAgency.as(key)
                        .body(Map.of("text", "x", "until", "2099-12-31"))
                        .put(colleague + "/news"),
                404,
                "not-found");
        assertProblem(TestAgency.as(key).delete(colleague + "/news"), 404, "not-found");
    }
}
