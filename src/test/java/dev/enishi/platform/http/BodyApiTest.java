package dev.enishi.platform.http;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyApiTest {
    @TestHTTPResource("/v1/sites")
    URI sites;

    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"name\":}",
                "{\"name\":\"A\"",
                "{'name':'A'}",
                "{\"name\":\"A\",}",
                "name=A",
                "{\"name\":\"A\"} x",
                "{\"name\":\"A\"}{\"name\":\"B\"}",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{\"name\":\"A\nB\"}",
                "{\"name\":\"\\x\"}",
                "{\"name\":NaN}",
                "// A\n{\"name\":\"A\"}",
                "<xml/>"
            })
    void what_is_no_single_json_text_is_malformed(String body) {
        assertProblem(agency.manager().body(body).post("/v1/sites"), 400, "malformed-json");

        assertThat(sitesInDatabase()).isZero();
    }

    @Test
    void deep_nesting_is_malformed() {
        String deep = "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertProblem(agency.manager().body(deep).post("/v1/sites"), 400, "malformed-json");
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        byte[] shiftJis = "{\"name\":\"たろう\"}".getBytes(java.nio.charset.Charset.forName("Shift_JIS"));

        assertProblem(agency.manager().body(shiftJis).post("/v1/sites"), 400, "malformed-json");
        assertProblem(
                agency.manager()
                        .body("{\"name\":\"A\"}".getBytes(StandardCharsets.UTF_16))
                        .post("/v1/sites"),
                400,
                "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"name\"", "[{\"name\":\"A\"}]"})
    void json_that_is_no_object_is_of_the_wrong_type(String body) {
        assertProblem(agency.manager().body(body).post("/v1/sites"), 400, "invalid-type");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Response response =
                agency.manager().body("""
                        {"name": "%s", "contactExchangeForbidden": "yes", "penalty": 7, "colour": "red"}
                        """.formatted("x".repeat(101))).post("/v1/sites");

        assertErrors(
                response,
                400,
                "validation-failed",
                "/name too-long",
                "/contactExchangeForbidden invalid-type",
                "/penalty invalid-type",
                "/colour unknown-field");
    }

    @Test
    void sentences_of_errors_follow_the_language() {
        agency.manager()
                .header("Accept-Language", "ja")
                .body("{\"name\": \"" + "x".repeat(101) + "\"}")
                .post("/v1/sites")
                .then()
                .body("errors[0].detail", org.hamcrest.Matchers.containsString("100"))
                .body("errors[0].detail", org.hamcrest.Matchers.matchesPattern(".*[ぁ-ん].*"));
    }

    @Test
    void an_announced_body_of_ten_megabytes_is_refused() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofByteArray(large()));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void an_unannounced_body_of_ten_megabytes_is_refused() throws Exception {
        byte[] large = large();

        HttpResponse<String> answer =
                post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void a_body_of_exactly_one_mebibyte_is_read() {
        String frame = "{\"name\":\"A\"}";

        agency.manager()
                .body(frame + " ".repeat((1 << 20) - frame.length()))
                .post("/v1/sites")
                .then()
                .statusCode(201);
        assertProblem(
                agency.manager()
                        .body(frame + " ".repeat((1 << 20) - frame.length() + 1))
                        .post("/v1/sites"),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀👩‍❤️‍👨🇯🇵",
                "ﾁｬｯﾄA",
                "𠮷野家",
                "'; drop table site; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "%s%n{0}",
                "a\\\\b\\\"c",
                "\\u202e",
                "null"
            })
    void any_text_simply_works(String name) throws Exception {
        String expected = new com.fasterxml.jackson.databind.ObjectMapper().readValue("\"" + name + "\"", String.class);
        String id = agency.manager()
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        agency.get("/v1/sites/" + id).body("name", equalTo(expected));
    }

    private static byte[] large() {
        return ("{\"name\":\"" + "x".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(sites)
                    .header("Authorization", "Bearer " + agency.managerKey)
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private long sitesInDatabase() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from site");
        }
    }
}
