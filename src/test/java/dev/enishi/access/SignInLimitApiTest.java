package dev.enishi.access;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.enishi.EdgeProfile;
import dev.enishi.TestAgency;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class SignInLimitApiTest {
    private static final int THREADS = 16;
    private static final int GUESSES = 1_000;

    @TestHTTPResource("/v1/me")
    URI me;

    @Test
    void a_thousand_wrong_keys_at_once_are_401_then_429_and_a_good_key_works_all_the_while() throws Exception {
        TestAgency agency = TestAgency.create();
        String wrong = wrong(agency.managerKey);
        List<Future<HttpResponse<String>>> guesses = new ArrayList<>();
        List<Integer> good = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            for (int i = 0; i < GUESSES; i++) {
                guesses.add(threads.submit(() -> send(http, wrong)));
            }
            while (guesses.stream().anyMatch(guess -> !guess.isDone())) {
                good.add(send(http, agency.managerKey).statusCode());
            }
        }

        assertThat(guesses.stream()
                        .map(guess -> guess.resultNow().statusCode())
                        .collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .isEqualTo(Map.of(401, (long) EdgeProfile.FAILURES, 429, (long) GUESSES - EdgeProfile.FAILURES));
        assertThat(guesses).extracting(Future::resultNow).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains(answer.statusCode() == 401 ? "\"unauthenticated\"" : "\"too-many-requests\"");
        });
        assertThat(good).isNotEmpty().containsOnly(200);
    }

    @Test
    void a_failed_sign_in_says_what_is_left() {
        for (int left = EdgeProfile.FAILURES - 1; left >= 0; left--) {
            assertProblem(get("enishi_0", "203.0.113.2"), 401, "unauthenticated")
                    .header("RateLimit-Policy", "\"address\";q=100;w=60")
                    .header("RateLimit", startsWith("\"address\";r=" + left + ";t="))
                    .header("WWW-Authenticate", "Bearer");
        }

        assertProblem(get("enishi_0", "203.0.113.2"), 429, "too-many-requests")
                .header("RateLimit", matchesPattern("\"address\";r=0;t=\\d+"))
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("exceeded", equalTo("ADDRESS_FAILED_SIGN_INS_PER_MINUTE"))
                .body("atMost", equalTo(EdgeProfile.FAILURES));
    }

    @Test
    void guessing_the_address_of_a_calendar_is_limited_together_with_guessing_keys() {
        TestAgency agency = TestAgency.create();
        String feeds = "/v1/performers/" + agency.performer() + "/calendar-feeds";
        String good =
                agency.manager().body(Map.of("content", "NAMES")).post(feeds).path("path");
        String other =
                agency.manager().body(Map.of("content", "NAMES")).post(feeds).path("path");
        String wrong = good.substring(0, good.lastIndexOf('_')) + other.substring(other.lastIndexOf('_'));
        for (int left = EdgeProfile.FAILURES - 1; left >= 0; left--) {
            assertProblem(calendar(wrong), 404, "not-found")
                    .header("RateLimit", startsWith("\"address\";r=" + left + ";t="));
        }

        assertProblem(calendar(wrong), 429, "too-many-requests").header("Retry-After", matchesPattern("[1-9]\\d?"));
        assertProblem(get("enishi_0", "203.0.113.5"), 429, "too-many-requests");
        calendar(good).then().statusCode(200);
    }

    private static Response calendar(String path) {
        return TestAgency.asNobody().header("X-Forwarded-For", "203.0.113.5").get(path);
    }

    @Test
    void other_addresses_are_not_concerned_and_none_can_be_made_up() {
        for (int i = 0; i < EdgeProfile.FAILURES; i++) {
            get("enishi_0", "192.0.2." + i + ", 203.0.113.3");
        }

        assertProblem(get("enishi_0", "192.0.2.200, 203.0.113.3"), 429, "too-many-requests");
        assertProblem(get("enishi_0", "203.0.113.4"), 401, "unauthenticated");
    }

    @Test
    void a_network_of_version_six_counts_as_one_address() {
        for (int i = 0; i < EdgeProfile.FAILURES; i++) {
            get("enishi_0", "2001:db8:1:2::" + i);
        }

        assertProblem(get("enishi_0", "2001:db8:1:2:ffff::1"), 429, "too-many-requests");
        assertProblem(get("enishi_0", "2001:db8:1:3::1"), 401, "unauthenticated");
    }

    /** Straight, because RestAssured and the check of the contract take longer than the service. */
    private HttpResponse<String> send(HttpClient http, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(me)
                .header("Authorization", "Bearer " + key)
                .header("X-Forwarded-For", "203.0.113.1")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Response get(String key, String forwardedFor) {
        return TestAgency.as(key).header("X-Forwarded-For", forwardedFor).get("/v1/me");
    }

    /** Well formed, with another secret. */
    private static String wrong(String key) {
        String other = TestAgency.create().managerKey;
        return key.substring(0, key.lastIndexOf('_')) + other.substring(other.lastIndexOf('_'));
    }
}
