package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as its user starts it: on an empty folder, killed, and started again. */
class PackagedJarIT {
    private static final Duration START = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void what_was_committed_survives_a_kill() throws Exception {
        String created;
        String key;
        try (Service service = Service.start(data)) {
            service.awaitReady(http);
            key = Files.readString(data.resolve("demo-api-key")).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-api-key"))))
                    .isEqualTo("rw-------");
            assertThat(service.get(http, "/v1/performers", key).body()).contains("\"items\"");
            assertThat(service.get(http, "/", key).statusCode()).isEqualTo(200);
            created = service.post(http, "/v1/sites", key, "{\"name\": \"残るサイト\"}")
                    .body();
            service.kill();
        }

        try (Service service = Service.start(data)) {
            service.awaitReady(http);

            assertThat(Files.readString(data.resolve("demo-api-key")).strip()).isEqualTo(key);
            assertThat(service.get(http, "/v1/sites", key).body()).contains(created);
            assertThat(Files.readString(service.log())).doesNotContain(key);
        }
    }

    /** A running jar. */
    private record Service(Process process, int port, int managementPort, Path log) implements AutoCloseable {
        static Service start(Path data) throws IOException {
            int port = freePort();
            int managementPort = freePort();
            Path log = Files.createTempFile("enishi", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            "target/quarkus-app/quarkus-run.jar")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("ENISHI_DATA", data.toString());
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
            return new Service(builder.start(), port, managementPort, log);
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        void awaitReady(HttpClient http) throws Exception {
            long end = System.nanoTime() + START.toNanos();
            URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It is still starting.
                }
                Thread.sleep(200);
            }
            throw new IllegalStateException("The jar does not start:\n" + Files.readString(log));
        }

        HttpResponse<String> get(HttpClient http, String path, String key) throws Exception {
            return http.send(request(path, key).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(HttpClient http, String path, String key, String json) throws Exception {
            HttpRequest request = request(path, key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path, String key) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + key);
        }

        /** As {@code kill -9} does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
