package dev.enishi.booking.reservation;

import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reservation says with whom, on which site and when, so that a screen asks for nothing else. */
@QuarkusTest
class ReservationRowsApiTest {
    private ReservationFixture fixture;

    @BeforeEach
    void given_a_performer_who_is_there_every_evening() {
        fixture = new ReservationFixture();
    }

    private static void assertComplete(ValidatableResponse answer, String item, ReservationFixture fixture) {
        answer.statusCode(200)
                .body(item + "customerId", equalTo(fixture.customer))
                .body(item + "customer.id", equalTo(fixture.customer))
                .body(item + "customer.handle", equalTo("taro"))
                .body(item + "customer.displayName", equalTo("taro"))
                .body(item + "customer.site.name", equalTo("チャットA"))
                .body(item + "customer.stage", equalTo("PROSPECT"))
                .body(item + "customer.favorite", equalTo(false))
                .body(item + "customer.focus", equalTo(false))
                .body(item + "customer.blocked", equalTo(false))
                .body(item + "performer.id", equalTo(fixture.performer))
                .body(item + "performer.name", equalTo("みゆ"))
                .body(item + "site.id", equalTo(fixture.site))
                .body(item + "site.name", equalTo("チャットA"))
                .body(item + "version", notNullValue());
    }

    @Test
    void lists_single_ones_and_what_writes_answer_name_customer_performer_and_site() {
        String id = fixture.requested(at(3, "20:00"), 30);

        assertComplete(fixture.agency.get("/v1/reservations"), "items[0].", fixture);
        assertComplete(fixture.agency.get("/v1/reservations?state=REQUESTED"), "items[0].", fixture);
        assertComplete(fixture.get(id), "", fixture);
        assertComplete(fixture.put(id, "confirmation", Map.of()).then(), "", fixture);
    }

    @Test
    void the_stage_is_that_of_today() {
        String repeater = fixture.repeater("jiro");
        fixture.reserve(repeater, at(3, "20:00"), 30, "PERFORMER").then().body("customer.stage", equalTo("REPEATER"));
    }

    @Test
    void a_start_after_midnight_belongs_to_the_evening_before_and_is_said_so() {
        String etag = fixture.agency.get("/v1/agency").extract().header("ETag");
        fixture.agency
                .patching(etag)
                .body(Map.of("dayStart", "05:00"))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        fixture.open("20:00", "03:00");

        String id = fixture.confirmed(at(4, "01:00"), 30);

        fixture.get(id)
                .body("businessDay", equalTo(day(3).toString()))
                .body("localStart", equalTo(day(4) + "T01:00"))
                .body("spokenStart", equalTo("25:00"));
    }

    @Test
    void who_took_a_customer_over_is_not_told_the_name_of_the_colleague_before() {
        String id = fixture.confirmed(at(3, "20:00"), 30);
        String colleague = fixture.agency.performer();
        fixture.agency
                .manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + fixture.performer + "/deactivation")
                .then()
                .statusCode(200);
        String key = fixture.agency.performerKey(colleague);

        TestAgency.as(key)
                .header("Accept-Language", "ja")
                .get("/v1/reservations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].performer.id", equalTo(fixture.performer))
                .body("items[0].performer.name", equalTo("前の担当者"));
        fixture.get(id).body("performer.name", equalTo("みゆ"));
    }
}
