package dev.enishi.frontdesk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.EdgeProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where people sign in with a provider of their own. */
@QuarkusTest
@TestProfile(EdgeProfile.class)
class FrontDeskSignInApiTest {
    @Test
    void the_page_is_told_of_the_provider() {
        given().get("/front-desk/settings.json")
                .then()
                .statusCode(200)
                .body(
                        "oidc",
                        equalTo(Map.of(
                                "issuer", EdgeProfile.ISSUER, "clientId", EdgeProfile.CLIENT, "scope", "openid")));
    }

    @Test
    void it_may_ask_the_provider_for_a_token() {
        given().get("/front-desk/")
                .then()
                .header("Content-Security-Policy", containsString("; connect-src 'self' https://id.example:8443;"));
    }
}
