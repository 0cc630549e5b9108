package dev.enishi.boundary.alert;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.Happening.ReservationChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertApiTest {
    @Inject
    CustomerHistory history;

    private TestAgency agency;
    private String performer;
    private String site;
    private String taro;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        taro = agency.customer(performer, site, "taro");
    }

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(days) + "T00:00:00+09:00";
    }

    private String incident(String kind, int daysAgo) {
        return agency.created(
                "/v1/boundary-incidents", Map.of("customerId", taro, "kind", kind, "at", daysAgo(daysAgo)));
    }

    private void missed() {
        agency.created("/v1/customers/" + taro + "/missed-attempts", Map.of());
    }

    private void chat(String kind) {
        String now = Instant.now().toString();
        agency.created("/v1/chats", Map.of("customerId", taro, "kind", kind, "startedAt", now));
    }

    private String only() {
        return agency.get("/v1/alerts").body("items", hasSize(1)).extract().path("items[0].id");
    }

    private void policies(String json) {
        agency.patching("*")
                .body("{\"policies\": " + json + "}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }

    @Test
    void a_key_without_the_scope_is_told_nothing_on_screens_either() {
        incident("THREAT", 1);
        String key = agency.manager()
                .body(Map.of(
                        "name", "受付",
                        "role", "SERVICE",
                        "scopes",
                                List.of(
                                        "followups:read",
                                        "customers:read",
                                        "chats:read",
                                        "notes:read",
                                        "reservations:read")))
                .post("/v1/api-keys")
                .path("key");

        TestAgency.as(key)
                .get("/v1/performers/" + performer + "/today")
                .then()
                .body("alertCount", equalTo(0))
                .body("alerts", empty());
        TestAgency.as(key).get("/v1/today").then().body("items.alertCount", contains(0));
        TestAgency.as(key)
                .get("/v1/customers/" + taro + "/brief")
                .then()
                .body("alerts", empty())
                .body("cautions.code", contains("WATCH", "QUIET"));
        agency.get("/v1/customers/" + taro + "/brief")
                .body("alerts", hasSize(1))
                .body("cautions.code", contains("WATCH", "INCIDENT", "QUIET"));
    }

    @Test
    void a_step_up_the_ladder_raises_one_about_the_incident() {
        incident("SMALL_TALK", 20);
        agency.get("/v1/alerts").body("items", empty());

        String photo = incident("PHOTO", 10);

        agency.get("/v1/alerts/" + only())
                .statusCode(200)
                .body("kind", equalTo("ESCALATION"))
                .body("state", equalTo("OPEN"))
                .body("detail", startsWith("線を越える要求が一段進んだ"))
                .body("customer.handle", equalTo("taro"))
                .body("customerId", equalTo(taro))
                .body("performerId", equalTo(performer))
                .body("performer.name", equalTo("みゆ"))
                .body("siteId", equalTo(site))
                .body("site.name", equalTo("チャットA"))
                .body("incidentId", equalTo(photo))
                .body("raisedAt", notNullValue())
                .body("acknowledgedAt", nullValue());
    }

    @Test
    void one_that_is_recorded_late_is_compared_with_those_after_it() {
        String meeting = incident("MEETING", 5);

        incident("PHOTO", 20);

        agency.get("/v1/alerts").body("items.incidentId", contains(meeting));
    }

    @Test
    void a_threat_raises_one_at_once() {
        incident("THREAT", 400);

        agency.get("/v1/alerts").body("items.kind", contains("THREAT"));
    }

    @Test
    void an_incident_that_was_none_takes_its_alert_away() {
        String threat = incident("THREAT", 1);

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/boundary-incidents/" + threat)
                .then()
                .statusCode(204);

        agency.get("/v1/alerts").body("items", empty());
    }

    @Test
    void what_later_ones_raised_only_because_of_it_goes_too_and_all_else_stays() {
        String mistake = incident("SMALL_TALK", 25);
        incident("PHOTO", 10);
        String meeting = incident("MEETING", 2);
        agency.get("/v1/alerts").body("items", hasSize(2));

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/boundary-incidents/" + mistake)
                .then()
                .statusCode(204);

        agency.get("/v1/alerts").body("items.incidentId", contains(meeting));
    }

    @Test
    void what_is_told_twice_is_raised_once() {
        String threat = incident("THREAT", 1);

        agency.inRequest(() -> QuarkusTransaction.requiringNew()
                .run(() -> history.record(
                        new IncidentRecorded(UUID.fromString(taro), UUID.fromString(threat)), Instant.now(), "again")));

        only();
    }

    @Test
    void who_came_in_vain_too_often_raises_one_until_the_next_chat() {
        missed();
        agency.get("/v1/alerts").body("items", empty());

        missed();
        missed();

        agency.get("/v1/alerts").body("items.kind", contains("MISSED_ATTEMPTS"));
        chat("TWO_SHOT");
        missed();
        agency.get("/v1/alerts").body("items", hasSize(1));
        missed();
        agency.get("/v1/alerts").body("items.kind", contains("MISSED_ATTEMPTS", "MISSED_ATTEMPTS"));
    }

    @Test
    void a_chat_settles_who_came_in_vain() {
        missed();
        missed();

        chat("TWO_SHOT");

        settledBy("MET");
    }

    @Test
    void a_peek_does_not() {
        missed();
        missed();

        chat("PEEK");

        agency.get("/v1/alerts?state=OPEN").body("items.kind", contains("MISSED_ATTEMPTS"));
    }

    @Test
    void a_mail_settles_who_came_in_vain_and_whoever_does_so_again_raises_another() {
        missed();
        missed();

        agency.mail(taro, "OUT", null, Instant.now().toString());

        settledBy("WRITTEN_TO");
        missed();
        agency.get("/v1/alerts?state=OPEN").body("items", empty());
        missed();
        missed();
        agency.get("/v1/alerts?state=OPEN").body("items.kind", contains("MISSED_ATTEMPTS"));
        agency.get("/v1/alerts").body("items.state", contains("OPEN", "RESOLVED"));
    }

    @Test
    void a_chat_that_was_none_brings_it_back_and_so_does_a_mail() {
        missed();
        missed();
        String now = Instant.now().toString();
        String chat = agency.created("/v1/chats", Map.of("customerId", taro, "kind", "TWO_SHOT", "startedAt", now));
        settledBy("MET");

        deleted("/v1/chats/" + chat);

        agency.get("/v1/alerts/" + only()).body("state", equalTo("OPEN")).body("resolution", nullValue());
        String mail = agency.mail(taro, "OUT", null, Instant.now().toString());
        settledBy("WRITTEN_TO");
        deleted("/v1/messages/" + mail);
        agency.get("/v1/alerts/" + only()).body("state", equalTo("OPEN")).body("resolvedAt", nullValue());
    }

    @Test
    void a_ban_that_is_lifted_brings_it_back_and_who_has_looked_has_looked() {
        missed();
        missed();
        agency.manager().put("/v1/alerts/" + only() + "/acknowledgement");
        agency.manager().body(Map.of()).put("/v1/customers/" + taro + "/block");

        agency.manager().delete("/v1/customers/" + taro + "/block");

        agency.get("/v1/alerts/" + only())
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("resolution", nullValue());
    }

    @Test
    void what_a_later_one_is_about_is_not_brought_back_twice() {
        missed();
        missed();
        String mail = agency.mail(taro, "OUT", null, Instant.now().toString());
        missed();
        missed();

        deleted("/v1/messages/" + mail);

        agency.get("/v1/alerts").body("items.state", contains("OPEN", "RESOLVED"));
    }

    @Test
    void attempts_recorded_after_a_mail_that_was_sent_before_them_raise_one() {
        Instant evening = Instant.now().minus(5, ChronoUnit.HOURS);
        agency.mail(taro, "OUT", null, evening.toString());
        missedAt(evening.plus(30, ChronoUnit.MINUTES));
        missedAt(evening.plus(40, ChronoUnit.MINUTES));

        agency.get("/v1/alerts?state=OPEN").body("items.kind", contains("MISSED_ATTEMPTS"));
    }

    @Test
    void and_so_do_those_after_an_alert_that_such_a_mail_has_settled() {
        Instant evening = Instant.now().minus(5, ChronoUnit.HOURS);
        missedAt(evening.minus(20, ChronoUnit.MINUTES));
        missedAt(evening.minus(10, ChronoUnit.MINUTES));
        agency.mail(taro, "OUT", null, evening.toString());

        missedAt(evening.plus(30, ChronoUnit.MINUTES));
        missedAt(evening.plus(40, ChronoUnit.MINUTES));

        agency.get("/v1/alerts").body("items.state", contains("OPEN", "RESOLVED"));
    }

    private void missedAt(Instant at) {
        agency.created("/v1/customers/" + taro + "/missed-attempts", Map.of("at", at.toString()));
    }

    private void deleted(String path) {
        agency.manager().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    @Test
    void a_mail_of_before_does_not() {
        missed();
        missed();

        agency.mail(taro, "OUT", null, daysAgo(1));

        agency.get("/v1/alerts?state=OPEN").body("items.kind", contains("MISSED_ATTEMPTS"));
    }

    @Test
    void a_reservation_settles_who_came_in_vain() {
        missed();
        missed();

        String reservation = new TestReservations(agency)
                .insert(taro, "CONFIRMED", Instant.now().plus(2, ChronoUnit.DAYS));
        agency.inRequest(() -> QuarkusTransaction.requiringNew()
                .run(() -> history.record(
                        new ReservationChanged(UUID.fromString(taro), UUID.fromString(reservation), "CONFIRMED"),
                        Instant.now(),
                        "test")));

        settledBy("RESERVED");
    }

    @Test
    void a_ban_settles_who_came_in_vain_and_an_acknowledged_one_stays_acknowledged() {
        missed();
        missed();
        agency.manager().put("/v1/alerts/" + only() + "/acknowledgement");

        agency.manager().body(Map.of()).put("/v1/customers/" + taro + "/block");

        agency.get("/v1/alerts/" + only())
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("resolution", equalTo("BANNED"));
    }

    @Test
    void an_incident_is_settled_by_nothing_but_people() {
        incident("THREAT", 1);

        chat("TWO_SHOT");
        agency.manager().body(Map.of()).put("/v1/customers/" + taro + "/block");

        agency.get("/v1/alerts?state=OPEN").body("items.kind", contains("THREAT"));
    }

    private void settledBy(String resolution) {
        agency.get("/v1/alerts?state=RESOLVED")
                .body("items.kind", contains("MISSED_ATTEMPTS"))
                .body("items.state", contains("RESOLVED"))
                .body("items.resolution", contains(resolution))
                .body("items[0].resolvedAt", notNullValue());
        agency.get("/v1/alerts?state=OPEN").body("items", empty());
        agency.get("/v1/performers/" + performer + "/today").body("alertCount", equalTo(0));
        agency.get("/v1/today").body("items.alertCount", contains(0));
        agency.get("/v1/customers/" + taro + "/brief").body("alerts", empty());
    }

    @Test
    void a_missed_attempt_that_was_none_takes_it_back() {
        missed();
        String mistake = agency.created("/v1/customers/" + taro + "/missed-attempts", Map.of());
        only();

        agency.manager().delete("/v1/missed-attempts/" + mistake).then().statusCode(204);

        agency.get("/v1/alerts").body("items", empty());
    }

    @Test
    void who_is_banned_comes_in_vain_without_an_alert() {
        agency.manager().body(Map.of()).put("/v1/customers/" + taro + "/block");

        missed();
        missed();

        agency.get("/v1/alerts").body("items", empty());
    }

    @Test
    void it_is_acknowledged_once_by_the_first_who_does() {
        incident("THREAT", 1);
        String id = only();

        String at = agency.manager()
                .put("/v1/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy", notNullValue())
                .extract()
                .path("acknowledgedAt");
        String by = agency.get("/v1/alerts/" + id).extract().path("acknowledgedBy");
        TestAgency.as(agency.performerKey(performer))
                .put("/v1/alerts/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", equalTo(at))
                .body("acknowledgedBy", equalTo(by));
        assertProblem(agency.manager().put("/v1/alerts/" + taro + "/acknowledgement"), 404, "not-found");
        assertProblem(agency.manager().get("/v1/alerts/" + taro), 404, "not-found");
    }

    @Test
    void the_list_has_the_newest_first_and_each_filter() {
        incident("THREAT", 9);
        String threat = only();
        String escalated = incident("THREAT", 8);
        agency.manager().put("/v1/alerts/" + threat + "/acknowledgement");
        String colleague = agency.performer();
        String jiro = agency.customer(colleague, site, "jiro");
        agency.created("/v1/customers/" + jiro + "/missed-attempts", Map.of());
        agency.created("/v1/customers/" + jiro + "/missed-attempts", Map.of());

        agency.get("/v1/alerts").body("items.kind", contains("MISSED_ATTEMPTS", "THREAT", "THREAT"));
        agency.get("/v1/alerts?state=OPEN").body("items.kind", contains("MISSED_ATTEMPTS", "THREAT"));
        agency.get("/v1/alerts?state=ACKNOWLEDGED").body("items.id", contains(threat));
        agency.get("/v1/alerts?kind=THREAT&state=OPEN").body("items.incidentId", contains(escalated));
        agency.get("/v1/alerts?performerId=" + colleague).body("items.customerId", contains(jiro));
        agency.get("/v1/alerts?customerId=" + taro).body("items", hasSize(2));
        String next = agency.get("/v1/alerts?limit=2").extract().path("next");
        agency.get("/v1/alerts?limit=2&cursor=" + next).body("items.id", contains(threat));
        TestAgency.as(agency.performerKey(colleague)).get("/v1/alerts").then().body("items.customerId", contains(jiro));
    }

    @Test
    void whoever_goes_as_far_as_the_policy_says_is_banned_and_that_is_audited() {
        policies("{\"boundaries\": {\"blockFrom\": \"MEETING\"}}");
        incident("VIDEO_CALL", 20);
        agency.get("/v1/customers/" + taro).body("blocked", equalTo(false));

        incident("MEETING", 1);

        agency.get("/v1/customers/" + taro).body("blocked", equalTo(true)).body("version", equalTo(1));
        assertThat(agency.get("/v1/audit-entries?customerId=" + taro + "&operation=putBlock")
                        .extract()
                        .<List<String>>path("items.customerId"))
                .containsExactly(taro);
        incident("MEETING", 1);
        agency.get("/v1/customers/" + taro).body("version", equalTo(1));
        agency.get("/v1/audit-entries?customerId=" + taro + "&operation=putBlock")
                .body("items", hasSize(1));
    }

    @Test
    void the_reason_of_such_a_ban_is_in_the_language_of_the_agency_whoever_records_the_incident() {
        policies("{\"boundaries\": {\"blockFrom\": \"MEETING\"}}");

        agency.manager()
                .header("Accept-Language", "en")
                .body(Map.of("customerId", taro, "kind", "MEETING"))
                .post("/v1/boundary-incidents")
                .then()
                .statusCode(201);

        agency.get("/v1/customers/" + taro).body("blockReason", startsWith("線を越える要求があったため"));
    }

    @Test
    void it_follows_the_customer_to_a_colleague_and_goes_with_an_erasure() {
        incident("THREAT", 1);
        String colleague = agency.performer();
        agency.manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);
        agency.get("/v1/alerts?performerId=" + colleague).body("items.kind", containsInAnyOrder("THREAT"));
        agency.get("/v1/boundary-incidents?performerId=" + colleague).body("items", hasSize(1));

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + taro)
                .then()
                .statusCode(204);

        agency.get("/v1/alerts").body("items", empty());
        agency.get("/v1/boundary-incidents").body("items", empty());
    }
}
