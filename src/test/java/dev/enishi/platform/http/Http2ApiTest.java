package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.EdgeProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** HTTP/2 is off unless a proxy wants it. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class Http2ApiTest {
    @TestHTTPResource("/v1/sites")
    URI sites;

    @Test
    void over_http_2_the_limits_are_the_same() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            // The first request is the one that changes the protocol.
            client.send(HttpRequest.newBuilder(sites).build(), HttpResponse.BodyHandlers.discarding());
            HttpRequest request = HttpRequest.newBuilder(sites)
                    .header("Authorization", "Bearer " + "x".repeat(100_000))
                    .build();

            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
        }
    }
}
