package dev.enishi.agency;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.Problems.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteApiTest {
    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    @Test
    void a_new_site_is_in_the_list() {
        String id = agency.created("/v1/sites", Map.of("name", "チャットA"));

        agency.get("/v1/sites").statusCode(200).body("items", hasSize(1)).body("items[0].id", equalTo(id));
    }

    @Test
    void a_new_site_is_answered_as_it_is_read() {
        Response created = agency.manager()
                .body(Map.of("name", "チャットA", "contactExchangeForbidden", false, "penalty", "アカウント停止"))
                .post("/v1/sites");

        created.then()
                .statusCode(201)
                .body("name", equalTo("チャットA"))
                .body("contactExchangeForbidden", equalTo(false))
                .body("penalty", equalTo("アカウント停止"))
                .body("version", equalTo(0));
        assertThat(created.header("Location")).isEqualTo("/v1/sites/" + created.path("id"));
        assertThat(agency.manager().get(created.header("Location")).asString()).isEqualTo(created.asString());
    }

    @Test
    void a_site_forbids_the_exchange_of_contacts_unless_told_otherwise() {
        agency.get("/v1/sites/" + agency.site())
                .body("contactExchangeForbidden", equalTo(true))
                .body("penalty", nullValue());
    }

    @Test
    void limits_are_in_characters_from_one_to_a_hundred() {
        agency.manager()
                .body(Map.of("name", "鬼".repeat(100)))
                .post("/v1/sites")
                .then()
                .statusCode(201);
        assertErrors(
                agency.manager().body(Map.of("name", "鬼".repeat(101))).post("/v1/sites"),
                400,
                "too-long",
                "/name too-long");
        assertErrors(agency.manager().body(Map.of("name", "　")).post("/v1/sites"), 400, "required", "/name required");
        assertErrors(agency.manager().body(Map.of()).post("/v1/sites"), 400, "required", "/name required");
        assertErrors(
                agency.manager()
                        .body(Map.of("name", "A", "penalty", "x".repeat(501)))
                        .post("/v1/sites"),
                400,
                "too-long",
                "/penalty too-long");
    }

    @Test
    void a_hundred_characters_of_two_units_each_are_a_hundred_characters() {
        agency.manager()
                .body(Map.of("name", "😀".repeat(100)))
                .post("/v1/sites")
                .then()
                .statusCode(201);
        assertErrors(
                agency.manager().body(Map.of("name", "😀".repeat(101))).post("/v1/sites"),
                400,
                "too-long",
                "/name too-long");
    }

    @Test
    void a_patch_changes_what_it_names_and_null_removes() {
        String path = "/v1/sites/" + agency.created("/v1/sites", Map.of("name", "A", "penalty", "停止"));

        agency.patching("\"0.x\"")
                .body("{\"name\": \"B\", \"penalty\": null, \"contactExchangeForbidden\": false}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("B"))
                .body("penalty", nullValue())
                .body("contactExchangeForbidden", equalTo(false))
                .body("version", equalTo(1));
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>value("select name from site where penalty is null"))
                    .isEqualTo("B");
        }
    }

    @Test
    void a_patch_is_checked_as_a_whole() {
        String path = "/v1/sites/" + agency.site();

        assertErrors(
                agency.patching("*").body("{\"name\": null, \"x\": 1}").patch(path),
                400,
                "validation-failed",
                "/name required",
                "/x unknown-field");
        assertErrors(agency.patching("*").body("[]").patch(path), 400, "invalid-type", " invalid-type");
    }

    @Test
    void a_performer_reads_sites_but_does_not_change_them() {
        String id = agency.site();
        String key = agency.performerKey(agency.performer());

        TestAgency.as(key).get("/v1/sites").then().statusCode(200).body("items.id", equalTo(java.util.List.of(id)));
        assertProblem(TestAgency.as(key).body(Map.of("name", "B")).post("/v1/sites"), 403, "forbidden");
        assertProblem(
                TestAgency.as(key)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch("/v1/sites/" + id),
                403,
                "forbidden");
    }

    @Test
    void a_site_of_another_agency_looks_like_none() {
        String theirs = TestAgency.create().site();
        String missing = "0190b5a0-0000-7000-8000-000000000001";

        Response foreign = agency.manager().get("/v1/sites/" + theirs);
        Response none = agency.manager().get("/v1/sites/" + missing);

        assertProblem(foreign, 404, "not-found");
        assertThat(textOf(foreign).replace(theirs, missing)).isEqualTo(textOf(none));
        assertProblem(agency.patching("*").body("{\"name\":\"B\"}").patch("/v1/sites/" + theirs), 404, "not-found");
        agency.get("/v1/sites").body("items", hasSize(0));
    }
}
