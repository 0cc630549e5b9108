package dev.enishi.booking.reservation;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static dev.enishi.booking.reservation.ReservationFixture.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TransitionApiTest {
    private ReservationFixture fixture;
    private TestReservations past;

    @BeforeEach
    void given_a_performer_who_is_there_every_evening() {
        fixture = new ReservationFixture();
        past = new TestReservations(fixture.agency);
    }

    @Test
    void a_request_is_confirmed_with_who_when_and_why() {
        String id = fixture.requested(at(3, "20:00"), 30);

        fixture.put(id, "confirmation", Map.of("reason", "楽しみです"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("holdExpiresAt", nullValue())
                .body("history.state", contains("REQUESTED", "CONFIRMED"))
                .body("history[1].reason", equalTo("楽しみです"))
                .body("history[1].recordedBy", equalTo(fixture.managerName()));
    }

    @Test
    void a_noun_needs_no_body() {
        String id = fixture.requested(at(3, "20:00"), 30);

        fixture.agency
                .manager()
                .put("/v1/reservations/" + id + "/confirmation")
                .then()
                .statusCode(200);
    }

    @Test
    void a_declined_request_frees_its_time() {
        String id = fixture.requested(at(3, "20:00"), 30);

        fixture.put(id, "declination", Map.of()).then().statusCode(200).body("state", equalTo("DECLINED"));

        fixture.confirmed(at(3, "20:00"), 30);
    }

    @Test
    void a_cancelled_reservation_frees_its_time_and_keeps_the_reason() {
        String id = fixture.confirmed(at(3, "20:00"), 30);

        fixture.put(id, "cancellation", Map.of("reason", "NETWORK_TROUBLE", "note", "回線が落ちた"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("NETWORK_TROUBLE"))
                .body("history[1].reason", equalTo("回線が落ちた"));

        fixture.confirmed(at(3, "20:00"), 30);
    }

    @Test
    void a_cancellation_says_why() {
        String id = fixture.confirmed(at(3, "20:00"), 30);

        assertErrors(fixture.put(id, "cancellation", Map.of()), 400, "required", "/reason required");
        assertErrors(
                fixture.put(id, "cancellation", Map.of("reason", "RAIN")),
                400,
                "invalid-value",
                "/reason invalid-value");
        fixture.get(id).body("state", equalTo("CONFIRMED"));
    }

    @ParameterizedTest
    @CsvSource({"completion, COMPLETED", "no-show, NO_SHOW"})
    void an_outcome_keeps_its_time(String noun, String state) {
        String id = past.insert(fixture.customer, "CONFIRMED", Instant.now().minusSeconds(1800));

        fixture.put(id, noun, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("warnings", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"completion", "no-show"})
    void an_outcome_before_the_start_is_warned_of(String noun) {
        String id = fixture.confirmed(at(3, "20:00"), 30);

        fixture.put(id, noun, Map.of()).then().statusCode(200).body("warnings.code", contains("before-start"));
        assertProblem(fixture.reserve(fixture.customer, at(3, "20:00"), 30, "PERFORMER"), 409, "reservation-overlap");
    }

    @ParameterizedTest
    @CsvSource({
        // state, noun, allowed
        "REQUESTED, completion, confirmation declination cancellation time",
        "REQUESTED, no-show, confirmation declination cancellation time",
        "CONFIRMED, confirmation, completion no-show cancellation time",
        "CONFIRMED, declination, completion no-show cancellation time",
        "DECLINED, confirmation, ''",
        "CANCELLED, cancellation, ''",
        "EXPIRED, confirmation, ''",
        "EXPIRED, time, ''",
        "COMPLETED, cancellation, ''",
        "COMPLETED, no-show, ''",
        "NO_SHOW, completion, ''",
        "NO_SHOW, time, ''",
    })
    void what_a_state_does_not_allow_is_a_409_that_says_what_it_does(String state, String noun, String allowed) {
        String id = past.insert(fixture.customer, state, Instant.parse(utc(at(3, "20:00"))));
        Map<String, Object> body = switch (noun) {
            case "cancellation" -> Map.of("reason", "CUSTOMER");
            case "time" -> Map.of("startsAt", at(4, "20:00"), "durationMinutes", 30);
            default -> Map.of();
        };

        List<String> expected =
                Stream.of(allowed.split(" ")).filter(word -> !word.isEmpty()).toList();
        assertProblem(fixture.put(id, noun, body), 409, "illegal-transition")
                .body("allowed", expected.isEmpty() ? empty() : equalTo(expected));
        fixture.get(id).body("state", equalTo(state));
    }

    @Test
    void a_request_whose_hold_is_over_cannot_be_confirmed() {
        String id = past.requested(
                fixture.customer,
                Instant.parse(utc(at(3, "20:00"))),
                Instant.now().minusSeconds(1));

        assertProblem(fixture.put(id, "confirmation", Map.of()), 409, "illegal-transition")
                .body("allowed", empty());
    }

    @Test
    void who_was_banned_since_is_not_confirmed() {
        String id = fixture.requested(at(3, "20:00"), 30);
        fixture.agency
                .manager()
                .body(Map.of())
                .put("/v1/customers/" + fixture.customer + "/block")
                .then()
                .statusCode(200);

        assertProblem(fixture.put(id, "confirmation", Map.of()), 422, "customer-blocked");
        fixture.put(id, "declination", Map.of()).then().statusCode(200);
    }

    @Test
    void who_was_banned_since_is_not_moved() {
        String id = fixture.confirmed(at(3, "20:00"), 30);
        fixture.agency
                .manager()
                .put("/v1/customers/" + fixture.customer + "/block")
                .then()
                .statusCode(200);

        assertProblem(
                fixture.put(id, "time", Map.of("startsAt", at(3, "21:00"), "durationMinutes", 30)),
                422,
                "customer-blocked");
        fixture.get(id).body("startsAt", equalTo(utc(at(3, "20:00"))));
    }

    @Test
    void of_two_confirmations_at_once_one_is_the_first() {
        String id = fixture.requested(at(3, "20:00"), 30);

        List<Integer> statuses = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> fixture.put(id, "confirmation", Map.of()).statusCode(), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409);
        fixture.get(id).body("history", hasSize(2));
    }

    @Test
    void a_stale_version_is_refused_and_none_is_needed() {
        String id = fixture.requested(at(3, "20:00"), 30);
        String etag = fixture.get(id).extract().header("ETag");
        fixture.put(id, "time", Map.of("startsAt", at(3, "21:00"), "durationMinutes", 30))
                .then()
                .statusCode(200);

        assertProblem(
                fixture.agency
                        .manager()
                        .header("If-Match", etag)
                        .body(Map.of())
                        .put("/v1/reservations/" + id + "/confirmation"),
                412,
                "precondition-failed");
    }

    @Test
    void a_move_keeps_the_history_and_frees_the_old_time() {
        String id = fixture.confirmed(at(3, "20:00"), 30);

        fixture.put(id, "time", Map.of("startsAt", at(4, "21:00"), "durationMinutes", 60))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("CONFIRMED"))
                .body("startsAt", equalTo(utc(at(4, "21:00"))))
                .body("endsAt", equalTo(utc(at(4, "22:00"))))
                .body("history.startsAt", contains(utc(at(3, "20:00")), utc(at(4, "21:00"))));

        fixture.confirmed(at(3, "20:00"), 30);
        assertProblem(fixture.reserve(fixture.customer, at(4, "21:30"), 30, "PERFORMER"), 409, "reservation-overlap");
    }

    @Test
    void a_move_onto_others_changes_nothing_and_names_them() {
        String id = fixture.confirmed(at(3, "20:00"), 30);
        fixture.confirmed(at(3, "21:00"), 60);

        assertProblem(
                        fixture.put(id, "time", Map.of("startsAt", at(3, "20:45"), "durationMinutes", 30)),
                        409,
                        "reservation-overlap")
                .body("conflict.startsAt", equalTo(utc(at(3, "21:00"))))
                .body("alternatives", hasItem(utc(at(3, "20:30"))));
        fixture.get(id).body("startsAt", equalTo(utc(at(3, "20:00")))).body("history", hasSize(1));
    }

    @Test
    void a_reservation_is_in_nobodys_way_itself() {
        String id = fixture.confirmed(at(3, "20:00"), 60);

        fixture.put(id, "time", Map.of("startsAt", at(3, "20:30"), "durationMinutes", 60))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(utc(at(3, "20:30"))));
    }

    @Test
    void a_move_to_where_it_is_changes_nothing() {
        String id = fixture.confirmed(at(3, "20:00"), 60);
        int version = fixture.get(id).extract().path("version");

        fixture.put(id, "time", Map.of("startsAt", at(3, "20:00"), "durationMinutes", 60))
                .then()
                .statusCode(200)
                .body("version", equalTo(version))
                .body("history", hasSize(1));
    }

    @Test
    void a_request_that_is_moved_closer_is_not_held_beyond_its_start() {
        fixture.open("00:00", "00:00");
        fixture.policies(Map.of("holdMinutes", 10_080));
        String id = fixture.requested(at(5, "20:00"), 30);

        fixture.put(id, "time", Map.of("startsAt", at(1, "20:00"), "durationMinutes", 30))
                .then()
                .statusCode(200)
                .body("holdExpiresAt", equalTo(utc(at(1, "20:00"))));
    }

    @Test
    void a_request_that_is_moved_away_is_held_for_as_long_as_others() {
        fixture.open("00:00", "00:00");
        fixture.policies(Map.of("holdMinutes", 10_080));
        String id = fixture.requested(at(1, "20:00"), 30);

        fixture.put(id, "time", Map.of("startsAt", at(20, "20:00"), "durationMinutes", 30))
                .then()
                .statusCode(200);

        Instant createdAt = Instant.parse(fixture.get(id).extract().path("createdAt"));
        fixture.get(id)
                .body(
                        "holdExpiresAt",
                        equalTo(createdAt.plusSeconds(10_080 * 60).toString()));
    }

    @Test
    void a_move_takes_back_nothing_of_the_hold_that_was_promised() {
        String id = fixture.requested(at(3, "20:00"), 30);
        String promised = fixture.get(id).extract().path("holdExpiresAt");
        fixture.policies(Map.of("holdMinutes", 1));

        fixture.put(id, "time", Map.of("startsAt", at(3, "21:00"), "durationMinutes", 30))
                .then()
                .statusCode(200)
                .body("holdExpiresAt", equalTo(promised));
    }

    @Test
    void who_is_no_newcomer_any_more_is_not_moved_into_their_time() {
        String repeater = fixture.customer("jiro");
        String id = fixture.reserve(repeater, at(3, "20:00"), 30, "PERFORMER").path("id");
        fixture.agency.chat(repeater, at(-9, "20:00"));
        fixture.agency.chat(repeater, at(-8, "20:00"));
        fixture.plan(List.of(
                ReservationFixture.rule("NEWCOMER_ONLY", day(4).getDayOfWeek().name(), "20:00", "22:00")));

        assertProblem(
                fixture.put(id, "time", Map.of("startsAt", at(4, "20:00"), "durationMinutes", 30)),
                422,
                "newcomer-window");
    }

    @ParameterizedTest
    @CsvSource({"-1, 20:00, in-the-past", "3, 20:01, off-grid", "3, 12:00, not-available"})
    void a_move_is_refused_like_a_new_one(int days, String time, String code) {
        String id = fixture.confirmed(at(3, "20:00"), 60);

        assertProblem(fixture.put(id, "time", Map.of("startsAt", at(days, time), "durationMinutes", 30)), 422, code);
        assertErrors(
                fixture.put(id, "time", Map.of("startsAt", at(4, "20:00"), "durationMinutes", 0)),
                400,
                "out-of-range",
                "/durationMinutes out-of-range");
    }

    @ParameterizedTest
    @CsvSource({
        // kind, minutes after the start of the reservation (an hour) at which the chat starts, its length, completed
        "TWO_SHOT, 0, 30, true",
        "PARTY, 30, 10, true",
        "PEEK, 0, 30, false",
        "TWO_SHOT, -30, 15, false",
        "TWO_SHOT, -30, 16, true",
        "TWO_SHOT, -15, 0, true",
        "TWO_SHOT, 59, 30, true",
        "TWO_SHOT, 60, 30, false",
    })
    void a_chat_with_him_completes_it(String kind, int after, int minutes, boolean completed) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);
        String id = past.insert(fixture.customer, "CONFIRMED", start);
        Instant chatStart = start.plusSeconds(60L * after);

        String chat = fixture.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        fixture.customer,
                        "kind",
                        kind,
                        "startedAt",
                        chatStart.toString(),
                        "endedAt",
                        chatStart.plusSeconds(60L * minutes).toString()));

        fixture.get(id)
                .body("state", equalTo(completed ? "COMPLETED" : "CONFIRMED"))
                .body("chatId", completed ? equalTo(chat) : nullValue());
    }

    @Test
    void a_chat_that_is_corrected_into_the_time_completes_it() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);
        String id = past.insert(fixture.customer, "CONFIRMED", start);
        String chat = fixture.agency.created(
                "/v1/chats", Map.of("customerId", fixture.customer, "kind", "PEEK", "startedAt", start.toString()));
        fixture.get(id).body("state", equalTo("CONFIRMED"));

        String etag = fixture.agency.get("/v1/chats/" + chat).extract().header("ETag");
        fixture.agency
                .patching(etag)
                .body(Map.of("kind", "TWO_SHOT"))
                .patch("/v1/chats/" + chat)
                .then()
                .statusCode(200);

        fixture.get(id).body("state", equalTo("COMPLETED")).body("history", hasSize(1));
    }

    @Test
    void a_chat_that_is_deleted_or_corrected_out_of_the_time_completes_it_no_more() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);
        String id = past.insert(fixture.customer, "CONFIRMED", start);
        Map<String, String> chat = Map.of(
                "customerId",
                fixture.customer,
                "kind",
                "TWO_SHOT",
                "startedAt",
                start.toString(),
                "endedAt",
                start.plusSeconds(600).toString());
        String first = fixture.agency.created("/v1/chats", chat);
        fixture.get(id).body("state", equalTo("COMPLETED"));

        fixture.agency
                .patching("*")
                .body(Map.of("kind", "PEEK"))
                .patch("/v1/chats/" + first)
                .then()
                .statusCode(200);
        fixture.get(id).body("state", equalTo("CONFIRMED")).body("chatId", nullValue());

        fixture.agency
                .patching("*")
                .body(Map.of("kind", "PARTY"))
                .patch("/v1/chats/" + first)
                .then()
                .statusCode(200);
        fixture.get(id).body("state", equalTo("COMPLETED")).body("chatId", equalTo(first));

        fixture.agency
                .manager()
                .header("If-Match", "*")
                .delete("/v1/chats/" + first)
                .then()
                .statusCode(204);
        fixture.get(id)
                .body("state", equalTo("CONFIRMED"))
                .body("history.state", contains("COMPLETED", "CONFIRMED", "COMPLETED", "CONFIRMED"));
    }

    @Test
    void a_chat_with_somebody_else_completes_nothing() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);
        String id = past.insert(fixture.customer, "CONFIRMED", start);

        fixture.agency.created(
                "/v1/chats",
                Map.of("customerId", fixture.customer("jiro"), "kind", "TWO_SHOT", "startedAt", start.toString()));

        fixture.get(id).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void who_leaves_cancels_what_is_to_come() {
        String to = fixture.agency.performer();
        String coming = fixture.confirmed(at(3, "20:00"), 60);
        String over = past.insert(
                fixture.customer,
                "CONFIRMED",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200));
        String lapsed = past.requested(
                fixture.customer,
                Instant.parse(utc(at(4, "20:00"))),
                Instant.now().minusSeconds(60));

        Response left = fixture.agency
                .manager()
                .body(Map.of("handOverTo", to))
                .put("/v1/performers/" + fixture.performer + "/deactivation");

        left.then().statusCode(200);
        fixture.get(coming)
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("PERFORMER"))
                .body("performerId", equalTo(fixture.performer));
        fixture.get(over).body("state", equalTo("CONFIRMED"));
        fixture.get(lapsed).body("state", equalTo("EXPIRED"));
        assertThat(fixture.agency
                        .get("/v1/reservations?performerId=" + to + "&from=" + day(-1))
                        .extract()
                        .<List<String>>path("items.id"))
                .isEmpty();
    }
}
