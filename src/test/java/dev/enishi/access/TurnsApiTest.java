package dev.enishi.access;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency whose turns are all taken, as by requests that take long, beside one that has nothing to do with it. */
@QuarkusTest
class TurnsApiTest {
    private static final int SHARE = 5;

    @Inject
    Turns turns;

    @ConfigProperty(name = "enishi.requests.waiting")
    int waiting;

    private final TestAgency busy = TestAgency.create();
    private final TestAgency other = TestAgency.create();

    @BeforeEach
    void given_an_agency_that_uses_its_whole_share() {
        IntStream.range(0, SHARE).forEach(i -> assertThat(turns.take(busy.id)).isEqualTo(Turns.Outcome.GRANTED));
    }

    @AfterEach
    void its_turns_are_given_back() {
        IntStream.range(0, SHARE).forEach(i -> turns.give(busy.id));
        busy.get("/v1/me").statusCode(200);
    }

    @Test
    void its_next_request_comes_too_late_and_another_agency_does_not_notice() {
        CompletableFuture<Response> late =
                CompletableFuture.supplyAsync(() -> busy.manager().get("/v1/customers"), Thread::startVirtualThread);

        while (!late.isDone()) {
            other.get("/v1/customers").statusCode(200);
        }

        assertProblem(late.join(), 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void beyond_its_line_its_requests_are_refused_at_once_and_those_of_another_agency_are_not() {
        List<CompletableFuture<Turns.Outcome>> line = IntStream.range(0, waiting)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> turns.take(busy.id), Thread::startVirtualThread))
                .toList();

        Response refused = busy.manager().get("/v1/customers");
        while (refused.statusCode() != 429 && line.stream().noneMatch(CompletableFuture::isDone)) {
            refused = busy.manager().get("/v1/customers");
        }

        assertProblem(refused, 429, "too-many-requests")
                .header("Retry-After", "1")
                .body("exceeded", equalTo("AGENCY_REQUESTS_WAITING"))
                .body("atMost", equalTo(waiting));
        other.get("/v1/customers").statusCode(200);
        assertThat(line).extracting(CompletableFuture::join).containsOnly(Turns.Outcome.TOO_LATE);
    }
}
