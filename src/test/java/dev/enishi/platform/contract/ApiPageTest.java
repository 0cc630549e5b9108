package dev.enishi.platform.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiPageTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(?!data:)([^\"]+)\"");

    @Test
    void the_page_loads_only_what_this_host_has() {
        String page = given().get("/").then().statusCode(200).extract().asString();

        List<String> loaded =
                LOADED.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(loaded).hasSize(4).allSatisfy(path -> {
            assertThat(path).startsWith("/");
            given().get(path).then().statusCode(200);
        });
    }

    @Test
    void only_the_page_says_what_its_scripts_may_do() {
        given().get("/").then().header("Content-Security-Policy", containsString("script-src 'self';"));
        given().get("/openapi").then().header("Content-Security-Policy", not(containsString("script-src")));
    }
}
