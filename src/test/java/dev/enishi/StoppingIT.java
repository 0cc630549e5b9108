package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.data.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clients see of a stop: the packaged jar after SIGTERM, with a database that goes on. */
class StoppingIT {
    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration MARGIN = Duration.ofSeconds(3);
    private static final int ENDED_BY_SIGTERM = 143;
    private static final String SITE = "{\"name\": \"残るサイト\"}";

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static String key;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void given_an_agency() throws IOException, SQLException, InterruptedException {
        ENVIRONMENT.put(
                "QUARKUS_DATASOURCE_JDBC_URL", EmbeddedDatabase.startTemporary().url());
        ENVIRONMENT.put("QUARKUS_DATASOURCE_USERNAME", "enishi_app");
        ENVIRONMENT.put("QUARKUS_DATASOURCE_PASSWORD", "x");
        ENVIRONMENT.put("QUARKUS_SHUTDOWN_DELAY", DRAIN.toSeconds() + "s");
        Map<String, String> owner = new HashMap<>(ENVIRONMENT);
        owner.put("QUARKUS_FLYWAY_USERNAME", "enishi_owner");
        owner.put("QUARKUS_FLYWAY_PASSWORD", "x");
        assertThat(PackagedService.run(owner, "migrate").exitCode()).isZero();
        key = PackagedService.run(ENVIRONMENT, "create-agency", "--name", "さくら").answer();
    }

    @Test
    void it_serves_while_it_drains_and_tells_every_connection_to_close() throws Exception {
        try (PackagedService service = serving();
                Socket kept = connect(service);
                Socket idle = connect(service)) {
            assertThat(answer(kept, get())).startsWith("http/1.1 200 ").doesNotContain("connection: close");
            assertThat(answer(idle, get())).startsWith("http/1.1 200 ");

            Instant asked = stop(service);

            while (isReady(service)) {
                assertThat(since(asked)).isLessThan(AT_ONCE);
            }
            assertThat(lastAnswer(kept, get())).startsWith("http/1.1 200 ").containsOnlyOnce("connection: close");
            try (Socket late = connect(service)) {
                assertThat(lastAnswer(late, get())).startsWith("http/1.1 200 ").containsOnlyOnce("connection: close");
            }
            assertThat(isReady(service)).isFalse();
            assertThat(exitCode(service)).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(since(asked)).isBetween(DRAIN, DRAIN.plus(MARGIN));
        }
    }

    @Test
    void what_runs_is_answered_whole_and_what_comes_after_the_drain_is_refused_with_a_problem() throws Exception {
        try (PackagedService service = serving();
                Socket slow = connect(service)) {
            String request = post(SITE);
            int half = request.length() - 5;
            write(slow, request.substring(0, half));
            Thread.sleep(200);

            stop(service);
            Thread.sleep(DRAIN.plusMillis(500));

            try (Socket late = connect(service)) {
                assertThat(lastAnswer(late, get()))
                        .startsWith("http/1.1 503 ")
                        .containsOnlyOnce("connection: close")
                        .contains(
                                "content-type: application/problem+json", "retry-after: 1", "\"code\":\"unavailable\"");
            }
            assertThat(lastAnswer(slow, request.substring(half)))
                    .startsWith("http/1.1 201 ")
                    .containsOnlyOnce("connection: close")
                    .contains("残るサイト");
            assertThat(exitCode(service)).isEqualTo(ENDED_BY_SIGTERM);
        }
        try (PackagedService next = serving()) {
            assertThat(next.get(http, "/v1/sites", key).body()).contains("残るサイト");
        }
    }

    @Test
    void a_command_does_not_wait_for_anybody() throws Exception {
        Map<String, String> patient = new HashMap<>(ENVIRONMENT);
        patient.put("QUARKUS_SHUTDOWN_DELAY", "60s");

        assertThat(PackagedService.run(patient, "verify-audit").exitCode()).isZero();
    }

    private PackagedService serving() throws IOException, InterruptedException {
        PackagedService service = PackagedService.start(ENVIRONMENT);
        service.awaitReady(http);
        return service;
    }

    private static Instant stop(PackagedService service) {
        service.process().destroy();
        return Instant.now();
    }

    private static Duration since(Instant asked) {
        return Duration.between(asked, Instant.now());
    }

    private static int exitCode(PackagedService service) throws InterruptedException {
        assertThat(service.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        return service.process().exitValue();
    }

    private boolean isReady(PackagedService service) throws IOException, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + service.managementPort() + "/q/health/ready");
        return http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private static Socket connect(PackagedService service) throws IOException {
        Socket client = new Socket("127.0.0.1", service.port());
        client.setSoTimeout(10_000);
        return client;
    }

    private static String get() {
        return "GET /v1/me HTTP/1.1\r\nHost: enishi\r\nAuthorization: Bearer " + key + "\r\n\r\n";
    }

    private static String post(String json) {
        return "POST /v1/sites HTTP/1.1\r\nHost: enishi\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    private static void write(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer in lower case; the connection stays open. */
    private static String answer(Socket client, String request) throws IOException {
        write(client, request);
        InputStream in = client.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0 && head.indexOf("\r\n\r\n") < 0; next = in.read()) {
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        in.skipNBytes(Long.parseLong(lower.replaceAll("(?s).*\r\ncontent-length: (\\d+)\r\n.*", "$1")) - 1);
        return lower;
    }

    /** The same of an answer after which the server closes the connection; fails when it does not. */
    private static String lastAnswer(Socket client, String request) throws IOException {
        write(client, request);
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
