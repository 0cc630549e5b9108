package dev.enishi.textcheck;

import static dev.enishi.Problems.assertErrors;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of the agency's own people have a policy, what customers wrote is kept as it was. */
@QuarkusTest
class WordsScreeningApiTest {
    private static final String PHONE = "番号は090-1234-5678だよ";
    private static final String MASKED = "番号は*************だよ";

    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    private void policy(String policy) {
        agency.patching(agency.get("/v1/agency").extract().header("ETag"))
                .body(Map.of("policies", Map.of("contactDetails", policies(policy))))
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("policies.contactDetails.templates", equalTo(policy));
    }

    private static Map<String, String> policies(String policy) {
        Map<String, String> policies = new HashMap<>();
        for (String field : new String[] {"notes", "messages", "customers", "reservations", "chatLogs", "templates"}) {
            policies.put(field, policy);
        }
        return policies;
    }

    private Response template(String text) {
        return agency.manager()
                .body(Map.of("title", "お礼", "purpose", "FOLLOW_UP", "text", text))
                .post("/v1/templates");
    }

    private Response news(String text) {
        return agency.manager()
                .body(Map.of("text", text, "until", "2099-01-01"))
                .put("/v1/performers/" + agency.performer() + "/news");
    }

    @Test
    void a_template_is_stored_with_a_warning() {
        Response answer = template(PHONE);

        answer.then()
                .statusCode(201)
                .body("text", equalTo(PHONE))
                .body("warnings.code", contains("contact-details"))
                .body("warnings.pointer", contains("/text"));
        agency.get("/v1/templates/" + answer.path("id")).body("warnings", nullValue());
    }

    @Test
    void templates_and_news_are_masked() {
        policy("MASK");

        template(PHONE).then().statusCode(201).body("text", equalTo(MASKED));
        news(PHONE).then().body("text", equalTo(MASKED)).body("warnings.code", contains("contact-details-masked"));
    }

    @Test
    void templates_and_news_are_refused_when_they_are_written_and_changed() {
        Response kept = template("こんばんは");
        String path = "/v1/templates/" + kept.path("id");
        Map<String, Object> replaced = Map.of("title", "お礼", "purpose", "FOLLOW_UP", "text", PHONE);
        policy("REJECT");

        assertErrors(template(PHONE), 422, "contact-details", "/text contact-details");
        assertErrors(
                agency.patching("\"0\"").body(Map.of("title", PHONE)).patch(path),
                422,
                "contact-details",
                "/title contact-details");
        assertErrors(
                agency.manager().header("If-Match", "\"0\"").body(replaced).put(path),
                422,
                "contact-details",
                "/text contact-details");
        assertErrors(news(PHONE), 422, "contact-details", "/text contact-details");
    }

    @Test
    void questions_of_the_bank_are_refused_like_the_messages_in_which_they_are_asked() {
        agency.manager()
                .body(Map.of("text", PHONE))
                .post("/v1/questions")
                .then()
                .statusCode(201)
                .body("warnings.pointer", contains("/text"));
        String kept = agency.created("/v1/questions", Map.of("text", "理想の日曜日は？"));
        policy("REJECT");

        assertErrors(
                agency.manager().body(Map.of("text", PHONE + "？")).post("/v1/questions"),
                422,
                "contact-details",
                "/text contact-details");
        assertErrors(
                agency.patching("\"0\"").body(Map.of("text", PHONE)).patch("/v1/questions/" + kept),
                422,
                "contact-details",
                "/text contact-details");
    }

    @Test
    void what_a_customer_wrote_and_why_somebody_is_watched_is_kept_whatever_the_policies_are() {
        policy("REJECT");
        String site = agency.site();
        String customer = agency.customer(agency.performer(), site, "taro");

        agency.manager()
                .body(Map.of("customerId", customer, "kind", "CONTACT_EXCHANGE", "words", PHONE))
                .post("/v1/boundary-incidents")
                .then()
                .statusCode(201)
                .body("words", equalTo(PHONE))
                .body("warnings.pointer", contains("/words"));
        agency.manager()
                .body(Map.of("siteId", site, "handle", "taro", "level", "DANGER", "reason", PHONE))
                .put("/v1/watches")
                .then()
                .statusCode(200)
                .body("reason", equalTo(PHONE))
                .body("warnings.pointer", contains("/reason"));
    }
}
