package dev.enishi.booking.standing;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static dev.enishi.booking.reservation.ReservationFixture.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestSql;
import dev.enishi.booking.reservation.ReservationFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StandingReservationApiTest {
    private ReservationFixture fixture;

    @BeforeEach
    void given_a_performer_who_is_there_every_evening() {
        fixture = new ReservationFixture();
    }

    private Map<String, Object> weekly(String startsAt, int count) {
        return new HashMap<>(
                Map.of("customerId", fixture.customer, "startsAt", startsAt, "durationMinutes", 60, "count", count));
    }

    private Response post(Map<String, ?> wanted) {
        return fixture.agency.manager().body(wanted).post("/v1/standing-reservations");
    }

    private Response put(String id, String noun, Map<String, ?> body) {
        return fixture.agency.manager().body(body).put("/v1/standing-reservations/" + id + "/" + noun);
    }

    private long inDatabase(String table) {
        try (TestSql sql = TestSql.as(fixture.agency.id)) {
            return sql.<Long>value("select count(*) from " + table);
        }
    }

    private static List<String> weeks(int firstDay, String time, int count) {
        return IntStream.range(0, count)
                .mapToObj(week -> utc(at(firstDay + 7 * week, time)))
                .toList();
    }

    @Test
    void each_occurrence_is_a_confirmed_reservation_of_its_own() {
        Response placed = post(weekly(at(3, "21:00"), 3));

        String id = placed.then()
                .statusCode(201)
                .body("everyWeeks", equalTo(1))
                .body("localTime", equalTo("21:00"))
                .body("firstDay", equalTo(day(3).toString()))
                .body("occurrences.startsAt", equalTo(weeks(3, "21:00", 3)))
                .body("occurrences.state", everyItem(equalTo("CONFIRMED")))
                .body("refusedStarts", nullValue())
                .extract()
                .path("id");
        fixture.get(placed.path("occurrences[1].reservationId")).body("standingReservationId", equalTo(id));
        fixture.agency.get("/v1/standing-reservations/" + id).body("occurrences", hasSize(3));
        fixture.agency
                .get("/v1/standing-reservations?customerId=" + fixture.customer)
                .body("items.id", contains(id))
                .body("items[0].occurrences", nullValue());
    }

    @Test
    void it_says_with_whom_where_and_when_in_lists_too() {
        String id = post(weekly(at(3, "21:00"), 1))
                .then()
                .body("customer.handle", equalTo("taro"))
                .body("occurrences[0].version", equalTo(0))
                .body("occurrences[0].businessDay", equalTo(day(3).toString()))
                .body("occurrences[0].localStart", equalTo(day(3) + "T21:00"))
                .body("occurrences[0].spokenStart", equalTo("21:00"))
                .extract()
                .path("id");

        fixture.agency
                .get("/v1/standing-reservations")
                .body("items[0].id", equalTo(id))
                .body("items[0].customer.id", equalTo(fixture.customer))
                .body("items[0].customer.stage", equalTo("PROSPECT"))
                .body("items[0].performer.id", equalTo(fixture.performer))
                .body("items[0].performer.name", equalTo("みゆ"))
                .body("items[0].siteId", equalTo(fixture.site))
                .body("items[0].site.id", equalTo(fixture.site));
    }

    @Test
    void every_second_week_until_a_day() {
        Map<String, Object> wanted = weekly(at(3, "21:00"), 1);
        wanted.remove("count");
        wanted.put("everyWeeks", 2);
        wanted.put("until", day(3 + 28).toString());

        post(wanted)
                .then()
                .statusCode(201)
                .body(
                        "occurrences.startsAt",
                        contains(utc(at(3, "21:00")), utc(at(17, "21:00")), utc(at(31, "21:00"))));
    }

    @Test
    void conflicts_are_listed_one_by_one_and_nothing_is_placed() {
        fixture.confirmed(at(10, "21:30"), 30);
        fixture.confirmed(at(24, "20:30"), 45);

        assertProblem(post(weekly(at(3, "21:00"), 4)), 409, "standing-conflict")
                .body("refusedStarts.startsAt", contains(utc(at(10, "21:00")), utc(at(24, "21:00"))))
                .body("refusedStarts.code", everyItem(equalTo("reservation-overlap")))
                .body("refusedStarts[0].conflict.startsAt", equalTo(utc(at(10, "21:30"))))
                .body("refusedStarts[0].alternatives", hasSize(3));
        assertThat(inDatabase("reservation")).isEqualTo(2);
        assertThat(inDatabase("standing_reservation")).isZero();
    }

    @Test
    void what_fits_is_placed_where_that_is_wanted() {
        fixture.confirmed(at(10, "21:30"), 30);
        Map<String, Object> wanted = weekly(at(3, "21:00"), 3);
        wanted.put("conflicts", "SKIP");

        post(wanted)
                .then()
                .statusCode(201)
                .body("occurrences.startsAt", contains(utc(at(3, "21:00")), utc(at(17, "21:00"))))
                .body("refusedStarts.startsAt", contains(utc(at(10, "21:00"))));
    }

    @Test
    void where_nothing_fits_nothing_is_placed() {
        Map<String, Object> wanted = weekly(at(3, "12:00"), 3);
        wanted.put("conflicts", "SKIP");

        assertProblem(post(wanted), 409, "standing-conflict")
                .body("refusedStarts.code", everyItem(equalTo("not-available")));
        assertThat(inDatabase("standing_reservation")).isZero();
    }

    @Test
    void the_local_time_stays_over_a_change_of_the_clocks() {
        ZoneId newYork = ZoneId.of("America/New_York");
        String etag = fixture.agency.get("/v1/agency").extract().header("ETag");
        fixture.agency
                .patching(etag)
                .body(Map.of("zone", newYork.getId()))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        ZonedDateTime first = day(7).atTime(LocalTime.of(21, 0)).atZone(newYork);

        List<String> starts = post(weekly(first.toInstant().toString(), 52))
                .then()
                .statusCode(201)
                .extract()
                .path("occurrences.startsAt");

        assertThat(starts)
                .allSatisfy(
                        start -> assertThat(Instant.parse(start).atZone(newYork).toLocalTime())
                                .isEqualTo(LocalTime.of(21, 0)));
        assertThat(Duration.between(Instant.parse(starts.getFirst()), Instant.parse(starts.get(20))))
                .isEqualTo(Duration.ofDays(140)
                        .minus(Duration.ofHours(
                                newYork.getRules().isDaylightSavings(Instant.parse(starts.get(20)))
                                                == newYork.getRules()
                                                        .isDaylightSavings(Instant.parse(starts.getFirst()))
                                        ? 0
                                        : 1)));
    }

    @ParameterizedTest
    @CsvSource({
        // field, value, status, code
        "count, 5200, 400, out-of-range",
        "count, 0, 400, out-of-range",
        "until, 2126-11-27, 422, too-far-ahead",
        "until, 2020-01-01, 422, ends-before-start",
        "everyWeeks, 53, 400, out-of-range",
        "durationMinutes, 1500, 400, out-of-range",
    })
    void a_recurrence_has_its_bounds(String field, String value, int status, String code) {
        Map<String, Object> wanted = weekly(at(3, "21:00"), 3);
        if (field.equals("until")) {
            wanted.remove("count");
        }
        wanted.put(field, field.equals("until") ? value : Integer.valueOf(value));

        assertErrors(post(wanted), status, code, "/" + field + " " + code);
        assertThat(inDatabase("standing_reservation")).isZero();
    }

    @Test
    void the_first_occurrence_is_to_come() {
        assertErrors(post(weekly(at(-7, "21:00"), 3)), 422, "in-the-past", "/startsAt in-the-past");
    }

    @Test
    void a_recurrence_ends_some_time() {
        Map<String, Object> wanted = weekly(at(3, "21:00"), 3);
        wanted.remove("count");

        assertErrors(post(wanted), 400, "required", "/count required");
    }

    @Test
    void one_alone_is_moved_and_cancelled_as_the_reservation_that_it_is() {
        Response placed = post(weekly(at(3, "21:00"), 3));
        String second = placed.path("occurrences[1].reservationId");

        fixture.put(second, "time", Map.of("startsAt", at(11, "22:00"), "durationMinutes", 60))
                .then()
                .statusCode(200);

        fixture.agency
                .get("/v1/standing-reservations/" + placed.path("id"))
                .body(
                        "occurrences.startsAt",
                        contains(utc(at(3, "21:00")), utc(at(11, "22:00")), utc(at(17, "21:00"))));
    }

    @ParameterizedTest
    @CsvSource({"FOLLOWING", "ALL"})
    void this_and_the_following_or_all_are_moved(StandingScope scope) {
        Response placed = post(weekly(at(3, "21:00"), 3));
        String second = placed.path("occurrences[1].reservationId");

        put(
                        placed.path("id"),
                        "time",
                        Map.of(
                                "reservationId",
                                second,
                                "startsAt",
                                at(11, "19:00"),
                                "durationMinutes",
                                30,
                                "scope",
                                scope))
                .then()
                .statusCode(200)
                .body("localTime", equalTo("19:00"))
                .body("version", equalTo(1))
                .body(
                        "occurrences.startsAt",
                        contains(
                                scope == StandingScope.ALL ? utc(at(4, "19:00")) : utc(at(3, "21:00")),
                                utc(at(11, "19:00")),
                                utc(at(18, "19:00"))));
    }

    @ParameterizedTest
    @CsvSource({"7", "-7"})
    void they_do_not_stand_in_each_others_way(int days) {
        Response placed = post(weekly(at(10, "21:00"), 3));

        put(
                        placed.path("id"),
                        "time",
                        Map.of(
                                "reservationId",
                                placed.path("occurrences[0].reservationId"),
                                "startsAt",
                                at(10 + days, "21:00"),
                                "durationMinutes",
                                60,
                                "scope",
                                "ALL"))
                .then()
                .statusCode(200)
                .body("occurrences.startsAt", equalTo(weeks(10 + days, "21:00", 3)));
    }

    @Test
    void a_move_in_conflict_moves_none_or_what_fits() {
        Response placed = post(weekly(at(3, "21:00"), 3));
        fixture.confirmed(at(10, "19:00"), 60);
        Map<String, Object> move = new HashMap<>(Map.of(
                "reservationId",
                placed.path("occurrences[0].reservationId"),
                "startsAt",
                at(3, "19:00"),
                "durationMinutes",
                60,
                "scope",
                "ALL"));

        assertProblem(put(placed.path("id"), "time", move), 409, "standing-conflict")
                .body("refusedStarts.startsAt", contains(utc(at(10, "19:00"))));
        fixture.agency
                .get("/v1/standing-reservations/" + placed.path("id"))
                .body("occurrences.startsAt", equalTo(weeks(3, "21:00", 3)));

        move.put("conflicts", "SKIP");
        put(placed.path("id"), "time", move)
                .then()
                .statusCode(200)
                .body(
                        "occurrences.startsAt",
                        contains(utc(at(3, "19:00")), utc(at(10, "21:00")), utc(at(17, "19:00"))));
    }

    @Test
    void a_move_names_one_of_them() {
        Response placed = post(weekly(at(3, "21:00"), 2));
        String another = fixture.confirmed(at(5, "19:00"), 60);

        assertProblem(
                put(
                        placed.path("id"),
                        "time",
                        Map.of(
                                "reservationId",
                                another,
                                "startsAt",
                                at(3, "19:00"),
                                "durationMinutes",
                                60,
                                "scope",
                                "ALL")),
                422,
                "unknown-reference");
    }

    @Test
    void a_move_to_where_they_are_changes_nothing() {
        Response placed = post(weekly(at(3, "21:00"), 2));

        put(
                        placed.path("id"),
                        "time",
                        Map.of(
                                "reservationId",
                                placed.path("occurrences[0].reservationId"),
                                "startsAt",
                                at(3, "21:00"),
                                "durationMinutes",
                                60,
                                "scope",
                                "ALL"))
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
    }

    @Test
    void this_and_the_following_or_all_are_cancelled() {
        Response placed = post(weekly(at(3, "21:00"), 4));
        String third = placed.path("occurrences[2].reservationId");
        String id = placed.path("id");

        put(id, "cancellation", Map.of("reason", "CUSTOMER", "scope", "FOLLOWING", "reservationId", third))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("occurrences.state", contains("CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED"));
        put(id, "cancellation", Map.of("reason", "CUSTOMER", "scope", "ALL"))
                .then()
                .statusCode(200)
                .body("occurrences.state", everyItem(equalTo("CANCELLED")));
        assertProblem(put(id, "cancellation", Map.of("reason", "CUSTOMER", "scope", "ALL")), 409, "illegal-transition")
                .body("allowed", empty());
        assertErrors(
                put(id, "cancellation", Map.of("reason", "CUSTOMER", "scope", "FOLLOWING")),
                400,
                "required",
                "/reservationId required");
    }

    @Test
    void an_occurrence_of_another_one_is_unknown() {
        String id = post(weekly(at(3, "21:00"), 1)).path("id");
        String other = fixture.confirmed(at(4, "21:00"), 30);

        assertErrors(
                put(id, "cancellation", Map.of("reason", "CUSTOMER", "scope", "FOLLOWING", "reservationId", other)),
                422,
                "unknown-reference",
                "/reservationId unknown-reference");
    }
}
