package dev.enishi.booking.slot;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static dev.enishi.booking.reservation.ReservationFixture.rule;
import static dev.enishi.booking.reservation.ReservationFixture.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.booking.reservation.ReservationFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
class SlotApiTest {
    private ReservationFixture fixture;

    @BeforeEach
    void given_a_performer_who_is_there_every_evening() {
        fixture = new ReservationFixture();
    }

    private String path(LocalDate from, LocalDate to, String more) {
        return "/v1/performers/" + fixture.performer + "/slots?from=" + from + "&to=" + to + "&durationMinutes=60"
                + more;
    }

    private ValidatableResponse slots(int from, int to, String more) {
        return fixture.agency.get(path(day(from), day(to), more));
    }

    private void change(Map<String, ?> settings) {
        String etag = fixture.agency.get("/v1/agency").extract().header("ETag");
        fixture.agency.patching(etag).body(settings).patch("/v1/agency").then().statusCode(200);
    }

    private static List<Map<String, String>> everyDay(String kind, String from, String to) {
        return Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .map(weekday -> rule(kind, weekday, from, to))
                .toList();
    }

    @Test
    void a_slot_says_its_business_day_and_its_local_start() {
        slots(3, 3, "")
                .statusCode(200)
                .body("items[0].startsAt", equalTo(utc(at(3, "18:00"))))
                .body("items[0].businessDay", equalTo(day(3).toString()))
                .body("items[0].localStart", equalTo(day(3) + "T18:00"))
                .body("items[0].spokenStart", equalTo("18:00"))
                .body("days", nullValue())
                .body("refusal", nullValue());
    }

    @Test
    void an_evening_that_crosses_midnight_is_one_business_day() {
        change(Map.of("dayStart", "05:00"));
        fixture.open("23:00", "02:00");

        slots(3, 4, "&groupBy=BUSINESS_DAY")
                .statusCode(200)
                .body("items", empty())
                .body("days.businessDay", contains(day(3).toString(), day(4).toString()))
                .body(
                        "days[0].slots.spokenStart",
                        contains("23:00", "23:15", "23:30", "23:45", "24:00", "24:15", "24:30", "24:45", "25:00"))
                .body("days[0].slots[8].localStart", equalTo(day(4) + "T01:00"))
                .body("days[0].slots[8].businessDay", equalTo(day(3).toString()))
                .body("days[0].reasons", nullValue());
    }

    @Test
    void where_the_clocks_change_local_starts_are_those_shown() {
        ZoneId newYork = ZoneId.of("America/New_York");
        ZoneOffsetTransition next =
                newYork.getRules().nextTransition(Instant.now().plusSeconds(172_800));
        LocalDate evening = next.getDateTimeBefore().toLocalDate().minusDays(1);
        change(Map.of("zone", newYork.getId(), "dayStart", "05:00"));
        fixture.open("00:00", "05:00");

        List<String> starts = fixture.agency
                .get(path(evening, evening, "&groupBy=BUSINESS_DAY"))
                .statusCode(200)
                .body("days.businessDay", contains(evening.toString()))
                .extract()
                .path("days[0].slots.startsAt");
        List<String> local =
                fixture.agency.get(path(evening, evening, "")).extract().path("items.localStart");

        assertThat(local).hasSameSizeAs(starts);
        for (int i = 0; i < starts.size(); i++) {
            assertThat(local.get(i))
                    .isEqualTo(Instant.parse(starts.get(i))
                            .atZone(newYork)
                            .toLocalDateTime()
                            .toString());
        }
        // Four hours of starts by the clock, an hour more or less where it is set back or forward.
        assertThat(starts).hasSize(next.isGap() ? 13 : 21);
    }

    @Test
    void for_a_customer_the_audience_follows_from_the_stage() {
        fixture.plan(everyDay("NEWCOMER_ONLY", "20:00", "22:00"));
        String regular = fixture.repeater("jiro");

        slots(3, 3, "&customerId=" + fixture.customer).body("items", hasSize(5)).body("refusal", nullValue());
        slots(3, 3, "&customerId=" + regular).body("items", empty()).body("refusal", nullValue());
        slots(3, 3, "&groupBy=BUSINESS_DAY&customerId=" + regular)
                .body("days[0].slots", empty())
                .body("days[0].reasons", contains("NEWCOMER_SHARE"));
    }

    @Test
    void a_newcomer_who_was_refused_sees_no_time_for_newcomers() {
        fixture.plan(everyDay("NEWCOMER_ONLY", "20:00", "22:00"));

        fixture.agency.created(
                "/v1/boundary-incidents", Map.of("customerId", fixture.customer, "kind", "CONTACT_EXCHANGE"));

        slots(3, 3, "&customerId=" + fixture.customer).body("items", empty());
        assertProblem(fixture.reserve(fixture.customer, at(3, "20:00"), 30, "CUSTOMER"), 422, "newcomer-window");

        fixture.plan(everyDay("OPEN", "20:00", "22:00"));
        fixture.reserve(fixture.customer, at(3, "20:00"), 30, "CUSTOMER").then().statusCode(201);
        try (TestSql sql =
                TestSql.as(fixture.agency.id)) { // And yet no regular, who would take of the newcomers' share.
            assertThat(sql.<Boolean>value("select newcomer from reservation")).isTrue();
        }
    }

    @Test
    void who_has_to_mail_first_is_told_so_and_sees_what_to_mail_about() {
        fixture.policies(Map.of("prospectsMailFirst", true));

        slots(3, 3, "&customerId=" + fixture.customer)
                .statusCode(200)
                .body("items", hasSize(21))
                .body("refusal.code", equalTo("mails-first"))
                .body("refusal.detail", notNullValue());
        assertProblem(fixture.reserve(fixture.customer, at(3, "18:00"), 60, "CUSTOMER"), 422, "mails-first");

        fixture.agency.mail(
                fixture.customer, "IN", null, Instant.now().minusSeconds(60).toString());
        slots(3, 3, "&customerId=" + fixture.customer)
                .body("items", hasSize(21))
                .body("refusal", nullValue());
    }

    @Test
    void to_somebody_banned_no_time_is_named() {
        fixture.agency
                .manager()
                .body(Map.of("reason", "迷惑行為"))
                .put("/v1/customers/" + fixture.customer + "/block")
                .then()
                .statusCode(200);

        slots(3, 3, "&customerId=" + fixture.customer)
                .statusCode(200)
                .body("items", empty())
                .body("refusal.code", equalTo("customer-blocked"));
        slots(3, 3, "&groupBy=BUSINESS_DAY&customerId=" + fixture.customer)
                .body("days[0].slots", empty())
                .body("days[0].reasons", nullValue())
                .body("refusal.code", equalTo("customer-blocked"));
    }

    @Test
    void a_day_without_slots_says_why() {
        fixture.agency
                .manager()
                .body(Map.of(
                        "rules",
                        everyDay("OPEN", "20:00", "22:00"),
                        "exceptions",
                        List.of(Map.of("kind", "DAY_OFF", "date", day(4).toString()))))
                .put("/v1/performers/" + fixture.performer + "/availability-rules")
                .then()
                .statusCode(200);
        fixture.confirmed(at(3, "20:00"), 120);

        slots(-1, 5, "&groupBy=BUSINESS_DAY")
                .statusCode(200)
                .body("days", hasSize(7))
                .body("days[0].reasons", contains("NOT_OPEN"))
                .body("days[4].reasons", contains("FULL"))
                .body("days[5].reasons", contains("DAY_OFF"))
                .body("days[6].slots", hasSize(5))
                .body("days[6].reasons", nullValue());
        fixture.agency
                .get(path(day(800), day(800), "&groupBy=BUSINESS_DAY"))
                .body("days[0].reasons", contains("NOT_OPEN"));
    }

    @Test
    void an_unknown_customer_and_one_of_a_colleague_are_the_same() {
        String colleague = fixture.agency.performer();
        String hers = fixture.agency.customer(colleague, fixture.site, "taro");
        String elsewhere = new ReservationFixture().customer;

        for (String id : List.of(hers, elsewhere, UUID.randomUUID().toString())) {
            assertErrors(
                    fixture.agency.manager().get(path(day(3), day(3), "&customerId=" + id)),
                    422,
                    "unknown-reference",
                    "customerId unknown-reference");
        }
        assertErrors(
                TestAgency.as(fixture.agency.performerKey(fixture.performer))
                        .get(path(day(3), day(3), "&customerId=" + hers)),
                422,
                "unknown-reference",
                "customerId unknown-reference");
    }

    @ParameterizedTest
    @CsvSource({
        "&audience=NEWCOMER&customerId=019ab3f0-5a3c-7a11-9d58-2f6f0f4b8f0e, audience invalid-value",
        "&customerId=taro, customerId invalid-format",
        "&groupBy=WEEK, groupBy invalid-value",
        "&groupBy=business_day, groupBy invalid-value",
    })
    void what_makes_no_sense_is_refused(String more, String error) {
        assertErrors(
                fixture.agency.manager().get(path(day(3), day(3), more)),
                400,
                error.substring(error.indexOf(' ') + 1),
                error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&groupBy=BUSINESS_DAY"})
    void a_performer_of_another_agency_does_not_exist(String more) {
        assertProblem(TestAgency.create().manager().get(path(day(3), day(3), more)), 404, "not-found");
    }
}
