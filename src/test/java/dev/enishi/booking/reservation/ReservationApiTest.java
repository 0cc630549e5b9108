package dev.enishi.booking.reservation;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static dev.enishi.booking.reservation.ReservationFixture.rule;
import static dev.enishi.booking.reservation.ReservationFixture.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReservationApiTest {
    private ReservationFixture fixture;

    @BeforeEach
    void given_a_performer_who_is_there_every_evening() {
        fixture = new ReservationFixture();
    }

    private long inDatabase() {
        try (TestSql sql = TestSql.as(fixture.agency.id)) {
            return sql.<Long>value("select count(*) from reservation");
        }
    }

    @Test
    void a_request_is_held_until_its_hold_expires() {
        Instant before = Instant.now();

        Map<String, Object> slotRequest = fixture.slotRequest(fixture.customer, at(3, "20:00"), 30, "CUSTOMER");
        slotRequest.put("message", "会えますか");
        slotRequest.put("siteId", fixture.site);
        Response response = fixture.reserve(slotRequest);

        String id = response.then()
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .body("startsAt", equalTo(utc(at(3, "20:00"))))
                .body("endsAt", equalTo(utc(at(3, "20:30"))))
                .body("performerId", equalTo(fixture.performer))
                .body("newcomer", equalTo(true))
                .body("message", equalTo("会えますか"))
                .body("history", hasSize(1))
                .body("history[0].state", equalTo("REQUESTED"))
                .extract()
                .path("id");
        assertThat(Instant.parse(response.path("holdExpiresAt")))
                .isBetween(before.plus(Duration.ofHours(12)), Instant.now().plus(Duration.ofHours(12)));
        assertThat(response.header("Location")).endsWith("/v1/reservations/" + id);
        fixture.get(id).body("id", equalTo(id)).header("ETag", notNullValue());
    }

    @Test
    void what_she_makes_herself_is_confirmed() {
        fixture.reserve(fixture.customer, at(3, "20:00"), 30, "PERFORMER")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("holdExpiresAt", nullValue());
    }

    @Test
    void a_hold_never_outlasts_the_start() {
        fixture.open("00:00", "00:00");
        fixture.policies(Map.of("holdMinutes", 10_080));

        fixture.reserve(fixture.customer, at(1, "20:00"), 30, "CUSTOMER")
                .then()
                .statusCode(201)
                .body("holdExpiresAt", equalTo(utc(at(1, "20:00"))));
    }

    @Test
    void an_overlap_names_the_time_that_is_taken_and_the_nearest_free_starts_but_nobody() {
        fixture.confirmed(at(3, "20:00"), 60);
        String other = fixture.customer("jiro");

        Response response = fixture.reserve(other, at(3, "20:30"), 60, "CUSTOMER");

        assertProblem(response, 409, "reservation-overlap")
                .body("conflict.startsAt", equalTo(utc(at(3, "20:00"))))
                .body("conflict.endsAt", equalTo(utc(at(3, "21:00"))))
                .body("alternatives", contains(utc(at(3, "21:00")), utc(at(3, "21:15")), utc(at(3, "21:30"))));
        assertThat(response.asString()).doesNotContain(fixture.customer, "taro");
        assertThat(inDatabase()).isEqualTo(1);
    }

    @Test
    void every_alternative_can_be_booked() {
        fixture.confirmed(at(3, "20:00"), 60);
        String other = fixture.customer("jiro");
        List<String> alternatives =
                fixture.reserve(other, at(3, "20:30"), 60, "CUSTOMER").path("alternatives");

        for (String start : alternatives) {
            String id = fixture.reserve(other, start, 60, "CUSTOMER").path("id");
            fixture.put(id, "declination", Map.of()).then().statusCode(200);
        }
    }

    @Test
    void a_performer_on_two_sites_is_one_person() {
        fixture.confirmed(at(3, "20:00"), 60);
        String elsewhere = fixture.agency.customer(fixture.performer, fixture.agency.site(), "taro");

        assertProblem(fixture.reserve(elsewhere, at(3, "20:00"), 60, "PERFORMER"), 409, "reservation-overlap");
    }

    @Test
    void reservations_of_two_performers_have_nothing_to_do_with_each_other() {
        fixture.confirmed(at(3, "20:00"), 60);
        ReservationFixture other = new ReservationFixture();

        other.confirmed(at(3, "20:00"), 60);
    }

    @Test
    void the_buffer_of_that_moment_is_kept_free() {
        fixture.policies(Map.of("bufferMinutes", 15));
        fixture.confirmed(at(3, "20:00"), 60);
        fixture.policies(Map.of("bufferMinutes", 0));

        assertProblem(fixture.reserve(fixture.customer, at(3, "21:00"), 30, "PERFORMER"), 409, "reservation-overlap");
        fixture.confirmed(at(3, "21:15"), 30);
    }

    @Test
    void an_expired_hold_frees_its_time_and_is_stored_as_expired() {
        String expired = new TestReservations(fixture.agency)
                .requested(
                        fixture.customer,
                        Instant.parse(utc(at(3, "20:00"))),
                        Instant.now().minusSeconds(60));
        fixture.get(expired).body("state", equalTo("EXPIRED"));

        fixture.reserve(fixture.customer("jiro"), at(3, "20:30"), 60, "CUSTOMER")
                .then()
                .statusCode(201);

        fixture.get(expired).body("state", equalTo("EXPIRED")).body("history.state", contains("EXPIRED"));
        try (TestSql sql = TestSql.as(fixture.agency.id)) {
            assertThat(sql.<String>value("select state from reservation where id = ?", UUID.fromString(expired)))
                    .isEqualTo("EXPIRED");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-30", "4", "1441", "1500"})
    void a_duration_is_from_5_minutes_to_a_day(int minutes) {
        assertErrors(
                fixture.reserve(fixture.customer, at(3, "20:00"), minutes, "CUSTOMER"),
                400,
                "out-of-range",
                "/durationMinutes out-of-range");
        assertThat(inDatabase()).isZero();
    }

    @Test
    void everything_that_is_wrong_with_the_body_is_said_at_once() {
        assertErrors(
                fixture.reserve(Map.of("startsAt", "tomorrow", "durationMinutes", 0, "requestedBy", "HIM", "x", 1)),
                400,
                "validation-failed",
                "/customerId required",
                "/startsAt invalid-format",
                "/durationMinutes out-of-range",
                "/requestedBy invalid-value",
                "/x unknown-field");
    }

    @ParameterizedTest
    @CsvSource({
        // days, time, code
        "-1, 20:00, in-the-past",
        "800, 20:00, too-far-ahead",
        "3, 20:07, off-grid",
        "3, 17:45, not-available",
        "3, 23:45, not-available",
        "3, 12:00, not-available",
    })
    void a_start_that_cannot_be_is_refused(int days, String time, String code) {
        assertErrors(
                fixture.reserve(fixture.customer, at(days, time), 30, "PERFORMER"), 422, code, "/startsAt " + code);
        assertThat(inDatabase()).isZero();
    }

    @Test
    void a_start_between_two_minutes_is_off_the_grid() {
        String start = Instant.parse(utc(at(3, "20:00"))).plusMillis(500).toString();

        assertProblem(fixture.reserve(fixture.customer, start, 30, "PERFORMER"), 422, "off-grid");
    }

    @Test
    void a_local_time_that_the_clocks_skip_is_refused() {
        ZoneId newYork = ZoneId.of("America/New_York");
        ZoneOffsetTransition next = newYork.getRules().nextTransition(Instant.now());
        ZoneOffsetTransition gap = next.isGap() ? next : newYork.getRules().nextTransition(next.getInstant());
        String etag = fixture.agency.get("/v1/agency").extract().header("ETag");
        fixture.agency
                .patching(etag)
                .body(Map.of("zone", newYork.getId()))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        fixture.open("00:00", "00:00");
        String skipped = gap.getDateTimeBefore()
                .plusMinutes(30)
                .atOffset(gap.getOffsetBefore())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);

        assertErrors(
                fixture.reserve(fixture.customer, skipped, 30, "PERFORMER"),
                422,
                "no-such-local-time",
                "/startsAt no-such-local-time");
        fixture.confirmed(gap.getInstant().toString(), 30);
    }

    @Test
    void a_time_without_an_offset_is_no_instant() {
        assertErrors(
                fixture.reserve(fixture.customer, day(3) + "T20:00:00", 30, "CUSTOMER"),
                400,
                "invalid-format",
                "/startsAt invalid-format");
    }

    @Test
    void a_closed_time_comes_with_the_nearest_that_are_open() {
        assertProblem(fixture.reserve(fixture.customer, at(3, "17:00"), 30, "CUSTOMER"), 422, "not-available")
                .body("alternatives", contains(utc(at(3, "18:00")), utc(at(3, "18:15")), utc(at(3, "18:30"))))
                .body("conflict", nullValue());
    }

    @Test
    void customers_ask_ahead_of_time_performers_need_not() {
        fixture.open("00:00", "00:00");
        fixture.policies(Map.of("leadMinutes", 2880));

        assertProblem(fixture.reserve(fixture.customer, at(1, "20:00"), 30, "CUSTOMER"), 422, "too-soon")
                .body("alternatives", hasSize(3));
        fixture.confirmed(at(1, "20:00"), 30);
    }

    @Test
    void a_banned_customer_cannot_reserve() {
        fixture.agency
                .manager()
                .body(Map.of())
                .put("/v1/customers/" + fixture.customer + "/block")
                .then()
                .statusCode(200);

        assertErrors(
                fixture.reserve(fixture.customer, at(3, "20:00"), 30, "PERFORMER"),
                422,
                "customer-blocked",
                "/customerId customer-blocked");
        assertThat(inDatabase()).isZero();
    }

    @Test
    void a_prospect_mails_first_where_the_agency_wants_it() {
        fixture.policies(Map.of("prospectsMailFirst", true));

        assertErrors(
                fixture.reserve(fixture.customer, at(3, "20:00"), 30, "CUSTOMER"),
                422,
                "mails-first",
                "/customerId mails-first");
        fixture.agency.mail(fixture.customer, "IN", null, at(0, "00:00"));
        fixture.requested(at(3, "20:00"), 30);
    }

    @Test
    void newcomer_time_is_for_newcomers_and_whoever_else_asks_is_told_so() {
        String weekday = day(3).getDayOfWeek().name();
        fixture.plan(
                List.of(rule("NEWCOMER_ONLY", weekday, "20:00", "22:00"), rule("OPEN", weekday, "22:00", "23:00")));
        String repeater = fixture.repeater("jiro");

        assertErrors(
                fixture.reserve(repeater, at(3, "20:00"), 30, "CUSTOMER"),
                422,
                "newcomer-window",
                "/startsAt newcomer-window");
        said(repeater, at(3, "20:00"), 30)
                .body("detail", equalTo("この時間は新規枠（新規の方のための時間）です。6時間前になっても空いていれば予約できます。近い空き時間からも選べます。"))
                .body("alternatives", contains(utc(at(3, "22:00")), utc(at(3, "22:15")), utc(at(3, "22:30"))));
        assertThat(fixture.slots(3, 30, "REGULAR")).containsExactly("22:00", "22:15", "22:30");
        fixture.requested(at(3, "20:00"), 30);
    }

    @Test
    void newcomer_time_that_is_never_released_promises_nothing() {
        fixture.policies(Map.of("newcomerReleaseHours", 0));
        fixture.plan(List.of(rule("NEWCOMER_ONLY", day(3).getDayOfWeek().name(), "20:00", "22:00")));

        said(fixture.repeater("jiro"), at(3, "20:00"), 30)
                .body("code", equalTo("newcomer-window"))
                .body("detail", equalTo("この時間は新規枠（新規の方のための時間）です。近い空き時間から選んでください。"));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 20:00, 30, もう過ぎた日時です。これからの日時を指定してください。",
        "800, 20:00, 30, 予約できる期間を過ぎています。予約は731日先までです。",
        "3, 20:07, 30, 開始時刻は15分刻みです。20:15のように指定してください。",
        "3, 12:00, 30, この時間は予約を受け付けていません。近い空き時間から選んでください。",
        "3, 23:30, 60, 予約を受け付けているのは0:00までです。時間を短くするか、近い空き時間から選んでください。",
        "4, 20:00, 30, この時間はお休みです。近い空き時間から選んでください。",
        "1, 20:00, 30, 会員からの予約は開始の48時間前までです。近い空き時間から選んでください。",
    })
    void each_refusal_is_a_sentence_that_can_be_passed_on(int days, String time, int minutes, String sentence) {
        fixture.policies(Map.of("leadMinutes", 2880));
        fixture.plan(Stream.of(DayOfWeek.values())
                .map(DayOfWeek::name)
                .map(weekday -> weekday.equals(day(4).getDayOfWeek().name())
                        ? Map.of("kind", "DAY_OFF", "weekday", weekday)
                        : rule("OPEN", weekday, "18:00", "00:00"))
                .toList());

        said(fixture.customer, at(days, time), minutes)
                .body("detail", equalTo(sentence))
                .body("errors[0].detail", equalTo(sentence));
    }

    /** The Japanese refusal of a request. */
    private ValidatableResponse said(String customer, String startsAt, int minutes) {
        return fixture.agency
                .manager()
                .header("Accept-Language", "ja")
                .body(fixture.slotRequest(customer, startsAt, minutes, "CUSTOMER"))
                .post("/v1/reservations")
                .then()
                .statusCode(422);
    }

    @Test
    void regulars_leave_the_newcomer_share() {
        fixture.policies(Map.of("newcomerSharePercent", 50));
        fixture.plan(List.of(rule("OPEN", day(3).getDayOfWeek().name(), "20:00", "22:00")));
        String repeater = fixture.repeater("jiro");
        fixture.reserve(repeater, at(3, "20:00"), 60, "CUSTOMER")
                .then()
                .statusCode(201)
                .body("newcomer", equalTo(false));

        assertProblem(fixture.reserve(repeater, at(3, "21:00"), 30, "CUSTOMER"), 422, "newcomer-share")
                .body("alternatives", contains(utc(at(10, "20:00")), utc(at(10, "20:15")), utc(at(10, "20:30"))));
        fixture.requested(at(3, "21:00"), 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerId", "siteId"})
    void what_is_not_hers_does_not_exist(String reference) {
        ReservationFixture other = new ReservationFixture();
        Map<String, Object> slotRequest = fixture.slotRequest(fixture.customer, at(3, "20:00"), 30, "CUSTOMER");
        slotRequest.put(reference, reference.equals("siteId") ? other.site : other.customer);

        assertErrors(fixture.reserve(slotRequest), 422, "unknown-reference", "/" + reference + " unknown-reference");
    }

    @Test
    void a_colleagues_customer_does_not_exist_for_a_performer() {
        String colleague = fixture.agency.performerKey(fixture.agency.performer());

        Response response = TestAgency.as(colleague)
                .body(fixture.slotRequest(fixture.customer, at(3, "20:00"), 30, "CUSTOMER"))
                .post("/v1/reservations");

        assertErrors(response, 422, "unknown-reference", "/customerId unknown-reference");
    }

    @Test
    void who_has_left_has_no_time() {
        fixture.agency
                .manager()
                .body(Map.of())
                .put("/v1/performers/" + fixture.performer + "/deactivation")
                .then()
                .statusCode(200);

        assertErrors(
                fixture.reserve(fixture.customer, at(3, "20:00"), 30, "CUSTOMER"),
                422,
                "performer-inactive",
                "/customerId performer-inactive");
        assertThat(fixture.slots(3, 30, "NEWCOMER")).isEmpty();
    }

    @Test
    void a_repeated_request_places_nothing_twice() {
        Map<String, Object> slotRequest = fixture.slotRequest(fixture.customer, at(3, "20:00"), 30, "CUSTOMER");

        String first = fixture.agency
                .manager()
                .header("Idempotency-Key", "a")
                .body(slotRequest)
                .post("/v1/reservations")
                .path("id");
        Response second = fixture.agency
                .manager()
                .header("Idempotency-Key", "a")
                .body(slotRequest)
                .post("/v1/reservations");

        second.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        assertThat(inDatabase()).isEqualTo(1);
    }

    @Test
    void a_list_is_filtered_and_paged_by_start() {
        String third = fixture.confirmed(at(5, "20:00"), 30);
        String first = fixture.confirmed(at(3, "20:00"), 30);
        String second = fixture.requested(at(4, "20:00"), 30);
        String path = "/v1/reservations?performerId=" + fixture.performer;

        fixture.agency
                .get(path)
                .body("items.id", contains(first, second, third))
                .body("items[0].history", nullValue());
        fixture.agency.get(path + "&state=REQUESTED").body("items.id", contains(second));
        fixture.agency.get(path + "&from=" + day(4) + "&to=" + day(4)).body("items.id", contains(second));
        fixture.agency.get("/v1/reservations?customerId=" + UUID.randomUUID()).body("items", hasSize(0));
        String cursor = fixture.agency
                .get(path + "&limit=2")
                .body("items.id", contains(first, second))
                .extract()
                .path("next");
        fixture.agency.get("/v1/reservations?cursor=" + cursor).body("items.id", contains(third));
    }

    @Test
    void slots_are_what_can_be_booked() {
        fixture.plan(List.of(rule("OPEN", day(3).getDayOfWeek().name(), "20:00", "21:30")));
        fixture.confirmed(at(3, "20:30"), 15);

        assertThat(fixture.slots(3, 30, "REGULAR")).containsExactly("20:00", "20:45", "21:00");
        fixture.agency
                .get("/v1/performers/" + fixture.performer + "/slots?from=" + day(3) + "&to=" + day(3)
                        + "&durationMinutes=30")
                .body("items.window", contains("OPEN", "OPEN", "OPEN"))
                .body("items[0].endsAt", equalTo(utc(at(3, "20:30"))));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-12-01&to=2026-12-02, durationMinutes required",
        "from=2026-12-01&to=2026-12-02&durationMinutes=0, durationMinutes out-of-range",
        "from=2026-12-01&to=2026-12-02&durationMinutes=1500, durationMinutes out-of-range",
        "from=2026-12-01&to=2026-12-02&durationMinutes=30&audience=HIM, audience invalid-value",
        "from=2026-12-02&to=2026-12-01&durationMinutes=30, to out-of-range",
        "from=2026-12-01&to=2027-02-01&durationMinutes=30, to out-of-range",
    })
    void a_wrong_search_is_refused(String query, String error) {
        assertErrors(
                fixture.agency.manager().get("/v1/performers/" + fixture.performer + "/slots?" + query),
                400,
                error.replaceFirst(".* ", ""),
                error);
    }
}
