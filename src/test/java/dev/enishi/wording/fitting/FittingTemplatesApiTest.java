package dev.enishi.wording.fitting;

import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static dev.enishi.booking.reservation.ReservationFixture.rule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.booking.reservation.ReservationFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a template is named that fits. */
@QuarkusTest
class FittingTemplatesApiTest {
    private ReservationFixture fixture;
    private TestAgency agency;
    private String followUps;

    @BeforeEach
    void given_a_performer_and_the_starter_set() {
        fixture = new ReservationFixture();
        agency = fixture.agency;
        followUps = "/v1/performers/" + fixture.performer + "/follow-ups";
    }

    private String her(String title, String purpose, String situation) {
        return agency.created(
                "/v1/templates",
                Map.of(
                        "performerId", fixture.performer,
                        "title", title,
                        "purpose", purpose,
                        "situation", situation,
                        "text", "こんばんは"));
    }

    @Test
    void an_item_of_the_follow_up_list_names_hers_before_the_agencys() {
        agency.chat(fixture.customer, at(-15, "20:00"));
        agency.get(followUps).body("items[0].templates.title", contains("15日ぶりのひと言", "15日ぶりのひと言（この前の話から）"));
        String hers = her("わたしの15日", "FOLLOW_UP", "INTERVAL");

        for (String list : List.of(followUps, "/v1/follow-ups")) {
            agency.get(list)
                    .body("items[0].templates", hasSize(3))
                    .body("items[0].templates[0]", equalTo(Map.of("id", hers, "title", "わたしの15日")))
                    .body("items[0].templates[1].title", equalTo("15日ぶりのひと言"));
        }
        agency.get("/v1/performers/" + fixture.performer + "/today")
                .body("followUps[0].templates[0].title", equalTo("わたしの15日"));
    }

    @Test
    void each_reason_asks_for_its_own_words() {
        String ranOut = fixture.customer("ran_out");
        new TestReservations(agency)
                .ranOut(
                        ranOut,
                        Instant.now().plus(Duration.ofDays(3)),
                        Instant.now().minus(Duration.ofMinutes(1)));
        agency.get(followUps)
                .body(
                        "items.find { it.customer.id == '" + ranOut + "' }.templates.title",
                        contains("予約の希望にお返事できなかったとき"));

        agency.chat(
                fixture.customer, Instant.now().minus(Duration.ofMinutes(31)).toString());
        agency.get(followUps + "?reason=THANK_YOU").body("items[0].templates.title", contains("チャットのお礼"));
    }

    @Test
    void slots_say_with_what_a_prospect_can_be_asked_to_mail() {
        fixture.policies(Map.of("prospectsMailFirst", true));
        String slots = "/v1/performers/" + fixture.performer + "/slots?from=" + day(1) + "&to=" + day(1)
                + "&durationMinutes=30&customerId=" + fixture.customer;

        agency.get(slots)
                .body("refusal.code", equalTo("mails-first"))
                .body("refusal.templates.title", contains("今は手が離せないとき"));
        assertProblem(fixture.reserve(fixture.customer, at(1, "20:00"), 30, "CUSTOMER"), 422, "mails-first")
                .body("templates.title", contains("今は手が離せないとき"));
        agency.manager().body(Map.of("reason", "暴言")).put("/v1/customers/" + fixture.customer + "/block");
        agency.get(slots).body("refusal.code", equalTo("customer-blocked")).body("refusal.templates", empty());
        assertProblem(fixture.reserve(fixture.customer, at(1, "20:00"), 30, "CUSTOMER"), 422, "customer-blocked")
                .body("templates", nullValue());
    }

    @Test
    void a_refused_reservation_says_with_what_another_time_can_be_offered() {
        fixture.confirmed(at(1, "20:00"), 30);

        assertProblem(
                        fixture.reserve(fixture.customer("jiro"), at(1, "20:00"), 30, "CUSTOMER"),
                        409,
                        "reservation-overlap")
                .body("alternatives", hasSize(3))
                .body("templates.title", contains("予約のお誘い"))
                .body(
                        "templates.id",
                        everyItem(equalTo(agency.get("/v1/templates?situation=BOOKING_OFFER")
                                .extract()
                                .path("items[0].id"))));
    }

    @Test
    void whoever_comes_in_an_hour_that_is_kept_for_newcomers_can_be_asked_to_come_later() {
        fixture.plan(Arrays.stream(DayOfWeek.values())
                .map(weekday -> rule("NEWCOMER_ONLY", weekday.name(), "18:00", "00:00"))
                .toList());
        String repeater = fixture.repeater("saburo");

        assertProblem(fixture.reserve(repeater, at(2, "20:00"), 30, "CUSTOMER"), 422, "newcomer-window")
                .body("templates.title", contains("少しあとで来てほしいとき"));
    }

    @Test
    void a_recorded_incident_says_with_what_to_refuse_and_claims_nothing_untrue() {
        Map<String, ?> talk = Map.of("customerId", fixture.customer("jiro"), "kind", "SMALL_TALK");

        agency.manager()
                .body(talk)
                .post("/v1/boundary-incidents")
                .then()
                .statusCode(201)
                .body("templates.title", contains("笑顔でお断り", "サイトの決まりなので"));
        agency.manager()
                .header("If-Match", "*")
                .body(Map.of("truths", List.of("MARRIED")))
                .put("/v1/performers/" + fixture.performer + "/truths")
                .then()
                .statusCode(200);
        agency.manager()
                .body(talk)
                .post("/v1/boundary-incidents")
                .then()
                .body("templates.title", contains("笑顔でお断り", "結婚しているので", "サイトの決まりなので"));
        incident("RESERVATION_PRETEXT").body("templates.title", contains("予約のお誘い", "笑顔でお断り", "結婚しているので"));
        incident("PHOTO").body("templates.title", contains("結婚しているので", "サイトの決まりなので"));
        incident("THREAT").body("templates", empty());
    }

    private ValidatableResponse incident(String kind) {
        return agency.manager()
                .body(Map.of("customerId", fixture.customer(kind), "kind", kind))
                .post("/v1/boundary-incidents")
                .then()
                .statusCode(201);
    }
}
