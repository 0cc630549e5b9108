package dev.enishi.activity.message;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secret messages that are set aside, because they want no answer. */
@QuarkusTest
class SecretMessageSetAsideApiTest {
    private static final String DURING = "2025-11-06T20:30:00+09:00";

    private TestAgency agency;
    private String taro;

    @BeforeEach
    void given_somebody_who_was_in_a_party() {
        agency = TestAgency.create();
        taro = agency.customer(agency.performer(), agency.site(), "taro");
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", taro,
                        "kind", "PARTY",
                        "startedAt", "2025-11-06T20:00:00+09:00",
                        "endedAt", "2025-11-06T21:00:00+09:00"));
    }

    private String secret(String direction) {
        return agency.created(
                "/v1/messages",
                Map.of("customerId", taro, "channel", "SECRET", "direction", direction, "sentAt", DURING));
    }

    @Test
    void a_message_is_set_aside_once_and_taken_back() {
        String path = "/v1/messages/" + secret("IN");

        Response first = agency.manager().put(path + "/set-aside");
        first.then().statusCode(200).body("setAsideAt", notNullValue()).body("version", equalTo(1));
        assertThat(agency.manager().put(path + "/set-aside").asString()).isEqualTo(first.asString());

        agency.manager()
                .delete(path + "/set-aside")
                .then()
                .statusCode(200)
                .body("setAsideAt", nullValue())
                .body("version", equalTo(2));
        agency.manager().delete(path + "/set-aside").then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void only_what_a_customer_wrote_in_secret_is_set_aside() {
        String mail = agency.mail(taro, "IN", null, DURING);
        String own = secret("OUT");

        assertProblem(agency.manager().put("/v1/messages/" + mail + "/set-aside"), 422, "not-answerable");
        assertProblem(agency.manager().put("/v1/messages/" + own + "/set-aside"), 422, "not-answerable");
        agency.manager().delete("/v1/messages/" + mail + "/set-aside").then().statusCode(200);
    }

    @Test
    void what_turns_out_to_be_no_such_message_is_no_longer_aside() {
        String path = "/v1/messages/" + secret("IN");
        agency.manager().put(path + "/set-aside").then().statusCode(200);

        agency.patching("*")
                .body(Map.of("channel", "MAIL"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("setAsideAt", nullValue());
    }

    @Test
    void a_stale_version_and_somebody_elses_message_are_not_set_aside() {
        String path = "/v1/messages/" + secret("IN") + "/set-aside";

        assertProblem(agency.manager().header("If-Match", "\"7.x\"").put(path), 412, "precondition-failed");
        assertProblem(agency.manager().header("If-Match", "\"7.x\"").delete(path), 412, "precondition-failed");
        assertProblem(TestAgency.as(agency.performerKey(agency.performer())).put(path), 404, "not-found");
        assertProblem(agency.manager().put("/v1/messages/" + UUID.randomUUID() + "/set-aside"), 404, "not-found");
        assertProblem(agency.manager().delete("/v1/messages/" + UUID.randomUUID() + "/set-aside"), 404, "not-found");
    }
}
