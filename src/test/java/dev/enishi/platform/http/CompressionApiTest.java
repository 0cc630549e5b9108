package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import dev.enishi.TestAgency;
import dev.enishi.access.ContractOperation;
import dev.enishi.access.IsolationVictim;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompressionApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource
    URI url;

    private TestAgency agency;

    @BeforeEach
    void given_a_list_longer_than_a_packet() {
        agency = TestAgency.create();
        String performer = agency.performer();
        String site = agency.site();
        for (int i = 0; i < 8; i++) {
            agency.customer(performer, site, "customer " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "gzip"})
    void a_long_answer_is_compressed_for_whoever_accepts_it(String coding) throws Exception {
        HttpResponse<byte[]> plain = get("/v1/customers", "Accept-Encoding", "identity");

        HttpResponse<byte[]> answer = get("/v1/customers", "Accept-Encoding", coding);

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue(coding);
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(answer.body().length).isLessThan(plain.body().length / 3);
        assertThat(decoded(coding, answer.body())).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @CsvSource({"identity, zstd", "zstd, gzip", "gzip, identity", "gzip, gzip"})
    void its_tag_is_another_and_unchanged_is_unchanged_in_every_coding(String read, String readAgain) throws Exception {
        String tag = tag(get("/v1/customers", "Accept-Encoding", read));
        String other = tag(get("/v1/customers", "Accept-Encoding", readAgain));

        HttpResponse<byte[]> again =
                get("/v1/customers", "Accept-Encoding", readAgain, "If-None-Match", "\"x\", " + tag);

        assertThat(tag.equals(other)).isEqualTo(read.equals(readAgain));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(again.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void what_was_read_compressed_can_be_changed_by_its_tag() {
        String path = "/v1/customers/" + agency.get("/v1/customers").extract().path("items[0].id");
        agency.patching("*")
                .body(Map.of(
                        "tags",
                        IntStream.range(0, 20).mapToObj(i -> "札".repeat(20) + i).toList()))
                .patch(path)
                .then()
                .statusCode(200);
        Response read = agency.manager().header("Accept-Encoding", "gzip").get(path);

        Response changed =
                agency.patching(read.header("ETag")).body("{\"kana\": \"たろう\"}").patch(path);

        assertThat(read.header("ETag")).endsWith(".gzip\"");
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void a_short_answer_goes_as_it_is() throws Exception {
        HttpResponse<byte[]> answer = get("/v1/me", "Accept-Encoding", "gzip, zstd");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void keys_and_feeds_tell_nothing_by_their_length() throws Exception {
        String performer = agency.get("/v1/performers").extract().path("items[0].id");
        String feeds = "/v1/performers/" + performer + "/calendar-feeds";
        for (int i = 0; i < 5; i++) {
            agency.created("/v1/api-keys", Map.of("name", "予約ページ".repeat(8), "role", "MANAGER"));
        }
        String feed = agency.manager()
                .body(Map.of("content", "NAMES"))
                .post(feeds)
                .then()
                .statusCode(201)
                .extract()
                .path("path");

        for (String path : new String[] {"/v1/api-keys", feeds, feed}) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip, zstd");

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
        }
    }

    @Test
    void every_read_says_who_may_keep_it() {
        IsolationVictim own = IsolationVictim.create();

        assertThat(ContractOperation.all())
                .filteredOn(operation -> operation.method().equals("GET"))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    Response read = operation.call(own, own.agency().managerKey);

                    assertThat(read.statusCode()).as(operation.toString()).isEqualTo(200);
                    assertThat(read.header("Cache-Control"))
                            .as(operation.toString())
                            .isEqualTo(shownWithSecrets(operation) ? "no-store" : "private, no-cache");
                    assertThat(read.header("Vary"))
                            .as(operation.toString())
                            .isEqualTo("Accept, Authorization, Accept-Language, Accept-Encoding");
                    assertThat(read.header("ETag")).as(operation.toString()).startsWith("\"");
                });
    }

    /** One key or feed has the shape of what shows its secret once. */
    private static boolean shownWithSecrets(ContractOperation operation) {
        return operation.path().equals("/v1/api-keys/{id}") || operation.path().equals("/v1/calendar-feeds/{id}");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + agency.managerKey)
                .headers(headers)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static byte[] decoded(String coding, byte[] body) throws IOException {
        InputStream encoded = new ByteArrayInputStream(body);
        try (InputStream plain = coding.equals("zstd") ? new ZstdInputStream(encoded) : new GZIPInputStream(encoded)) {
            return plain.readAllBytes();
        }
    }
}
