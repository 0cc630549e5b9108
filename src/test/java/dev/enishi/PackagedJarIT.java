package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.data.EmbeddedDatabase;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as its user starts it: on an empty folder, killed, and started again. */
class PackagedJarIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void what_was_committed_survives_a_kill() throws Exception {
        String created;
        String key;
        try (PackagedService service = PackagedService.start(Map.of("ENISHI_DATA", data.toString()))) {
            service.awaitReady(http);
            key = Files.readString(data.resolve("demo-api-key")).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-api-key"))))
                    .isEqualTo("rw-------");
            assertThat(service.get(http, "/v1/performers", key).body()).contains("\"items\"");
            assertThat(ListeningPorts.of(service.process()))
                    .as("ports of the API and of the probes")
                    .isEqualTo(ListeningPorts.KNOWN ? 2 : 0);
            assertThat(Files.readString(service.log()))
                    .as("warnings at the start")
                    .doesNotContainIgnoringCase("warn");
            assertThat(service.get(http, "/", key).statusCode()).isEqualTo(200);
            assertThat(service.get(http, "/front-desk/", key).body()).contains("importmap");
            assertThat(service.get(http, "/front-desk/preact/hooks.module.js", key)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(service.log())).contains(whereToLook(service, key));
            assertThat(settings("fsync", "full_page_writes", "synchronous_commit"))
                    .as("what makes a commit survive a loss of power; databases of tests do without")
                    .containsOnly("on");
            created = service.post(http, "/v1/sites", key, "{\"name\": \"残るサイト\"}")
                    .body();
            service.kill();
        }

        try (PackagedService service = PackagedService.start(Map.of("ENISHI_DATA", data.toString()))) {
            service.awaitReady(http);

            assertThat(Files.readString(data.resolve("demo-api-key")).strip()).isEqualTo(key);
            assertThat(service.get(http, "/v1/sites", key).body()).contains(created);
            assertThat(Files.readString(service.log())).contains(whereToLook(service, key));
        }
    }

    @Test
    void with_a_database_of_its_own_production_has_no_front_desk() throws Exception {
        Map<String, String> own = PackagedService.environment(EmbeddedDatabase.startTemporary());
        try (PackagedService service = PackagedService.start(own)) {
            service.awaitReady(http);

            assertThat(service.get(http, "/front-desk/", "").body()).contains("\"not-found\"");
            assertThat(Files.readString(service.log())).doesNotContainIgnoringCase("front");
        }
    }

    /** The one line of the log with the key, which opens nothing but the demo agency. */
    private static String whereToLook(PackagedService service, String key) {
        return "Front desk: http://localhost:%d/front-desk/#key=%s\n".formatted(service.port(), key);
    }

    /** Of the database that the service has started. */
    private List<String> settings(String... names) throws Exception {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/enishi";
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "enishi_app", "enishi_app");
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    values.add(row.getString(1));
                }
            }
        }
        return values;
    }
}
