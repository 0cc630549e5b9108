package dev.enishi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.enishi.TestAgency;
import dev.enishi.access.ApiKeys;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Tenant;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DemoAgencyTest {
    @Inject
    Database database;

    @Inject
    ApiKeys keys;

    @Inject
    DemoWriter writer;

    @Inject
    Clock clock;

    @Test
    void nothing_is_made_unless_it_is_asked_for(@TempDir Path data) throws IOException {
        start("false", data);

        assertThat(keyFile(data)).doesNotExist();
    }

    @Test
    void the_key_opens_the_demo_and_is_for_its_owner_only(@TempDir Path data) throws IOException {
        start("true", data);

        thenTheKeyOpensTheDemo(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile(data))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_start_keeps_the_key_and_makes_no_second_demo(@TempDir Path data) throws IOException {
        start("true", data);
        String key = Files.readString(keyFile(data));

        start("true", data);

        assertThat(keyFile(data)).hasContent(key);
        thenTheKeyOpensTheDemo(data);
    }

    @Test
    void a_lost_key_is_replaced(@TempDir Path data) throws IOException {
        start("true", data);
        Files.delete(keyFile(data));

        start("true", data);

        thenTheKeyOpensTheDemo(data);
    }

    @Test
    void a_file_that_holds_no_key_is_replaced(@TempDir Path data) throws IOException {
        Files.write(keyFile(data), new byte[] {(byte) 0xff, 0, 10});

        start("true", data);

        thenTheKeyOpensTheDemo(data);
    }

    @Test
    void a_revoked_key_is_replaced(@TempDir Path data) throws IOException {
        start("true", data);
        database.sql(
                        "update api_key set revoked_at = created_at where agency_id = :agency",
                        Tenant.agency(DemoAgency.ID))
                .update();

        start("true", data);

        thenTheKeyOpensTheDemo(data);
    }

    private void start(String demo, Path data) throws IOException {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of("enishi.demo", demo, "enishi.data", data.toString()))
                .build();
        new DemoAgency(config, database, keys, writer, clock).prepare(new StartupEvent());
    }

    private static Path keyFile(Path data) {
        return data.resolve("demo-api-key");
    }

    private static void thenTheKeyOpensTheDemo(Path data) throws IOException {
        TestAgency.as(Files.readString(keyFile(data)).strip())
                .get("/v1/performers")
                .then()
                .statusCode(200)
                .body("items.name", contains("みゆ", "あかり", "ののか"));
    }
}
