package dev.enishi.booking.visit;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static dev.enishi.booking.reservation.ReservationFixture.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.booking.reservation.ReservationFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NextVisitOfferApiTest {
    private ReservationFixture her;
    private String path;

    /** She works every evening from 18:00 to midnight. */
    @BeforeEach
    void given_a_performer_with_a_plan() {
        her = new ReservationFixture();
        path = "/v1/customers/" + her.customer + "/next-visit-offers";
    }

    private Response offer(Map<String, ?> body) {
        return her.agency.manager().body(body).post(path);
    }

    private Response decide(String offer, String noun, Map<String, ?> body) {
        return her.agency.manager().body(body).put("/v1/next-visit-offers/" + offer + "/" + noun);
    }

    private String offered(String startsAt) {
        return her.agency.created(path, Map.of("startsAt", startsAt, "durationMinutes", 60));
    }

    @Test
    void it_is_a_week_after_the_chat_at_the_same_time() {
        String chat = her.agency.chat(her.customer, at(-2, "20:00"));

        offer(Map.of())
                .then()
                .statusCode(201)
                .body("chatId", equalTo(chat))
                .body("state", equalTo("OPEN"))
                .body("startsAt", equalTo(utc(at(5, "20:00"))))
                .body("endsAt", equalTo(utc(at(5, "20:30"))))
                .body("reservationId", nullValue())
                .body("decidedAt", nullValue());
    }

    @Test
    void it_says_to_whom_where_and_when_in_lists_too() {
        String id = offered(at(5, "20:00"));

        her.agency
                .get(path)
                .body("items[0].id", equalTo(id))
                .body("items[0].version", equalTo(0))
                .body("items[0].customer.id", equalTo(her.customer))
                .body("items[0].customer.handle", equalTo("taro"))
                .body("items[0].performer.name", equalTo("みゆ"))
                .body("items[0].siteId", equalTo(her.site))
                .body("items[0].site.id", equalTo(her.site))
                .body("items[0].businessDay", equalTo(day(5).toString()))
                .body("items[0].localStart", equalTo(day(5) + "T20:00"))
                .body("items[0].spokenStart", equalTo("20:00"));
        decide(id, "refusal", Map.of()).then().statusCode(200).body("customer.handle", equalTo("taro"));
    }

    @Test
    void after_an_old_chat_it_is_the_same_weekday_to_come() {
        her.agency.chat(her.customer, at(-16, "20:00"));

        offer(Map.of()).then().statusCode(201).body("startsAt", equalTo(utc(at(5, "20:00"))));
    }

    @Test
    void where_that_is_taken_or_off_the_grid_it_is_the_first_free_start_after_it() {
        her.agency.chat(her.customer, at(-2, "20:07"));
        her.reserve(her.customer("jiro"), at(5, "20:00"), 60, "PERFORMER")
                .then()
                .statusCode(201);

        offer(Map.of()).then().statusCode(201).body("startsAt", equalTo(utc(at(5, "21:00"))));
    }

    @Test
    void of_several_chats_one_can_be_named() {
        String first = her.agency.chat(her.customer, at(-4, "19:00"));
        her.agency.chat(her.customer, at(-2, "20:00"));
        String other = her.agency.chat(her.customer("jiro"), at(-1, "20:00"));

        offer(Map.of("chatId", first))
                .then()
                .statusCode(201)
                .body("chatId", equalTo(first))
                .body("startsAt", equalTo(utc(at(3, "19:00"))));
        assertErrors(offer(Map.of("chatId", other)), 422, "unknown-reference", "/chatId unknown-reference");
    }

    @Test
    void without_any_time_in_four_weeks_there_is_nothing_to_offer() {
        her.plan(List.of());

        assertErrors(offer(Map.of()), 422, "not-available", "/startsAt not-available");
    }

    @Test
    void what_has_passed_and_who_is_banned_is_not_offered() {
        assertErrors(offer(Map.of("startsAt", at(-1, "20:00"))), 422, "in-the-past", "/startsAt in-the-past");
        her.agency.manager().body(Map.of("reason", "暴言")).put("/v1/customers/" + her.customer + "/block");

        assertProblem(offer(Map.of("startsAt", at(3, "20:00"))), 422, "customer-blocked");
    }

    @Test
    void nothing_is_held_until_he_accepts() {
        offered(at(3, "20:00"));

        her.reserve(her.customer("jiro"), at(3, "20:00"), 60, "PERFORMER")
                .then()
                .statusCode(201);
    }

    @Test
    void accepted_it_is_a_confirmed_reservation() {
        String offer = offered(at(3, "20:00"));

        String reservation = decide(offer, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decidedAt", notNullValue())
                .extract()
                .path("reservationId");

        her.agency
                .get("/v1/reservations/" + reservation)
                .body("state", equalTo("CONFIRMED"))
                .body("requestedBy", equalTo("PERFORMER"))
                .body("startsAt", equalTo(utc(at(3, "20:00"))))
                .body("endsAt", equalTo(utc(at(3, "21:00"))));
    }

    @Test
    void he_can_accept_another_time() {
        String offer = offered(at(3, "20:00"));

        decide(offer, "acceptance", Map.of("startsAt", at(4, "19:00")))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(utc(at(4, "19:00"))))
                .body("endsAt", equalTo(utc(at(4, "20:00"))));
    }

    @ParameterizedTest
    @CsvSource({"800, 20:00", "-2, 20:00", "3, 20:07", "3, 04:00"})
    void a_time_that_cannot_be_reserved_cannot_be_accepted(int inDays, String time) {
        String offer = offered(at(3, "20:00"));
        Response reserved = her.reserve(her.customer, at(inDays, time), 60, "PERFORMER");

        Response accepted = decide(offer, "acceptance", Map.of("startsAt", at(inDays, time)));

        assertThat(reserved.statusCode()).isIn(409, 422);
        assertProblem(accepted, reserved.statusCode(), reserved.path("code"));
        her.agency.get("/v1/next-visit-offers/" + offer).body("state", equalTo("OPEN"));
    }

    @Test
    void who_is_banned_meanwhile_cannot_accept() {
        String offer = offered(at(3, "20:00"));
        her.agency
                .manager()
                .body(Map.of("reason", "迷惑行為"))
                .put("/v1/customers/" + her.customer + "/block")
                .then()
                .statusCode(200);

        assertProblem(decide(offer, "acceptance", Map.of()), 422, "customer-blocked");
    }

    @Test
    void what_was_taken_meanwhile_is_refused_with_alternatives_and_the_offer_stays_open() {
        String offer = offered(at(3, "20:00"));
        her.reserve(her.customer("jiro"), at(3, "20:00"), 60, "PERFORMER")
                .then()
                .statusCode(201);

        assertProblem(decide(offer, "acceptance", Map.of()), 409, "reservation-overlap")
                .body("conflict.startsAt", equalTo(utc(at(3, "20:00"))))
                .body("alternatives", hasSize(3));

        her.agency.get("/v1/next-visit-offers/" + offer).body("state", equalTo("OPEN"));
    }

    @Test
    void refused_it_keeps_why() {
        String offer = offered(at(3, "20:00"));

        decide(offer, "refusal", Map.of("reason", "来週は出張"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("来週は出張"))
                .body("reservationId", nullValue());
    }

    @Test
    void a_result_can_be_repeated_but_not_changed() {
        String accepted = offered(at(3, "20:00"));
        String reservation = decide(accepted, "acceptance", Map.of()).path("reservationId");
        decide(accepted, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("reservationId", equalTo(reservation))
                .body("version", equalTo(1));
        String refused = offered(at(4, "20:00"));
        decide(refused, "refusal", Map.of());
        decide(refused, "refusal", Map.of()).then().statusCode(200).body("version", equalTo(1));

        for (Response answer : List.of(
                decide(accepted, "refusal", Map.of()),
                decide(accepted, "acceptance", Map.of("startsAt", at(5, "20:00"))),
                decide(refused, "acceptance", Map.of()))) {
            assertProblem(answer, 409, "illegal-transition").body("allowed", hasSize(0));
        }
    }

    @Test
    void the_list_is_newest_first_and_paged() {
        String first = offered(at(3, "20:00"));
        String second = offered(at(2, "20:00"));
        String third = offered(at(4, "20:00"));

        String next = her.agency
                .get(path + "?limit=2")
                .body("items.id", contains(third, second))
                .extract()
                .path("next");

        her.agency.get(path + "?cursor=" + next).body("items.id", contains(first));
    }

    @Test
    void offers_go_with_him_to_a_colleague() {
        String offer = offered(at(3, "20:00"));
        decide(offer, "acceptance", Map.of()).then().statusCode(200);
        String colleague = her.agency.performer();

        her.agency
                .manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + her.performer + "/deactivation")
                .then()
                .statusCode(200);

        TestAgency.as(her.agency.performerKey(colleague))
                .get("/v1/next-visit-offers/" + offer)
                .then()
                .statusCode(200)
                .body("performerId", equalTo(colleague));
    }
}
