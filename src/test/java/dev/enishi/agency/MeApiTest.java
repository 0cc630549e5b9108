package dev.enishi.agency;

import static dev.enishi.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeApiTest {
    private final TestAgency agency = TestAgency.create();

    @Test
    void a_manager_is_nobody_in_particular() {
        agency.get("/v1/me")
                .statusCode(200)
                .body("agencyId", equalTo(agency.id.toString()))
                .body("role", equalTo("MANAGER"))
                .body("performerId", nullValue())
                .body("performer", nullValue())
                .body("zone", equalTo("Asia/Tokyo"))
                .body("dayStart", equalTo("00:00"));
    }

    @Test
    void a_performer_is_herself() {
        String her = agency.performer();

        TestAgency.as(agency.performerKey(her))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("role", equalTo("PERFORMER"))
                .body("performerId", equalTo(her))
                .body("performer", equalTo(Map.of("id", her, "name", "みゆ")));
    }

    @Test
    void today_is_the_business_day_of_the_agency() {
        agency.patching("*")
                .body("{\"zone\": \"Pacific/Kiritimati\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        LocalDate before = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));

        String today = agency.get("/v1/me").extract().path("today");

        LocalDate after = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        org.hamcrest.MatcherAssert.assertThat(LocalDate.parse(today), in(List.of(before, after)));
    }

    @Test
    void nobody_is_401() {
        assertProblem(given().get("/v1/me"), 401, "unauthenticated");
    }

    @Test
    void a_bare_credential_is_understood_as_generated_clients_send_it() {
        given().header("Authorization", agency.managerKey).get("/v1/me").then().statusCode(200);
    }
}
