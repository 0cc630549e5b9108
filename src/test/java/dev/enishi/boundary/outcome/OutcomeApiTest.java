package dev.enishi.boundary.outcome;

import static dev.enishi.Problems.assertErrors;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutcomeApiTest {
    private static final String NOVEMBER = "/v1/boundary-outcomes?from=2025-11-01&to=2025-11-30";

    private TestAgency agency;
    private String aoi;
    private String rin;
    private String site;

    @BeforeEach
    void given_two_performers() {
        agency = TestAgency.create();
        site = agency.site();
        aoi = agency.created("/v1/performers", Map.of("name", "あおい"));
        rin = agency.created("/v1/performers", Map.of("name", "りん"));
        incident(aoi, "a", "2025-11-01T00:00:00+09:00", "STAYED");
        incident(aoi, "b", "2025-11-30T23:59:59+09:00", "LEFT");
        incident(aoi, "c", "2025-11-15T12:00:00+09:00", null);
        incident(rin, "d", "2025-11-15T12:00:00+09:00", "STAYED");
        incident(rin, "e", "2025-10-31T23:59:59+09:00", "LEFT");
        incident(rin, "f", "2025-12-01T00:00:00+09:00", "LEFT");
    }

    private void incident(String performer, String handle, String at, String outcome) {
        String customer = agency.customer(performer, site, handle);
        String id = agency.created(
                "/v1/boundary-incidents", Map.of("customerId", customer, "kind", "CONTACT_EXCHANGE", "at", at));
        if (outcome != null) {
            agency.manager().body(Map.of("outcome", outcome)).put("/v1/boundary-incidents/" + id + "/outcome");
        }
    }

    @Test
    void it_counts_who_stayed_and_who_left_for_each_performer() {
        agency.get(NOVEMBER)
                .statusCode(200)
                .body("from", equalTo("2025-11-01"))
                .body("to", equalTo("2025-11-30"))
                .body("items.performer.name", contains("あおい", "りん"))
                .body("items.incidents", contains(3, 1))
                .body("items.stayed", contains(1, 1))
                .body("items.left", contains(1, 0))
                .body("items.unknown", contains(1, 0));
        agency.get(NOVEMBER + "&performerId=" + rin).body("items.performer.id", contains(rin));
        agency.get("/v1/boundary-outcomes?from=2024-01-01&to=2024-12-31").body("items", empty());
    }

    @Test
    void a_performer_sees_her_own() {
        TestAgency.as(agency.performerKey(aoi)).get(NOVEMBER).then().body("items.performer.id", contains(aoi));
        TestAgency.as(agency.performerKey(aoi))
                .get(NOVEMBER + "&performerId=" + rin)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_days_are_in_order_and_at_most_a_year() {
        assertErrors(agency.manager().get("/v1/boundary-outcomes"), 400, "required", "from required", "to required");
        for (String to : new String[] {"2025-10-31", "2026-11-02"}) {
            assertErrors(
                    agency.manager().get("/v1/boundary-outcomes?from=2025-11-01&to=" + to),
                    400,
                    "out-of-range",
                    "to out-of-range");
        }
        agency.get("/v1/boundary-outcomes?from=2025-11-01&to=2026-11-01").statusCode(200);
    }
}
