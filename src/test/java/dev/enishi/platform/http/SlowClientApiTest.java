package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.EdgeProfile;
import dev.enishi.SeenProblems;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Clients that send little or nothing. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class SlowClientApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI service;

    private final TestAgency agency = TestAgency.create();

    @Test
    void a_body_that_drips_is_refused_at_its_deadline_and_the_connection_ends() throws Exception {
        try (Socket client = post(100)) {
            Thread drops = Thread.startVirtualThread(() -> drip(client));

            String answer = readToTheEnd(client);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request-timeout\"");
            SeenProblems.anywhere("request-timeout");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nconnection: close\r\n");
            drops.join();
        }
        assertThat(sitesInDatabase()).isZero();
    }

    /** One more than there are places for: whichever of them is the last to come is refused, and at once. */
    @Test
    void one_agency_cannot_hold_all_threads_with_bodies_that_drip() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i <= EdgeProfile.BODIES; i++) {
            Socket client = post(100);
            clients.add(client);
            Thread.startVirtualThread(() -> drip(client));
        }
        TestAgency.create().site();

        List<String> answers = new ArrayList<>();
        for (Socket client : clients) {
            answers.add(readAnswer(client));
            client.close();
        }
        List<String> refused = answers.stream()
                .filter(answer -> answer.startsWith("HTTP/1.1 429 "))
                .toList();

        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().toLowerCase(Locale.ROOT))
                .contains("\"code\":\"too-many-at-once\"", "\"agency_bodies_at_once\"", "\r\nretry-after: 1\r\n");
        answers.removeAll(refused);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 408 "));
        agency.site();
    }

    @Test
    void a_body_that_stops_is_cut_off() throws Exception {
        try (Socket client = post(100)) {
            String answer = readToTheEnd(client);

            // The server closes the connection at once, so that the answer may not get through.
            assertThat(answer)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).startsWith("HTTP/1.1 408 "));
        }
        assertThat(sitesInDatabase()).isZero();
    }

    @Test
    void who_asks_on_without_reading_is_not_answered_on() throws Exception {
        int asked = 2_000;
        String performer = agency.performer();
        String site = agency.site();
        for (int i = 0; i < 50; i++) {
            agency.customer(performer, site, "taro" + i);
        }
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4_096);
            client.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            Thread.startVirtualThread(() -> ask(client, asked));

            assertThat(answersWhenNoMoreCome()).isPositive().isLessThan(asked / 2);
        }
    }

    private void ask(Socket client, int times) {
        byte[] request =
                """
                GET /v1/customers?limit=50 HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                \r
                """.formatted(service.getAuthority(), agency.managerKey).getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < times; i++) {
                client.getOutputStream().write(request);
            }
        } catch (IOException closed) {
            // With the client.
        }
    }

    /** Each answer is recorded. */
    private long answersWhenNoMoreCome() throws InterruptedException {
        long before = -1;
        long answers = 0;
        while (answers != before) {
            Thread.sleep(1_000);
            before = answers;
            try (TestSql sql = TestSql.as(agency.id)) {
                answers = sql.value("select count(*) from audit_entry where operation = 'listCustomers'");
            }
        }
        return answers;
    }

    private Socket post(int announced) throws IOException {
        Socket client = new Socket(service.getHost(), service.getPort());
        client.setSoTimeout((int) PATIENCE.toMillis());
        client.getOutputStream().write("""
                        POST /v1/sites HTTP/1.1\r
                        Host: %s\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Content-Length: %d\r
                        \r
                        """.formatted(service.getAuthority(), agency.managerKey, announced)
                .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    /** Space, which JSON may begin with, until the connection ends. */
    private static void drip(Socket client) {
        try {
            OutputStream body = client.getOutputStream();
            while (true) {
                body.write(' ');
                Thread.sleep(300);
            }
        } catch (IOException | InterruptedException ended) {
            // As it must.
        }
    }

    /** Fails when the connection does not end. */
    private static String readToTheEnd(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The problem document that answers it, and its headers; the connection may stay open. */
    private static String readAnswer(Socket client) throws IOException {
        InputStream answer = client.getInputStream();
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith("}")) {
            int next = answer.read();
            assertThat(next).as("%s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    private long sitesInDatabase() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from site");
        }
    }
}
