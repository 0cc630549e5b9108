package dev.enishi.platform.http;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EntityTagsApiTest {
    private TestAgency agency;
    private String path;
    private String tag;

    @BeforeEach
    void given_a_site() {
        agency = TestAgency.create();
        Response created = agency.manager().body(Map.of("name", "チャットA")).post("/v1/sites");
        path = created.header("Location");
        tag = created.header("ETag");
    }

    @Test
    void creating_reading_and_listing_are_tagged() {
        assertThat(tag).matches("\"0\\.[0-9a-f]+\"");
        agency.get(path)
                .header("ETag", tag)
                .header("Vary", containsString("Authorization"))
                .header("Cache-Control", "private, no-cache");
        agency.get("/v1/sites").header("ETag", notNullValue());
    }

    @Test
    void an_unchanged_read_is_304_without_a_body() {
        for (String ifNoneMatch : new String[] {tag, "W/" + tag, "*", "\"x\", " + tag}) {
            Response answer =
                    agency.manager().header("If-None-Match", ifNoneMatch).get(path);

            answer.then().statusCode(304).header("ETag", tag);
            assertThat(answer.asByteArray()).isEmpty();
        }
    }

    @Test
    void an_unchanged_list_is_304_and_a_changed_one_is_not() {
        String before = agency.get("/v1/sites").extract().header("ETag");
        agency.manager().header("If-None-Match", before).get("/v1/sites").then().statusCode(304);
        agency.site();

        agency.manager().header("If-None-Match", before).get("/v1/sites").then().statusCode(200);
    }

    @Test
    void a_change_changes_the_tag_and_answers_with_the_new_one() {
        Response changed = agency.patching(tag).body("{\"name\": \"チャットB\"}").patch(path);
        changed.then().statusCode(200).body("name", equalTo("チャットB")).body("version", equalTo(1));

        agency.get(path).header("ETag", changed.header("ETag")).body("name", equalTo("チャットB"));
        agency.manager().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_tag() {
        agency.patching(tag)
                .body("{\"name\": \"チャットA\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", tag);
    }

    @Test
    void a_change_without_if_match_is_428() {
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7.x\"", "\"\"", "x", "W/\"0.x\""})
    void a_change_of_another_version_is_412_and_changes_nothing(String ifMatch) {
        assertProblem(agency.patching(ifMatch).body("{\"name\": \"B\"}").patch(path), 412, "precondition-failed")
                .body("currentVersion", equalTo(0))
                .body("detail", containsString("0"));

        agency.get(path).body("name", equalTo("チャットA")).header("ETag", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0.other\"", "\"9.x\", \"0.x\""})
    void only_the_version_counts_in_if_match(String ifMatch) {
        agency.patching(ifMatch).body("{\"name\": \"B\"}").patch(path).then().statusCode(200);
    }

    @Test
    void a_missing_thing_is_404_before_if_match_is_looked_at() {
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch("/v1/sites/0190b5a0-0000-7000-8000-000000000001"),
                404,
                "not-found");
    }

    @Test
    void of_two_changes_at_once_to_the_same_version_exactly_one_succeeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            String current = agency.get(path).extract().header("ETag");
            int next = round;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(Stream.of("a", "b")
                        .<Callable<Integer>>map(name -> () -> agency.patching(current)
                                .body("{\"name\": \"" + name + next + "\"}")
                                .patch(path)
                                .statusCode())
                        .toList());

                assertThat(answers).extracting(java.util.concurrent.Future::get).containsExactlyInAnyOrder(200, 412);
            }
        }
    }
}
