package dev.enishi.platform.http;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyApiTest {
    private final String key = UUID.randomUUID().toString();
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void the_same_request_again_gives_the_first_answer_and_creates_nothing() {
        Response first = post(agency.manager(), key, "taro");
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

        Response again = post(agency.manager(), key, "taro");

        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(customersInDatabase()).isEqualTo(1);
    }

    @Test
    void the_first_answer_comes_even_when_the_resource_has_changed_since() {
        Response first = post(agency.manager(), key, "taro");
        agency.patching("*")
                .body("{\"handle\": \"jiro\"}")
                .patch(first.header("Location"))
                .then()
                .statusCode(200);

        post(agency.manager(), key, "taro")
                .then()
                .statusCode(201)
                .body("handle", org.hamcrest.Matchers.equalTo("taro"));
    }

    @Test
    void another_body_with_the_same_key_is_refused() {
        post(agency.manager(), key, "taro");

        assertProblem(post(agency.manager(), key, "jiro"), 422, "idempotency-key-reused");
        assertThat(customersInDatabase()).isEqualTo(1);
    }

    @Test
    void another_path_with_the_same_key_and_body_is_refused() {
        agency.manager().header("Idempotency-Key", key).body("{\"name\":\"A\"}").post("/v1/sites");

        assertProblem(
                agency.manager()
                        .header("Idempotency-Key", key)
                        .body("{\"name\":\"A\"}")
                        .post("/v1/performers"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void keys_of_different_principals_and_agencies_have_nothing_to_do_with_each_other() {
        post(agency.manager(), key, "taro").then().statusCode(201);
        RequestSpecification herself = TestAgency.as(agency.performerKey(performer));
        post(herself, key, "jiro").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        TestAgency other = TestAgency.create();

        other.manager()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "B"))
                .post("/v1/sites")
                .then()
                .statusCode(201);
    }

    @Test
    void without_a_key_every_request_counts() {
        agency.site();
        agency.site();

        agency.get("/v1/sites").body("items", org.hamcrest.Matchers.hasSize(3));
    }

    @Test
    void a_refused_request_leaves_no_key() {
        assertProblem(post(agency.manager(), key, ""), 400, "required");
        assertProblem(
                agency.manager()
                        .header("Idempotency-Key", key)
                        .body(Map.of("performerId", UUID.randomUUID(), "siteId", site, "handle", "taro"))
                        .post("/v1/customers"),
                422,
                "unknown-reference");
        assertThat(keysInDatabase()).isZero();

        post(agency.manager(), key, "taro").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(keysInDatabase()).isEqualTo(1);
    }

    @Test
    void a_conflict_leaves_no_key() {
        agency.customer(performer, site, "taro");

        assertProblem(post(agency.manager(), key, "taro"), 409, "customer-exists");

        assertThat(keysInDatabase()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb"})
    void a_key_is_visible_ascii(String bad) {
        assertErrors(post(agency.manager(), bad, "taro"), 400, "invalid-format", "Idempotency-Key invalid-format");
    }

    @Test
    void a_key_has_at_most_255_characters() {
        assertErrors(
                post(agency.manager(), "k".repeat(256), "taro"),
                400,
                "invalid-format",
                "Idempotency-Key invalid-format");
        post(agency.manager(), "k".repeat(255), "taro").then().statusCode(201);
    }

    @Test
    void after_24_hours_a_key_is_forgotten() {
        post(agency.manager(), key, "taro").then().statusCode(201);
        try (TestSql owner = TestSql.asOwner().inTransaction()) {
            // Only the owner, with the policy lifted inside his transaction, may change what is stored.
            owner.update("alter table idempotency no force row level security");
            owner.update("update idempotency set created_at = created_at - interval '25 hours' where key = ?", key);
            owner.update("alter table idempotency force row level security");
            owner.commit();
        }

        assertProblem(post(agency.manager(), key, "taro"), 409, "customer-exists");
        post(agency.manager(), key, "jiro").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void of_many_requests_at_once_exactly_one_creates() throws Exception {
        for (int round = 0; round < 5; round++) {
            String handle = "handle " + round;
            String roundKey = key + round;
            CyclicBarrier start = new CyclicBarrier(6);
            try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
                Callable<Response> request = () -> {
                    start.await();
                    return post(agency.manager(), roundKey, handle);
                };
                List<Future<Response>> answers = threads.invokeAll(
                        IntStream.range(0, 6).mapToObj(i -> request).toList());

                List<Response> created = new java.util.ArrayList<>();
                for (Future<Response> answer : answers) {
                    Response response = answer.get();
                    if (response.statusCode() == 201 && response.header("Idempotency-Replayed") == null) {
                        created.add(response);
                    } else if (response.statusCode() != 201) {
                        assertProblem(response, 409, "idempotency-key-running");
                    }
                }
                assertThat(created).hasSize(1);
            }
            assertThat(customersInDatabase()).isEqualTo(round + 1);
        }
    }

    private Response post(RequestSpecification request, String idempotencyKey, String handle) {
        return request.header("Idempotency-Key", idempotencyKey)
                .body(Map.of("performerId", performer, "siteId", site, "handle", handle))
                .post("/v1/customers");
    }

    private long customersInDatabase() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from customer");
        }
    }

    private long keysInDatabase() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from idempotency");
        }
    }
}
