package dev.enishi.agency;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoundaryRuleApiTest {
    private static final String PATH = "/v1/boundary-rules";

    private TestAgency agency;
    private String site;

    @BeforeEach
    void given_a_site() {
        agency = TestAgency.create();
        site = agency.site();
    }

    private String rule(Map<String, ?> rule) {
        return agency.created(PATH, rule);
    }

    @Test
    void it_says_what_is_forbidden_where_and_what_it_costs() {
        String ofSite = rule(Map.of("siteId", site, "forbidden", "連絡先の交換", "penalty", "アカウント停止"));
        String ofAgency = rule(Map.of("forbidden", "店外で会うこと"));
        String elsewhere = rule(Map.of("siteId", agency.site(), "forbidden", "写真"));

        agency.get(PATH + "/" + ofSite)
                .body("site.name", equalTo("チャットA"))
                .body("siteId", equalTo(site))
                .body("forbidden", equalTo("連絡先の交換"))
                .body("penalty", equalTo("アカウント停止"));
        agency.get(PATH + "/" + ofAgency).body("site", nullValue()).body("penalty", nullValue());
        agency.get(PATH).body("items.id", contains(ofSite, ofAgency, elsewhere));
        agency.get(PATH + "?siteId=" + site).body("items.id", contains(ofSite, ofAgency));
    }

    @Test
    void an_incident_shows_those_that_hold_on_its_site() {
        String ofSite = rule(Map.of("siteId", site, "forbidden", "連絡先の交換"));
        rule(Map.of("siteId", agency.site(), "forbidden", "写真"));
        String ofAgency = rule(Map.of("forbidden", "店外で会うこと"));
        String customer = agency.customer(agency.performer(), site, "taro");

        agency.manager()
                .body(Map.of("customerId", customer, "kind", "MEETING"))
                .post("/v1/boundary-incidents")
                .then()
                .statusCode(201)
                .body("rules.id", contains(ofSite, ofAgency));
        agency.get("/v1/boundary-incidents").body("items[0].rules.id", contains(ofSite, ofAgency));
    }

    @Test
    void it_is_changed_and_deleted() {
        String id = rule(Map.of("siteId", site, "forbidden", "写真", "penalty", "罰金"));

        agency.patching("\"0.x\"")
                .body("{\"siteId\": null, \"penalty\": null}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("siteId", nullValue())
                .body("forbidden", equalTo("写真"))
                .body("penalty", nullValue())
                .body("version", equalTo(1));
        assertProblem(agency.manager().delete(PATH + "/" + id), 428, "precondition-required");
        agency.manager()
                .header("If-Match", "\"1.x\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);
        assertProblem(agency.manager().get(PATH + "/" + id), 404, "not-found");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertErrors(
                agency.manager().body(Map.of("forbidden", " ", "penalty", "")).post(PATH),
                400,
                "validation-failed",
                "/forbidden required",
                "/penalty too-short");
        assertErrors(
                agency.manager()
                        .body(Map.of("siteId", agency.performer(), "forbidden", "写真"))
                        .post(PATH),
                422,
                "unknown-reference",
                "/siteId unknown-reference");
        assertErrors(
                agency.patching("*")
                        .body("{\"siteId\": \"" + agency.performer() + "\"}")
                        .patch(PATH + "/" + rule(Map.of("forbidden", "写真"))),
                422,
                "unknown-reference",
                "/siteId unknown-reference");
    }

    @Test
    void performers_read_them_and_managers_write_them() {
        String id = rule(Map.of("forbidden", "写真"));
        String key = agency.performerKey(agency.performer());

        TestAgency.as(key).get(PATH).then().statusCode(200).body("items.id", contains(id));
        assertProblem(TestAgency.as(key).body(Map.of("forbidden", "写真")).post(PATH), 403, "forbidden");
    }
}
