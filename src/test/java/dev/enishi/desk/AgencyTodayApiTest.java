package dev.enishi.desk;

import static dev.enishi.Problems.assertErrors;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgencyTodayApiTest {
    private final OffsetDateTime now =
            OffsetDateTime.now(ZoneOffset.ofHours(9)).withSecond(0).withNano(0);
    private FollowUpFixture mio;
    private FollowUpFixture rin;

    @BeforeEach
    void given_two_performers_of_an_agency() {
        mio = new FollowUpFixture();
        rin = new FollowUpFixture(mio.agency);
        name(mio, "みお");
        name(rin, "りん");
    }

    private static void name(FollowUpFixture her, String name) {
        her.patch("/v1/performers/" + her.performer, "{\"name\": \"" + name + "\"}");
    }

    private String daysAgo(int days) {
        return ISO_OFFSET_DATE_TIME.format(now.minusDays(days));
    }

    private static String chatted(FollowUpFixture her, String handle, String at) {
        String customer = her.customer(handle);
        her.agency.created(
                "/v1/chats", Map.of("customerId", customer, "kind", "TWO_SHOT", "startedAt", at, "endedAt", at));
        return customer;
    }

    private void a_busy_evening_of_mio() {
        chatted(mio, "now", daysAgo(0));
        chatted(mio, "overdue", daysAgo(40));
        String both = chatted(mio, "both", daysAgo(20));
        mio.patch("/v1/customers/" + both, "{\"birthday\": \"" + now.toString().substring(5, 10) + "\"}");
        chatted(mio, "reviewed", daysAgo(15));
        String favorite = chatted(mio, "idle", daysAgo(10));
        mio.patch("/v1/customers/" + favorite, "{\"lastLoginAt\": \"" + daysAgo(1) + "\"}");
        mio.agency
                .manager()
                .put("/v1/customers/" + favorite + "/favorite")
                .then()
                .statusCode(200);
        mio.agency.mail(mio.customer("waiting"), "IN", null, daysAgo(2));
        String dormant = chatted(mio, "dormant", daysAgo(30));
        List.of(25, 20, 16).forEach(days -> mio.agency.mail(dormant, "OUT", "FOLLOW_UP", daysAgo(days)));
        String snoozed = chatted(mio, "snoozed", daysAgo(22));
        mio.put(
                "/v1/customers/" + snoozed + "/snooze",
                Map.of("until", now.toLocalDate().plusDays(2).toString()));
        String refused = chatted(mio, "refused", daysAgo(23));
        mio.agency
                .manager()
                .put("/v1/customers/" + refused + "/favorite")
                .then()
                .statusCode(200);
        mio.patch("/v1/customers/" + refused, "{\"lastLoginAt\": \"" + daysAgo(1) + "\"}");
        mio.agency.created("/v1/boundary-incidents", Map.of("customerId", refused, "kind", "MEETING"));
        String missed = mio.customer("missed");
        List.of(3, 2)
                .forEach(days -> mio.agency.created(
                        "/v1/customers/" + missed + "/missed-attempts", Map.of("at", daysAgo(days))));
        mio.agency.created(
                "/v1/chats", Map.of("customerId", mio.customer("live"), "kind", "PARTY", "startedAt", daysAgo(0)));
        TestReservations reservations = new TestReservations(mio.agency);
        Instant noon = now.toLocalDate().atTime(12, 0).toInstant(now.getOffset());
        String jiro = mio.customer("jiro");
        reservations.insert(jiro, "COMPLETED", noon);
        reservations.insert(jiro, "CONFIRMED", noon.minus(3, DAYS));
        reservations.requested(jiro, Instant.now().plus(3, DAYS), Instant.now().plus(2, HOURS));
        reservations.requested(jiro, Instant.now().plus(4, DAYS), Instant.now().plus(1, HOURS));
    }

    @Test
    void each_who_works_here_has_a_row_with_the_counts_of_her_own_screen() {
        a_busy_evening_of_mio();
        FollowUpFixture gone = new FollowUpFixture(mio.agency);
        mio.put("/v1/performers/" + gone.performer + "/deactivation", Map.of());

        ValidatableResponse today = mio.agency.get("/v1/today").statusCode(200);

        today.body("on", equalTo(now.toLocalDate().toString()))
                .body("items.performer.name", contains("みお", "りん"))
                .body("items[0].lanes", equalTo(Map.of("NOW", 2, "TODAY", 1, "CADENCE", 3)))
                .body("items[0].followUpCount", equalTo(6))
                .body("items[0].live", equalTo(1))
                .body("items[0].requests", equalTo(2))
                .body("items[0].requestExpiresAt", notNullValue())
                .body("items[0].reservationCount", equalTo(1))
                .body("items[0].outcomesMissing", equalTo(1))
                .body("items[0].missedAttemptCount", equalTo(1))
                .body("items[0].alertCount", equalTo(1))
                .body("items[1].alertCount", equalTo(0))
                .body("items[0].reviewCount", equalTo(1))
                .body("items[0].dormantCount", equalTo(1))
                .body("items[0].suppressed", nullValue())
                .body("items[1].lanes", equalTo(Map.of("NOW", 0, "TODAY", 0, "CADENCE", 0)))
                .body("items[1].requestExpiresAt", nullValue());
        assertAlike("");
        assertAlike("?on=" + now.toLocalDate().plusDays(1));
        assertAlike("?on=" + now.toLocalDate().minusDays(1));
    }

    private void assertAlike(String query) {
        ValidatableResponse agency = mio.agency.get("/v1/today" + query).statusCode(200);
        ValidatableResponse hers = mio.agency.get(mio.path("today" + query)).statusCode(200);
        agency.body("on", equalTo(hers.extract().path("on")))
                .body("items[0].lanes", equalTo(hers.extract().path("lanes")))
                .body("items[0].followUpCount", equalTo(hers.extract().path("followUpCount")))
                .body(
                        "items[0].requests",
                        equalTo(hers.extract().<List<?>>path("requests").size()))
                .body(
                        "items[0].missedAttemptCount",
                        equalTo(hers.extract().<List<?>>path("missedAttempts").size()))
                .body("items[0].reviewCount", equalTo(hers.extract().path("reviewCount")))
                .body("items[0].dormantCount", equalTo(hers.extract().path("dormantCount")))
                .body("items[0].afterChatCount", equalTo(hers.extract().path("afterChatCount")));
    }

    @Test
    void a_day_off_suggests_nobody_and_says_so() {
        a_busy_evening_of_mio();
        mio.put(
                mio.path("availability-rules"),
                Map.of(
                        "rules",
                        List.of(),
                        "exceptions",
                        List.of(Map.of(
                                "kind", "DAY_OFF", "date", now.toLocalDate().toString()))));

        mio.agency
                .get("/v1/today")
                .body("items[0].suppressed.code", equalTo("DAY_OFF"))
                .body("items[0].followUpCount", equalTo(0))
                .body("items[0].live", equalTo(1))
                .body("items[0].requests", equalTo(2));
    }

    @Test
    void of_more_than_a_thousand_those_who_came_first_have_a_row_and_none_who_has_left_takes_their_place() {
        try (TestSql sql = TestSql.as(mio.agency.id)) {
            sql.update("""
                    insert into performer (agency_id, id, name, version, created_at)
                    select p.agency_id, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'あ', 0, now()
                      from performer p, generate_series(1, 1000) n
                     where p.id = ?
                    """, UUID.fromString(mio.performer));
            mio.agency
                    .get("/v1/today")
                    .body("items", hasSize(1000))
                    .body("items.performer.name", everyItem(equalTo("あ")));

            sql.update("update performer set deactivated_at = now() where name = 'あ'");
        }

        mio.agency.get("/v1/today").body("items.performer.name", contains("みお", "りん"));
        mio.agency.get("/v1/follow-ups").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void an_unchanged_evening_is_not_sent_again() {
        String tag = mio.agency.get("/v1/today").extract().header("ETag");

        mio.agency
                .manager()
                .header("If-None-Match", tag)
                .get("/v1/today")
                .then()
                .statusCode(304);
    }

    @Test
    void each_sees_only_what_belongs_to_whoever_asks() {
        TestAgency.as(mio.agency.performerKey(rin.performer))
                .get("/v1/today")
                .then()
                .statusCode(200)
                .body("items.performer.id", contains(rin.performer));
        TestAgency.create().get("/v1/today").body("items", hasSize(0));
    }

    @Test
    void a_wrong_value_is_named() {
        assertErrors(mio.agency.manager().get("/v1/today?on=soon"), 400, "invalid-format", "on invalid-format");
        assertErrors(
                mio.agency.manager().get("/v1/today?limit=3"), 400, "unknown-parameter", "limit unknown-parameter");
        assertThat(mio.agency.get("/v1/today?on=2199-12-30").extract().statusCode())
                .isEqualTo(200);
        assertThat(mio.agency.get("/v1/today?on=1970-01-02").extract().statusCode())
                .isEqualTo(200);
    }
}
