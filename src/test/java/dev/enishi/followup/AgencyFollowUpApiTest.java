package dev.enishi.followup;

import static dev.enishi.Problems.assertErrors;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AgencyFollowUpApiTest {
    private final OffsetDateTime now =
            OffsetDateTime.now(ZoneOffset.ofHours(9)).withSecond(0).withNano(0);
    private FollowUpFixture mio;
    private FollowUpFixture rin;

    @BeforeEach
    void given_two_performers_of_an_agency() {
        mio = new FollowUpFixture();
        rin = new FollowUpFixture(mio.agency);
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

    private List<String> due(String query) {
        return mio.all("/v1/follow-ups" + (query.isEmpty() ? "" : "?" + query), "items.customer.handle");
    }

    @Test
    void what_is_most_urgent_comes_first_whoever_has_to_write_it() {
        chatted(mio, "overdue", daysAgo(20));
        chatted(rin, "longer", daysAgo(21));
        mio.agency.mail(rin.customer("waiting"), "IN", null, daysAgo(2));
        mio.agency.mail(mio.customer("waiting longer"), "IN", null, daysAgo(3));
        chatted(mio, "just now", daysAgo(0));

        mio.agency
                .get("/v1/follow-ups")
                .statusCode(200)
                .body("on", equalTo(now.toLocalDate().toString()))
                .body("items.customer.handle", contains("just now", "waiting longer", "waiting", "longer", "overdue"))
                .body("items.lane", contains("NOW", "NOW", "NOW", "CADENCE", "CADENCE"))
                .body(
                        "items.performer.id",
                        contains(mio.performer, mio.performer, rin.performer, rin.performer, mio.performer))
                .body("items[0].performer.name", equalTo("みゆ"))
                .body("heldBack", empty())
                .body("next", nullValue());
        assertThat(due("limit=2")).containsExactly("just now", "waiting longer", "waiting", "longer", "overdue");
    }

    @Test
    void an_item_is_that_of_the_performers_list() {
        String customer = chatted(mio, "taro", daysAgo(20));
        mio.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));

        Map<String, Object> item = mio.agency.get("/v1/follow-ups").extract().path("items[0]");

        assertThat(item)
                .isEqualTo(mio.agency.get(mio.path("follow-ups")).extract().path("items[0]"));
    }

    @Test
    void lane_reason_and_performer_narrow_it() {
        chatted(mio, "overdue", daysAgo(20));
        chatted(rin, "longer", daysAgo(21));
        String both = chatted(rin, "both", daysAgo(22));
        mio.agency.mail(rin.customer("waiting"), "IN", null, daysAgo(2));
        mio.patch("/v1/customers/" + both, "{\"birthday\": \"" + now.toString().substring(5, 10) + "\"}");

        assertThat(due("lane=NOW")).containsExactly("waiting");
        assertThat(due("lane=TODAY")).containsExactly("both");
        assertThat(due("lane=CADENCE")).containsExactly("longer", "overdue");
        assertThat(due("reason=REPLY")).containsExactly("waiting");
        assertThat(due("reason=OCCASION")).containsExactly("both");
        assertThat(due("reason=INTERVAL")).containsExactly("both", "longer", "overdue");
        assertThat(due("reason=FAVORITE_IDLE")).isEmpty();
        assertThat(due("reason=INTERVAL&lane=NOW")).isEmpty();
        assertThat(due("performerId=" + mio.performer)).containsExactly("overdue");
        assertThat(due("performerId=" + rin.performer + "&limit=1")).isEqualTo(rin.due("limit=50"));
        assertThat(due("performerId=" + TestAgency.create().performer())).isEmpty();
        assertThat(due("on=" + now.toLocalDate().minusDays(3) + "&lane=CADENCE"))
                .containsExactly("both", "longer", "overdue");
    }

    @Test
    void a_request_that_ran_out_has_its_free_starts() {
        new TestReservations(mio.agency)
                .ranOut(
                        rin.customer("asked"),
                        Instant.now().plus(3, ChronoUnit.DAYS),
                        Instant.now().minus(1, ChronoUnit.HOURS));

        mio.agency
                .get("/v1/follow-ups?reason=UNANSWERED_REQUEST")
                .body("items.customer.handle", contains("asked"))
                .body("items[0].freeStarts", hasSize(0));
    }

    @Test
    void a_day_off_holds_a_performer_back_and_says_so() {
        chatted(mio, "hers", daysAgo(20));
        chatted(rin, "others", daysAgo(20));
        LocalDate today = now.toLocalDate();
        mio.put(
                mio.path("availability-rules"),
                Map.of("rules", List.of(), "exceptions", List.of(Map.of("kind", "DAY_OFF", "date", today.toString()))));

        mio.agency
                .get("/v1/follow-ups")
                .body("items.customer.handle", contains("others"))
                .body("heldBack.performer.id", contains(mio.performer))
                .body("heldBack[0].suppressed.code", equalTo("DAY_OFF"));
        assertThat(due("on=" + today.plusDays(1))).containsExactlyInAnyOrder("hers", "others");
        mio.agency
                .get("/v1/follow-ups?performerId=" + mio.performer)
                .body("items", hasSize(0))
                .body("heldBack.suppressed.code", contains("DAY_OFF"));
    }

    @Test
    void nobody_is_suggested_to_who_has_left() {
        chatted(mio, "hers", daysAgo(20));
        chatted(rin, "others", daysAgo(20));
        mio.put("/v1/performers/" + mio.performer + "/deactivation", Map.of());

        assertThat(due("")).containsExactly("others");
    }

    @Test
    void pages_have_nobody_twice_and_leave_nobody_out_while_others_write() {
        List<String> handles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            FollowUpFixture her = i % 2 == 0 ? mio : rin;
            handles.add("c" + i);
            chatted(her, "c" + i, daysAgo(40 - i));
        }
        List<String> found = new ArrayList<>();
        String page = "/v1/follow-ups?limit=2";
        for (int read = 0; page != null; read++) {
            var answer = mio.agency.get(page).statusCode(200);
            found.addAll(answer.extract().<List<String>>path("items.customer.handle"));
            String next = answer.extract().path("next");
            page = next == null ? null : "/v1/follow-ups?limit=2&cursor=" + next;
            chatted(mio, "earlier" + read, daysAgo(60));
        }

        assertThat(found).containsExactlyElementsOf(handles);
    }

    @Test
    void each_sees_only_what_belongs_to_whoever_asks() {
        chatted(mio, "hers", daysAgo(20));
        chatted(rin, "others", daysAgo(20));
        FollowUpFixture elsewhere = new FollowUpFixture();
        String key = mio.agency.performerKey(mio.performer);

        TestAgency.as(key).get("/v1/follow-ups").then().statusCode(200).body("items.customer.handle", contains("hers"));
        TestAgency.as(key)
                .get("/v1/follow-ups?performerId=" + rin.performer)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        elsewhere.agency.get("/v1/follow-ups").body("items", hasSize(0)).body("heldBack", empty());
        elsewhere.agency.get("/v1/follow-ups?performerId=" + mio.performer).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "lane=SOON, lane invalid-value",
        "reason=LOVE, reason invalid-value",
        "performerId=1, performerId invalid-format",
        "on=tomorrow, on invalid-format",
        "limit=0, limit out-of-range",
        "cursor=x, cursor invalid-cursor",
        "colour=red, colour unknown-parameter"
    })
    void a_wrong_value_is_named(String query, String error) {
        String code = error.substring(error.indexOf(' ') + 1);
        assertErrors(mio.agency.manager().get("/v1/follow-ups?" + query), 400, code, error);
    }
}
