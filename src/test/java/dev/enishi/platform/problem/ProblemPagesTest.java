package dev.enishi.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemPagesTest {
    @Inject
    Vocabularies vocabularies;

    @Test
    void every_code_has_a_page_in_both_languages() {
        for (ProblemCode code : vocabularies.codes()) {
            String path = "/problems/" + code.code();

            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en")
                    .body(allOf(containsString(code.code()), not(containsString("{0}"))));
            given().header("Accept-Language", "ja")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "ja")
                    .body(allOf(containsString(code.code()), not(containsString("{0}"))));
        }
    }

    @Test
    void the_list_names_every_code() {
        String list = given().get("/problems").then().statusCode(200).extract().asString();

        assertThat(vocabularies.codes())
                .allSatisfy(code -> assertThat(list).contains("\"/problems/" + code.code() + "\""));
    }

    @Test
    void an_unknown_code_is_not_found() {
        given().get("/problems/unheard-of").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
