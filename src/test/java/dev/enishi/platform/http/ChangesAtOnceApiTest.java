package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who changes whatever version there is follows whoever was faster, and is not refused. */
@QuarkusTest
class ChangesAtOnceApiTest {
    private static final int CLIENTS = 4;

    private TestAgency agency;
    private String performer;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        customer = agency.customer(performer, agency.site(), "taro");
    }

    @TestFactory
    Stream<DynamicTest> four_clients_change_whatever_version_there_is() {
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬"));
        String mail = agency.mail(customer, "IN", null, "2026-01-02T20:00:00+09:00");
        String chat = agency.chat(customer, "2026-01-02T20:00:00+09:00");
        return Stream.of(
                patched("/v1/agency", "{\"policies\": {\"cadenceDays\": %d}}"),
                patched("/v1/performers/" + performer, "{\"cadenceDays\": %d}"),
                patched("/v1/sites/" + agency.site(), "{\"name\": \"%d\"}"),
                patched("/v1/customers/" + customer, "{\"cadenceDays\": %d}"),
                patched("/v1/notes/" + note, "{\"body\": \"%d\"}"),
                patched("/v1/messages/" + mail, "{\"body\": \"%d\"}"),
                patched("/v1/chats/" + chat, "{\"earnings\": %d}"));
    }

    @TestFactory
    Stream<DynamicTest> four_clients_put_what_needs_no_version() {
        return Stream.of(put("/v1/customers/" + customer, "/focus", "{\"motive\": \"%d\"}"), availability());
    }

    private DynamicTest availability() {
        String path = "/v1/performers/" + performer + "/availability-rules";
        return put(
                path,
                "",
                "{\"rules\": [{\"kind\": \"OPEN\", \"weekday\": \"MONDAY\", \"from\": \"1%d:00\", \"to\": \"22:00\"}]}");
    }

    private DynamicTest patched(String path, String body) {
        return atOnce(
                path,
                client -> agency.patching("*")
                        .body(body.formatted(client))
                        .patch(path)
                        .statusCode());
    }

    private DynamicTest put(String path, String noun, String body) {
        return atOnce(
                path,
                client -> agency.manager()
                        .body(body.formatted(client))
                        .put(path + noun)
                        .statusCode());
    }

    private interface Change {
        int by(int client);
    }

    private DynamicTest atOnce(String path, Change change) {
        return DynamicTest.dynamicTest(path.replaceAll("[0-9a-f-]{36}", "…"), () -> {
            int before = version(path);
            try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
                var answers = threads.invokeAll(IntStream.rangeClosed(1, CLIENTS)
                        .<Callable<Integer>>mapToObj(client -> () -> change.by(client))
                        .toList());

                assertThat(answers).extracting(Future::get).containsOnly(200);
            }
            assertThat(version(path)).isEqualTo(before + CLIENTS);
        });
    }

    private int version(String path) {
        return Integer.parseInt(agency.get(path).extract().header("ETag").replaceAll("\"(\\d+)\\..*", "$1"));
    }
}
