package dev.enishi.exchange;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.enishi.LowLimitsProfile;
import dev.enishi.TestAgency;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many files are received at once, how slowly, and what is left of them. Linux tells which files are open. */
@QuarkusTest
@EnabledOnOs(OS.LINUX)
@TestProfile(LowLimitsProfile.class)
class UploadLimitsApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI service;

    private ImportFixture her;
    private String key;

    @BeforeEach
    void given_a_performer_with_a_key() {
        her = new ImportFixture();
        key = her.agency.performerKey(her.performer);
    }

    @AfterEach
    void nothing_is_left_of_any_file() throws Exception {
        opened(0);
        try (Stream<Path> files = Files.list(LowLimitsProfile.FOLDER)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_second_file_of_a_key_is_refused_without_being_read() throws Exception {
        try (RawUpload first = begin(her, key, 10)) {
            opened(1);
            try (RawUpload second = begin(her, key, 100_000)) {
                assertRefused(second, 429, "too-many-at-once");
            }

            first.send(10);
            assertThat(first.readAnswer()).startsWith("HTTP/1.1 202 ");
        }
        assertThat(accepted(key).statusCode()).isEqualTo(202);
    }

    @Test
    void an_agency_has_its_limit_too() throws Exception {
        try (RawUpload first = begin(her, key, 10);
                RawUpload second = begin(her, her.agency.managerKey, 10)) {
            opened(2);

            Response third = accepted(her.agency.performerKey(her.performer));

            assertProblem(third, 429, "too-many-at-once")
                    .body("exceeded", equalTo("AGENCY_FILES_AT_ONCE"))
                    .body("atMost", equalTo(2));
            third.then().header("Retry-After", notNullValue()).header("Connection", equalTo("close"));
            first.send(10);
            second.send(10);
            assertThat(first.readAnswer()).startsWith("HTTP/1.1 202 ");
            assertThat(second.readAnswer()).startsWith("HTTP/1.1 202 ");
        }
    }

    @Test
    void a_process_has_its_limit_too() throws Exception {
        ImportFixture other = new ImportFixture();
        ImportFixture third = new ImportFixture();
        try (RawUpload first = begin(her, key, 10);
                RawUpload second = begin(her, her.agency.managerKey, 10);
                RawUpload last = begin(other, other.agency.managerKey, 10)) {
            opened(3);

            assertProblem(
                            third.post(ImportFixture.HEADER + "2025-11-06T21:00:00,taro,PARTY,1,1\n"),
                            429,
                            "too-many-at-once")
                    .body("exceeded", equalTo("PROCESS_FILES_AT_ONCE"));
            assertThat(last.isBeingReceived()).isTrue();
            assertThat(Stream.of(first, second)).allMatch(RawUpload::isBeingReceived);
        }
    }

    @Test
    void a_full_spool_refuses_for_a_while() throws Exception {
        ImportFixture other = new ImportFixture();
        int rows = 2000;
        assertThat(RawUpload.bytes(rows)).isBetween(LowLimitsProfile.SPOOL_BYTES / 2, LowLimitsProfile.SPOOL_BYTES);
        try (RawUpload first = begin(her, key, rows)) {
            first.send(rows - 1);
            opened(1);

            RawUpload second = begin(other, other.agency.managerKey, rows);
            second.send(rows);
            assertRefused(second, 503, "unavailable");

            first.send(1);
            assertThat(first.readAnswer()).startsWith("HTTP/1.1 202 ");
        }
        RawUpload again = begin(other, other.agency.managerKey, rows);
        again.send(rows);
        assertThat(again.readAnswer()).startsWith("HTTP/1.1 202 ");
        again.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n", "2025"})
    void a_file_that_comes_too_slowly_is_refused_between_rows_and_within_one(String drop) throws Exception {
        Instant begun = Instant.now();
        try (RawUpload upload = begin(her, key, 100_000)) {
            Thread.startVirtualThread(() -> upload.trickle(drop, Duration.ofMillis(300)));

            assertRefused(upload, 408, "request-timeout");
        }
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(3), PATIENCE);
        her.agency.get("/v1/imports").body("items.size()", equalTo(0));
    }

    @Test
    void what_a_client_does_not_finish_is_forgotten() throws Exception {
        try (RawUpload upload = begin(her, key, 10)) {
            upload.send(5);
            opened(1);
        }
        opened(0);

        assertThat(accepted(key).statusCode()).isEqualTo(202);
        her.agency.get("/v1/imports").body("items.size()", equalTo(1));
    }

    @Test
    void a_file_that_is_none_is_refused_before_its_end() throws Exception {
        try (RawUpload upload = begin(her, key, 100_000)) {
            upload.send("\"x\"y\"\n".repeat(5000));

            assertRefused(upload, 422, "csv-malformed");
        }
    }

    @Test
    void of_two_files_with_one_idempotency_key_the_second_waits_for_the_first() throws Exception {
        String once = "Idempotency-Key: " + UUID.randomUUID();
        try (RawUpload first = begin(her, key, 10, once)) {
            opened(1);
            try (RawUpload second = begin(her, key, 10, once)) {
                assertRefused(second, 409, "idempotency-key-running");
            }

            first.send(10);
            String answer = first.readAnswer();
            assertThat(answer).startsWith("HTTP/1.1 202 ");
            String replayed = again(once);
            assertThat(replayed).startsWith("HTTP/1.1 202 ").containsIgnoringCase("\r\nidempotency-replayed: true");
            assertThat(body(replayed)).isEqualTo(body(answer));
        }
        her.agency.get("/v1/imports").body("items.size()", equalTo(1));
    }

    /** As clients do: the first answer may arrive a moment before its key is free. */
    private String again(String once) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (RawUpload again = begin(her, key, 10, once)) {
                again.send(10);
                String answer = again.readAnswer();
                if (!answer.contains("\"idempotency-key-running\"")
                        || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (IOException refusedWhileItWasSent) {
                if (Instant.now().isAfter(end)) {
                    throw refusedWhileItWasSent;
                }
            }
            Thread.sleep(20);
        }
    }

    private RawUpload begin(ImportFixture whose, String with, int rows, String... more) throws IOException {
        return RawUpload.begin(service, with, whose.path(""), RawUpload.bytes(rows), more);
    }

    private Response accepted(String with) {
        byte[] file = (ImportFixture.HEADER + "2025-11-06T21:00:00,taro,PARTY,1,1\n").getBytes(StandardCharsets.UTF_8);
        return TestAgency.as(with).contentType("text/csv").body(file).post(her.path(""));
    }

    private static void assertRefused(RawUpload upload, int status, String code) throws IOException {
        String answer = upload.readToTheEnd();
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("\"code\":\"" + code + "\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nconnection: close\r\n");
        if (status == 429 || status == 503) {
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nretry-after: ");
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    /** Waits until the service has so many files open. */
    private static void opened(int expected) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (openFiles() != expected && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(openFiles()).isEqualTo(expected);
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(UploadLimitsApiTest::isSpooled).count();
        }
    }

    private static boolean isSpooled(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(LowLimitsProfile.FOLDER);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
