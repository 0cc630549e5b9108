package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw bytes: what proxies and servers could understand differently gets one answer, and then the connection ends. */
@QuarkusTest
class StrictHttpApiTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final String SECOND = "GET /v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String REFUSED = "content-length: 0\r\nconnection: close\r\n\r\n";

    @TestHTTPResource("/")
    URI service;

    private String answersTo(String bytes) throws IOException {
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.setSoTimeout(10_000); // Fails when the connection does not end.
            client.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> statuses(String answers) {
        return STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;a=\"\\r\\nX\\r\\n0\\r\\n\\r\\n", // A quoted extension that one reader ends at the line and another
                // at the quote.
                "1;a=\"x\\ny\"\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "1;\\n\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "zz\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "-1\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "1\\r\\nXY\\r\\n0\\r\\n\\r\\n",
                "ffffffffffffffffff\\r\\nX\\r\\n0\\r\\n\\r\\n",
            })
    void a_broken_chunk_gets_one_answer_and_hides_no_second_request(String chunks) throws IOException {
        String answers = answersTo("POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks.translateEscapes() + SECOND);

        assertThat(statuses(answers)).containsExactly("400");
        assertThat(answers).endsWith(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "chunked, gzip", "xchunked", "chunked, chunked"})
    void no_transfer_coding_but_chunked_is_implemented(String coding) throws IOException {
        String answers = answersTo("POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + coding
                + "\r\n\r\n0\r\n\r\n" + SECOND);

        assertThat(statuses(answers)).containsExactly("501");
        assertThat(answers).endsWith(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\\r\\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\\r\\nContent-Length: 5",
                "Content-Length: 2\\r\\nContent-Length: 2",
                "Content-Length: 2\\r\\nContent-Length: 0",
                "Content-Length: 2, 2",
                "Content-Length: +2",
                "Content-Length: -2",
                "Content-Length: 99999999999999999999",
                "Content-Length : 2",
                "Content-Length: ",
            })
    void a_length_that_is_not_certain_is_refused(String headers) throws IOException {
        String answers = answersTo("POST /v1/messages HTTP/1.1\r\nHost: localhost\r\n" + headers.translateEscapes()
                + "\r\n\r\n0\r\n\r\n" + SECOND);

        assertThat(statuses(answers)).containsExactly("400");
        assertThat(answers).endsWith(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v1/me HTTP/1.1\\r\\n, 400", // No Host.
        "GET /v1/me HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n, 400",
        "GET /v1/me HTTP/1.1\\r\\nHost: a b\\r\\n, 400",
        "GET /v1/me HTTP/1.1\\r\\nHost: a\\r\\nX-A: b\\1c\\r\\n, 400",
        "GET /v1/me HTTP/1.1\\r\\nHost: a\\r\\nX-A: b\\0c\\r\\n, 400",
        "GET /v1/me HTTP/1.1\\r\\nHost: a\\r\\nX-A: b\\rc\\r\\n, 400",
        "GET /v1/me HTTP/1.1\\r\\nHost: a\\r\\nX\\1A: b\\r\\n, 400",
        "GET /v1/m\\1e HTTP/1.1\\r\\nHost: a\\r\\n, 400",
        "GET v1/me HTTP/1.1\\r\\nHost: a\\r\\n, 400",
        "CONNECT a:80 HTTP/1.1\\r\\nHost: a\\r\\n, 400",
        "GET /v1/me HTTP/x\\r\\nHost: a\\r\\n, 400",
        "GET /v1/me\\r\\n, 400",
    })
    void a_head_that_is_not_certain_is_refused(String head, String status) throws IOException {
        String answers = answersTo(head.translateEscapes() + "\r\n" + SECOND);

        assertThat(statuses(answers)).containsExactly(status);
        assertThat(answers).endsWith(REFUSED);
    }

    @Test
    void a_head_beyond_what_the_server_reads_is_refused() throws IOException {
        String much = "a".repeat(300_000);

        assertThat(statuses(answersTo("GET /" + much + " HTTP/1.1\r\nHost: a\r\n\r\n")))
                .containsExactly("414");
        assertThat(statuses(answersTo("GET / HTTP/1.1\r\nHost: a\r\nX-A: " + much + "\r\n\r\n")))
                .containsExactly("431");
    }

    /** Within a moment: whoever judges it does so on a thread that serves many connections. */
    @Test
    @Timeout(5)
    void a_long_target_that_is_none_costs_nothing() throws IOException {
        String much = "a".repeat(250_000);

        assertThat(statuses(answersTo("GET http://" + much + "\u00ff HTTP/1.1\r\nHost: a\r\n\r\n")))
                .containsExactly("400");
        assertThat(statuses(answersTo("GET / HTTP/1.1\r\nHost: " + much + "/\r\n\r\n")))
                .containsExactly("400");
    }

    @Test
    void a_refused_request_waits_for_the_answer_to_the_one_before_it() throws IOException {
        String answers = answersTo(SECOND + "GET /v1/me HTTP/1.1\r\n\r\n" + SECOND);

        assertThat(statuses(answers)).containsExactly("401", "400");
        assertThat(answers).endsWith(REFUSED);
    }

    @Test
    void http_2_is_not_spoken_unless_configured() throws IOException {
        String upgrade = answersTo("GET /v1/me HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\nGET /the/end HTTP/1.1\r\n\r\n");
        String preface = answersTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");

        assertThat(statuses(upgrade)).containsExactly("401", "400");
        assertThat(statuses(preface)).containsExactly("400");
    }

    @Test
    void an_old_client_needs_no_host_and_a_chunked_body_is_read() throws IOException {
        String old = answersTo("GET /v1/me HTTP/1.0\r\n\r\n");
        String chunked = answersTo("POST /v1/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\n\r\n");

        assertThat(old).startsWith("HTTP/1.0 401 ").contains("\"code\":\"unauthenticated\"");
        assertThat(chunked).startsWith("HTTP/1.1 401 ").contains("\"code\":\"unauthenticated\"");
    }
}
