package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that hears and does not answer: every process of it is stopped, as a disk that hangs stops them. */
@QuarkusTest
class HangingDatabaseTest {
    /** The wait for a turn, for a connection, and for a statement of a server that says nothing. */
    private static final Duration LIMIT = Duration.ofSeconds(5 + 3 + 12);

    /** Longer than each of them by itself. */
    private static final Duration HANGING = Duration.ofSeconds(Series.WHOLE ? 20 : 14);

    private static final int CLIENTS = 40;

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/health/live", management = true)
    URI alive;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<TestAgency> agencies = List.of(TestAgency.create(), TestAgency.create());
    private final List<ProcessHandle> server = processes();

    private record Answer(int status, String retryAfter, Duration began, Duration took) {}

    private static List<ProcessHandle> processes() {
        try (TestSql sql = TestSql.asSuperuser()) {
            int backend = sql.<Integer>value("select pg_backend_pid()");
            ProcessHandle postmaster =
                    ProcessHandle.of(backend).orElseThrow().parent().orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        }
    }

    private void signal(String name) {
        Stream<ProcessHandle> now =
                Stream.concat(server.stream(), server.getFirst().descendants());
        try {
            List<String> command = new ArrayList<>(List.of("kill", "-" + name));
            now.filter(ProcessHandle::isAlive)
                    .map(process -> String.valueOf(process.pid()))
                    .distinct()
                    .forEach(command::add);
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void the_server_goes_on() {
        signal("CONT");
    }

    private HttpRequest request(int client, int number) {
        TestAgency agency = agencies.get(client % agencies.size());
        String path =
                List.of("v1/me", "v1/customers", "v1/performers", "v1/sites").get(number % 4);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + agency.managerKey);
        return number % 4 < 3
                ? request.build()
                : request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\": \"チャットB\"}"))
                        .build();
    }

    private List<Answer> client(int client, long start) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (int number = client; System.nanoTime() - start < HANGING.toNanos(); number++) {
            long sent = System.nanoTime();
            HttpResponse<Void> answer = http.send(request(client, number), BodyHandlers.discarding());
            answers.add(new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse("none"),
                    Duration.ofNanos(sent - start),
                    Duration.ofNanos(System.nanoTime() - sent)));
            Thread.sleep(50);
        }
        return answers;
    }

    private int liveness() {
        try {
            return http.send(HttpRequest.newBuilder(alive).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everybody_is_told_to_come_back_within_the_limit_and_the_process_stays_alive() throws Exception {
        agencies.forEach(agency -> agency.get("/v1/me").statusCode(200));
        signal("STOP");
        long start = System.nanoTime();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService clients =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<List<Answer>>> running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit((Callable<List<Answer>>) () -> client(client, start)))
                    .toList();
            while (System.nanoTime() - start < HANGING.toNanos()) {
                assertThat(liveness()).isEqualTo(200);
                Thread.sleep(500);
            }
            signal("CONT");
            for (Future<List<Answer>> client : running) {
                answers.addAll(client.get());
            }
        }

        List<Answer> whileItHung = answers.stream()
                .filter(answer -> answer.began().plus(answer.took()).compareTo(HANGING) < 0)
                .toList();
        assertThat(whileItHung).hasSizeGreaterThan(CLIENTS).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isNotEqualTo("none");
        });
        assertThat(answers).allSatisfy(answer -> assertThat(answer.took()).isLessThan(LIMIT));
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "Longest of {0}: {1}",
                        answers.size(),
                        answers.stream()
                                .map(Answer::took)
                                .max(Duration::compareTo)
                                .orElseThrow());
        agencies.forEach(agency -> agency.get("/v1/me").statusCode(200));
    }
}
