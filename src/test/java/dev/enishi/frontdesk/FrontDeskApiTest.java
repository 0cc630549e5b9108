package dev.enishi.frontdesk;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrontDeskApiTest {
    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void the_page_may_do_what_it_needs_and_nothing_else() {
        Response page = get("/front-desk/");

        String map = LoadedPage.importMap(page.asString());
        String digest = Base64.getEncoder().encodeToString(Sha256.of(map.getBytes(StandardCharsets.UTF_8)));
        page.then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self' 'sha256-" + digest + "'; style-src 'self';"
                                + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'");
    }

    /** From module to module, as a browser does: none is missing, none is of a type that it would refuse. */
    @Test
    void all_that_the_page_loads_is_there() {
        LoadedPage loaded = LoadedPage.from("/front-desk/");

        assertThat(loaded.types())
                .allSatisfy((path, type) -> assertThat(type)
                        .as(path)
                        .isEqualTo(path.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8"));
    }

    /** What the page relies on, whatever of it the page loads today. */
    @ParameterizedTest
    @CsvSource({
        "index.html, text/html;charset=utf-8",
        "enishi-client/src/index.js, text/javascript;charset=utf-8",
        "enishi-client/vendor/openapi-fetch.js, text/javascript;charset=utf-8",
        "preact/preact.module.js, text/javascript;charset=utf-8",
        "preact/hooks.module.js, text/javascript;charset=utf-8",
        "settings.json, application/json"
    })
    void parts_have_their_places(String name, String type) {
        get("/front-desk/" + name).then().statusCode(200).contentType(type).header("Cache-Control", "no-cache");
    }

    @Test
    void without_a_provider_the_page_is_told_of_none() {
        get("/front-desk/settings.json").then().statusCode(200).body(equalTo("{}"));
    }

    @Test
    void the_folder_is_found_without_its_slash() {
        Response answer = given().redirects().follow(false).get("/front-desk");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("front-desk/");
        given().get("/front-desk").then().statusCode(200).body(containsString("importmap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "settings.json", "preact/preact.module.js"})
    void what_a_browser_has_already_is_not_sent_again(String name) {
        String tag = get("/front-desk/" + name).header("ETag");

        Response again = given().header("If-None-Match", tag).get("/front-desk/" + name);
        Response changed = given().header("If-None-Match", "\"other\"").get("/front-desk/" + name);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void a_head_is_a_get_without_a_body() {
        Response whole = get("/front-desk/");

        Response head = given().head("/front-desk/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.asByteArray().length));
        assertThat(head.header("Content-Security-Policy")).isEqualTo(whole.header("Content-Security-Policy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.js",
                "src",
                "src/",
                "package.json",
                ".hidden.js",
                "src/.hidden.js",
                "../application.properties",
                "%2e%2e/application.properties",
                "..%2fapplication.properties",
                "..%2f..%2fpom.xml",
                "..%5capplication.properties",
                "src/..%2findex.html",
                "src/%2e%2e%2f%2e%2e%2fMETA-INF/resources/api-page.js",
                "%2e%2e%2fMETA-INF/resources/api-page.js",
                "..%252fMETA-INF/resources/api-page.js",
                "/etc/passwd",
                "%2fetc%2fpasswd",
                "index.html%00",
                "index.html%00.js",
                "enishi-client/package.json",
                "enishi-client/src/types.ts"
            })
    void whatever_else_is_asked_for_is_not_found(String name) {
        assertProblem(get("/front-desk/" + name), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothing_can_be_written(String method) {
        assertProblem(given().request(method, "/front-desk/"), 404, "not-found");
        assertProblem(given().request(method, "/front-desk/index.html"), 404, "not-found");
    }

    /** Sent as it is written, which RestAssured would not do. */
    @ParameterizedTest
    @ValueSource(strings = {"front-desk/chosen/../style.css", "front-desk//style.css", "front-desk/%73tyle.css"})
    void however_a_path_is_spelled_it_becomes_no_label_of_a_metric(String spelled) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service + spelled)).build();

        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(given().get(metrics).asString())
                .contains("uri=\"/front-desk\"")
                .doesNotContain(spelled, "style.css");
    }

    @Test
    void a_longer_name_is_another_path() {
        assertProblem(get("/front-desks"), 404, "not-found");
        assertProblem(get("/front-desk.html"), 404, "not-found");
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }
}
