package dev.enishi.booking.reservation;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.utc;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reservations in some of the states. */
@QuarkusTest
class ReservationStatesApiTest {
    private ReservationFixture fixture;
    private String requested;
    private String confirmed;
    private String ranOut;
    private String cancelled;

    @BeforeEach
    void given_reservations_in_four_states() {
        fixture = new ReservationFixture();
        cancelled = fixture.confirmed(at(3, "19:00"), 30);
        fixture.put(cancelled, "cancellation", Map.of("reason", "CUSTOMER"))
                .then()
                .statusCode(200);
        requested = fixture.requested(at(3, "20:00"), 30);
        confirmed = fixture.confirmed(at(3, "21:00"), 30);
        ranOut = new TestReservations(fixture.agency)
                .requested(
                        fixture.customer,
                        Instant.parse(utc(at(3, "22:00"))),
                        Instant.now().minusSeconds(5));
    }

    @Test
    void several_states_are_one_list_in_the_order_of_the_starts() {
        fixture.agency
                .get("/v1/reservations?state=CONFIRMED&state=REQUESTED")
                .statusCode(200)
                .body("items.id", contains(requested, confirmed));
        fixture.agency
                .get("/v1/reservations?state=CANCELLED&state=CONFIRMED&performerId=" + fixture.performer)
                .body("items.id", contains(cancelled, confirmed));
        fixture.agency
                .get("/v1/reservations?state=NO_SHOW&state=DECLINED")
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_request_whose_hold_is_over_is_expired_and_no_longer_requested() {
        fixture.agency.get("/v1/reservations?state=EXPIRED").body("items.id", contains(ranOut));
        fixture.agency.get("/v1/reservations?state=REQUESTED").body("items.id", contains(requested));
    }

    @Test
    void a_page_goes_on_in_all_of_the_states() {
        String all = "/v1/reservations?state=CANCELLED&state=REQUESTED&state=CONFIRMED&limit=1";

        String second = fixture.agency
                .get(all)
                .body("items.id", contains(cancelled))
                .extract()
                .path("next");
        String third = fixture.agency
                .get("/v1/reservations?limit=1&cursor=" + second)
                .body("items.id", contains(requested))
                .extract()
                .path("next");
        fixture.agency.get("/v1/reservations?limit=1&cursor=" + third).body("items.id", contains(confirmed));
    }

    @Test
    void a_performers_own_key_sees_the_same() {
        TestAgency.as(fixture.agency.performerKey(fixture.performer))
                .get("/v1/reservations?state=REQUESTED&state=CONFIRMED")
                .then()
                .statusCode(200)
                .body("items.id", contains(requested, confirmed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "requested", "REQUESTED,CONFIRMED", ""})
    void a_state_that_there_is_not_is_refused_with_those_there_are(String state) {
        assertErrors(
                fixture.agency.manager().get("/v1/reservations?state=CONFIRMED&state=" + state),
                400,
                "invalid-value",
                "state invalid-value");
        fixture.agency
                .manager()
                .get("/v1/reservations?state=" + state)
                .then()
                .body("errors[0].detail", containsString("NO_SHOW"));
    }
}
