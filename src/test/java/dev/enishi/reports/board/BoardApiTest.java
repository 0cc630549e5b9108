package dev.enishi.reports.board;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardApiTest {
    private static final String ON = "?on=2025-11-28";
    private static final String BOARD = "/v1/board" + ON;

    private TestAgency agency;
    private FollowUpFixture mio;
    private FollowUpFixture rin;

    @BeforeEach
    void given_two_performers_one_who_is_new_and_one_who_has_left() {
        mio = new FollowUpFixture();
        agency = mio.agency;
        rin = new FollowUpFixture(agency);
        FollowUpFixture ann = new FollowUpFixture(agency);
        FollowUpFixture left = new FollowUpFixture(agency);
        name(mio, "みお");
        name(rin, "りん");
        name(ann, "あん");
        chat(left.customer("taro"), "2025-11-26T20:00", "2025-11-26T21:00", 1000);
        agency.manager()
                .put("/v1/performers/" + left.performer + "/deactivation")
                .then()
                .statusCode(200);
    }

    private static void name(FollowUpFixture her, String name) {
        her.patch("/v1/performers/" + her.performer, "{\"name\": \"" + name + "\"}");
    }

    private void chat(String customer, String startedAt, String endedAt, int earnings) {
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        customer,
                        "kind",
                        "TWO_SHOT",
                        "startedAt",
                        startedAt + ":00+09:00",
                        "endedAt",
                        endedAt + ":00+09:00",
                        "earnings",
                        earnings));
    }

    private void session(FollowUpFixture her, String startedAt, String endedAt) {
        agency.created(
                "/v1/online-sessions",
                Map.of(
                        "performerId",
                        her.performer,
                        "siteId",
                        her.site,
                        "startedAt",
                        startedAt + ":00+09:00",
                        "endedAt",
                        endedAt + ":00+09:00"));
    }

    private void mail(String customer, String direction, String sentAt) {
        agency.mail(customer, direction, direction.equals("OUT") ? "REPLY" : null, sentAt + ":00+09:00");
    }

    /** A newcomer of tonight, one who heard from the performer again, three mails, two of them answered, and requests. */
    private void a_week_of_mio() {
        session(mio, "2025-11-18T20:00", "2025-11-18T22:00");
        session(mio, "2025-11-25T20:00", "2025-11-25T22:00");
        session(mio, "2025-11-28T20:00", "2025-11-28T21:00");
        String jiro = mio.customer("jiro");
        chat(jiro, "2025-11-18T20:00", "2025-11-18T21:00", 3000);
        mail(jiro, "OUT", "2025-11-20T10:00");
        mail(jiro, "IN", "2025-11-26T10:00");
        mail(jiro, "OUT", "2025-11-26T14:00");
        mail(jiro, "IN", "2025-11-27T10:00");
        String saburo = mio.customer("saburo");
        mail(saburo, "IN", "2025-11-27T08:00");
        mail(saburo, "OUT", "2025-11-27T10:00");
        chat(mio.customer("taro"), "2025-11-25T20:00", "2025-11-25T20:30", 3000);
        chat(mio.customer("hanako"), "2025-11-28T20:00", "2025-11-28T20:30", 1000);
        String shiro = mio.customer("shiro");
        new TestReservations(agency)
                .ranOut(shiro, Instant.parse("2025-11-28T12:00:00Z"), Instant.parse("2025-11-28T01:00:00Z"));
        new TestReservations(agency)
                .requested(
                        saburo,
                        Instant.now().plusSeconds(200_000),
                        Instant.now().plusSeconds(100_000));
        List.of("2025-11-21", "2025-11-22")
                .forEach(day -> agency.created(
                        "/v1/customers/" + shiro + "/missed-attempts", Map.of("at", day + "T21:00:00+09:00")));
    }

    private ValidatableResponse board(String more) {
        return agency.get(BOARD + more);
    }

    private Map<String, Object> row(FollowUpFixture her) {
        return Objects.requireNonNull(
                board("").extract().path("items.find { it.performer.id == '" + her.performer + "' }"));
    }

    @Test
    void each_number_is_that_of_the_screen_that_shows_it() {
        a_week_of_mio();
        Map<String, Object> mios = row(mio);

        assertThat(mios)
                .containsEntry("repliesWaiting", 1)
                .containsEntry("medianReplyHours", 3.0f)
                .containsEntry("newcomersWithoutSecondTouch", 2)
                .containsEntry("requests", 1)
                .containsEntry("unansweredRequests", 1)
                .containsEntry("effectiveCustomers", 2.6f)
                .containsEntry("chatRate", 33.3f)
                .containsEntry("chatRateChange", -16.7f)
                .doesNotContainKey("suppressed");

        List<Map<String, Object>> due =
                agency.get(mio.path("follow-ups" + ON + "&limit=200")).extract().path("items");
        assertThat(mios)
                .containsEntry("followUpCount", due.size())
                .containsEntry("repliesWaiting", having(due, "REPLY"))
                .containsEntry("unansweredRequests", having(due, "UNANSWERED_REQUEST"));
        Map<String, Object> today = agency.get("/v1/today" + ON)
                .extract()
                .path("items.find { it.performer.id == '" + mio.performer + "' }");
        List.of("followUpCount", "requests", "alertCount", "afterChatCount")
                .forEach(column -> assertThat(mios).containsEntry(column, today.get(column)));
        assertThat(mios.get("alertCount"))
                .isEqualTo(agency.get("/v1/alerts?state=OPEN&performerId=" + mio.performer)
                        .extract()
                        .path("items.size()"))
                .isNotEqualTo(0);
        assertThat(mios.get("afterChatCount")).isNotEqualTo(0);
        String rates = "/v1/reports/chat-rate?by=WEEK&performerId=" + mio.performer;
        agency.get(rates + "&from=2025-11-24&to=2025-11-28")
                .body("series[0].points.value", contains(mios.get("chatRate")));
    }

    private static int having(List<Map<String, Object>> due, String reason) {
        return (int) due.stream()
                .filter(item -> item.toString().contains("code=" + reason))
                .count();
    }

    @Test
    void who_works_for_the_agency_stands_side_by_side_and_what_nobody_can_say_is_absent() {
        session(rin, "2025-11-27T20:00", "2025-11-27T21:00");
        chat(rin.customer("taro"), "2025-11-27T20:00", "2025-11-27T20:15", 2000);

        board("")
                .body("on", equalTo("2025-11-28"))
                .body("range", equalTo(Map.of("from", "2025-11-22", "to", "2025-11-28", "zone", "Asia/Tokyo")))
                .body("items.performer.name", contains("あん", "みお", "りん"));
        assertThat(row(mio))
                .hasSize(8)
                .containsEntry("followUpCount", 0)
                .containsEntry("newcomersWithoutSecondTouch", 0)
                .containsEntry("alertCount", 0);
        assertThat(row(rin))
                .containsEntry("chatRate", 25.0f)
                .containsEntry("effectiveCustomers", 1.0f)
                .doesNotContainKeys("chatRateChange", "medianReplyHours");
        board("&sort=-chatRate").body("items.performer.name", contains("りん", "あん", "みお"));
        board("&sort=newcomersWithoutSecondTouch").body("items.performer.name", contains("あん", "みお", "りん"));
        TestAgency.as(agency.performerKey(rin.performer))
                .get(BOARD)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].newcomersWithoutSecondTouch", equalTo(1))
                .body("items[0].chatRate", equalTo(25.0f));
    }

    @Test
    void an_unchanged_board_is_not_sent_again() {
        String tag = board("").extract().header("ETag");
        agency.manager().header("If-None-Match", tag).get(BOARD).then().statusCode(304);

        mail(mio.customer("taro"), "IN", "2025-11-27T10:00");

        agency.manager().header("If-None-Match", tag).get(BOARD).then().statusCode(200);
    }

    @Test
    void another_order_is_refused_with_those_that_there_are() {
        var refused = agency.manager().get("/v1/board?sort=earnings");

        assertErrors(refused, 400, "invalid-value", "sort invalid-value");
        for (BoardSort sort : BoardSort.values()) {
            assertThat(refused.jsonPath().getString("errors[0].detail")).contains(sort.toString());
        }
    }

    @Test
    void without_a_day_it_is_that_of_today() {
        agency.get("/v1/board")
                .statusCode(200)
                .body("on", equalTo(agency.get("/v1/me").extract().path("today")));
    }
}
