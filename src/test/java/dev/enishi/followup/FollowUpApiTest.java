package dev.enishi.followup;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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
class FollowUpApiTest {
    private static final String DETAIL = "items[0].reasons[0].detail";

    private FollowUpFixture her;

    @BeforeEach
    void given_a_performer() {
        her = new FollowUpFixture();
    }

    @Test
    void reasons_are_told_in_the_language_of_the_agency_unless_another_is_asked_for() {
        her.customer("taro", "2025-11-06T21:00:00+09:00");
        String japanese = "11月6日";
        String english = "6 November";
        String path = her.path("follow-ups?on=2025-11-22");

        ValidatableResponse before = her.agency.get(path).body(DETAIL, containsString(japanese));
        her.agency.manager().header("Accept-Language", "en-GB").get(path).then().body(DETAIL, containsString(english));
        her.agency.patching("*").body("{\"locale\": \"en\"}").patch("/v1/agency");

        her.agency
                .manager()
                .header("If-None-Match", before.extract().header("ETag"))
                .get(path)
                .then()
                .statusCode(200)
                .body(DETAIL, containsString(english));
        her.agency.manager().header("Accept-Language", "ja").get(path).then().body(DETAIL, containsString(japanese));
    }

    @Test
    void a_chat_on_6_november_is_due_on_21_november() {
        her.customer("taro", "2025-11-06T21:00:00+09:00");

        her.followUps("on=2025-11-20").body("items", hasSize(0)).body("suppressed", nullValue());
        her.followUps("on=2025-11-21")
                .body("on", equalTo("2025-11-21"))
                .body("items", hasSize(1))
                .body("items[0].customer.handle", equalTo("taro"))
                .body("items[0].customer.stage", equalTo("NEWCOMER"))
                .body("items[0].dueOn", equalTo("2025-11-21"))
                .body("items[0].overdueDays", equalTo(0))
                .body("items[0].reasons", hasSize(1))
                .body("items[0].reasons[0].code", equalTo("INTERVAL"))
                .body("items[0].reasons[0].since", equalTo("2025-11-21"))
                .body("items[0].reasons[0].detail", containsString("11月6日"))
                .body("items[0].lastChat.kind", equalTo("TWO_SHOT"))
                .body("items[0].lastChat.startedAt", equalTo("2025-11-06T12:00:00Z"))
                .body("items[0].lastChat.minutes", equalTo(30))
                .body("items[0].touch.lastAt", equalTo("2025-11-06T12:00:00Z"))
                .body("items[0].touch.daysAgo", equalTo(15));
    }

    @Test
    void the_newest_note_comes_with_him() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");
        her.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
        String newest = her.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "来週は出張"));

        her.followUps("on=2025-11-21")
                .body("items[0].newestNote.id", equalTo(newest))
                .body("items[0].newestNote.body", equalTo("来週は出張"))
                .body("items[0].newestNote.createdAt", notNullValue());
    }

    @Test
    void a_recorded_mail_takes_him_off_and_he_is_back_15_days_later() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");

        her.agency.mail(customer, "OUT", "FOLLOW_UP", "2025-11-21T10:00:00+09:00");

        assertThat(her.due("on=2025-11-21")).isEmpty();
        assertThat(her.due("on=2025-12-05")).isEmpty();
        assertThat(her.due("on=2025-12-06")).containsExactly("taro");
    }

    @Test
    void a_deleted_mail_brings_him_back() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");
        String mail = her.agency.mail(customer, "OUT", "FOLLOW_UP", "2025-11-21T10:00:00+09:00");

        her.delete("/v1/messages/" + mail);

        assertThat(her.due("on=2025-11-21")).containsExactly("taro");
    }

    @Test
    void a_peek_takes_nobody_off() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");

        her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", "PEEK",
                        "startedAt", "2025-11-20T21:00:00+09:00",
                        "endedAt", "2025-11-20T21:05:00+09:00"));

        assertThat(her.due("on=2025-11-21")).containsExactly("taro");
    }

    @Test
    void somebody_who_was_never_touched_is_not_due() {
        her.customer("taro");

        assertThat(her.due("on=2025-11-21")).isEmpty();
    }

    @Test
    void what_happened_after_on_counts() {
        String customer = her.customer("taro", "2025-11-06T21:00:00+09:00");

        her.agency.chat(customer, "2025-12-01T21:00:00+09:00");

        assertThat(her.due("on=2025-11-30")).isEmpty();
    }

    @Test
    void a_day_that_starts_at_five_moves_a_chat_at_two_to_the_day_before() {
        her.customer("taro", "2025-11-06T02:00:00+09:00");
        assertThat(her.due("on=2025-11-20")).isEmpty();

        her.patch("/v1/agency", "{\"dayStart\": \"05:00\"}");

        her.followUps("on=2025-11-20").body("items.dueOn", contains("2025-11-20"));
    }

    @ParameterizedTest
    @CsvSource({
        // agency, performer, customer, due
        "null, null, null, 2025-11-21",
        "  20, null, null, 2025-11-26",
        "  20,   10, null, 2025-11-16",
        "  20,   10,    3, 2025-11-09",
        "  20, null,   30, 2025-12-06"
    })
    void the_cadence_is_his_else_hers_else_the_agencys(String agency, String performer, String customer, String due) {
        String id = her.customer("taro", "2025-11-06T21:00:00+09:00");

        her.policies("{\"cadenceDays\": " + agency + "}");
        her.patch("/v1/performers/" + her.performer, "{\"cadenceDays\": " + performer + "}");
        her.patch("/v1/customers/" + id, "{\"cadenceDays\": " + customer + "}");

        her.agency.get("/v1/customers/" + id).body("dueOn", equalTo(due));
        her.followUps("on=" + due).body("items.dueOn", contains(due));
        assertThat(her.due("reason=INTERVAL&on=" + LocalDate.parse(due).minusDays(1)))
                .isEmpty();
    }

    @Test
    void the_expanding_cadence_takes_a_step_with_each_mail_and_a_chat_starts_it_again() {
        her.policies("{\"cadenceMode\": \"EXPANDING\"}");
        LocalDate chat = LocalDate.parse("2025-06-01");
        String customer = her.customer("taro", chat + "T12:00:00+09:00");
        her.agency.mail(customer, "OUT", "THANK_YOU", chat + "T13:00:00+09:00");

        for (int step : new int[] {1, 3, 7, 15, 30, 45, 60}) {
            LocalDate due = chat.plusDays(step);
            her.agency.get("/v1/customers/" + customer).body("dueOn", equalTo(due.toString()));
            her.agency.mail(customer, "OUT", "OTHER", due + "T10:00:00+09:00");
            her.agency.mail(customer, "OUT", "OTHER", due + "T20:00:00+09:00");
        }
        her.agency.chat(customer, "2025-09-01T12:00:00+09:00");

        her.agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2025-09-02"));
    }

    @Test
    void the_expanding_cadence_never_asks_before_the_day_after_the_last_touch() {
        her.policies("{\"cadenceMode\": \"EXPANDING\"}");
        String customer = her.customer("taro", "2025-06-01T12:00:00+09:00");

        her.agency.mail(customer, "IN", null, "2025-06-10T12:00:00+09:00");

        her.agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2025-06-11"));
    }

    @Test
    void blocked_unwilling_and_snoozed_customers_are_absent() {
        String taro = her.customer("taro", "2025-11-06T21:00:00+09:00");
        String jiro = her.customer("jiro", "2025-11-06T21:10:00+09:00");
        String saburo = her.customer("saburo", "2025-11-06T21:20:00+09:00");

        her.put("/v1/customers/" + taro + "/block", Map.of());
        her.patch("/v1/customers/" + jiro, "{\"noMail\": true}");
        her.put("/v1/customers/" + saburo + "/snooze", Map.of("until", "2025-12-01"));

        assertThat(her.due("on=2025-11-30")).isEmpty();
        assertThat(her.due("on=2025-12-01")).containsExactly("saburo");
        her.agency.manager().delete("/v1/customers/" + taro + "/block").then().statusCode(200);
        assertThat(her.due("on=2025-11-30")).containsExactly("taro");
    }

    /** Somebody in the list with his place as the rules give it. */
    private record Expected(Lane lane, int group, String dueOn, String id, String handle) {}

    private Expected overdue(int group, int days) {
        LocalDate due = LocalDate.parse("2025-11-22").minusDays(days);
        String handle = "g" + group + "_" + days + "_" + UUID.randomUUID();
        String id = her.customer(handle, due.minusDays(15) + "T12:00:00+09:00");
        if (group == 0) {
            her.put("/v1/customers/" + id + "/focus", Map.of());
        } else if (group == 1) {
            her.agency.manager().put("/v1/customers/" + id + "/favorite").then().statusCode(200);
        }
        return new Expected(Lane.CADENCE, group, due.toString(), id, handle);
    }

    /** He has his birthday on the day, whether or not he is due for another reason: that cannot wait. */
    private Expected withBirthday(Expected person) {
        her.patch("/v1/customers/" + person.id(), "{\"birthday\": \"11-22\"}");
        String dueOn = person.dueOn().compareTo("2025-11-22") <= 0 ? person.dueOn() : "2025-11-22";
        return new Expected(Lane.TODAY, person.group(), dueOn, person.id(), person.handle());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    void over_all_pages_each_comes_once_and_in_order(int limit) {
        List<String> expected = Stream.of(
                        overdue(2, 0),
                        overdue(3, 46),
                        overdue(1, 300),
                        overdue(0, 2),
                        withBirthday(overdue(2, -5)),
                        overdue(2, 45),
                        withBirthday(overdue(3, 90)),
                        overdue(3, 90),
                        withBirthday(overdue(1, -5)),
                        overdue(1, 0),
                        withBirthday(overdue(0, -5)),
                        withBirthday(overdue(2, 10)),
                        overdue(2, 10),
                        overdue(2, 10))
                .sorted(Comparator.comparing(Expected::lane)
                        .thenComparingInt(Expected::group)
                        .thenComparing(Expected::dueOn)
                        .thenComparing(Expected::id))
                .map(Expected::handle)
                .toList();
        overdue(2, -1);

        assertThat(her.due("on=2025-11-22&limit=" + limit)).containsExactlyElementsOf(expected);
    }

    @Test
    void each_row_can_be_written_from() {
        String taro = her.customer("taro", "2025-10-01T12:00:00+09:00");
        her.agency.mail(taro, "OUT", "FOLLOW_UP", "2025-10-16T12:00:00+09:00");
        her.patch("/v1/customers/" + taro, "{\"callName\": \"たろうさん\", \"lastLoginAt\": \"2025-11-01T10:00:00Z\"}");
        her.policies("{\"cadenceMode\": \"EXPANDING\"}");

        her.followUps("on=2025-11-22")
                .body("items[0].lane", equalTo("CADENCE"))
                .body("items[0].customer.displayName", equalTo("たろうさん"))
                .body("items[0].customer.handle", equalTo("taro"))
                .body("items[0].customer.site.id", equalTo(her.site))
                .body("items[0].customer.site.name", equalTo("チャットA"))
                .body("items[0].customer.blocked", equalTo(false))
                .body("items[0].lastChatAt", equalTo("2025-10-01T03:00:00Z"))
                .body("items[0].lastLoginAt", equalTo("2025-11-01T10:00:00Z"))
                .body("items[0].lastMessage.direction", equalTo("OUT"))
                .body("items[0].lastMessage.purpose", equalTo("FOLLOW_UP"))
                .body("items[0].lastMessage.at", equalTo("2025-10-16T03:00:00Z"))
                .body("items[0].cadence", equalTo(Map.of("mode", "EXPANDING", "step", 2, "days", 3)));
        her.patch("/v1/customers/" + taro, "{\"cadenceDays\": 7}");
        her.followUps("on=2025-11-22").body("items[0].cadence", equalTo(Map.of("mode", "FIXED", "days", 7)));
    }

    @Test
    void a_lane_can_be_asked_for_and_goes_with_the_cursor() {
        List.of("a", "b", "c").forEach(handle -> her.customer(handle, "2025-10-01T12:00:00+09:00"));
        String birthday = her.customer("birthday", "2025-11-20T12:00:00+09:00");
        her.patch("/v1/customers/" + birthday, "{\"birthday\": \"11-22\"}");
        String mailed = her.customer("mailed");
        her.agency.mail(mailed, "IN", null, "2025-11-20T12:00:00+09:00");

        assertThat(her.due("on=2025-11-22&limit=1")).containsExactly("mailed", "birthday", "a", "b", "c");
        assertThat(her.due("on=2025-11-22&lane=NOW")).containsExactly("mailed");
        assertThat(her.due("on=2025-11-22&lane=TODAY")).containsExactly("birthday");
        assertThat(her.due("on=2025-11-22&lane=CADENCE&limit=1")).containsExactly("a", "b", "c");
        assertThat(her.due("on=2025-11-22&lane=NOW&reason=INTERVAL")).isEmpty();
        assertErrors(
                her.agency.manager().get(her.path("follow-ups?lane=LATER")),
                400,
                "invalid-value",
                "lane invalid-value");
    }

    @Test
    void who_is_in_a_chat_with_her_is_in_no_list() {
        String taro = her.customer("taro", "2025-10-01T12:00:00+09:00");
        her.customer("jiro", "2025-10-01T12:00:00+09:00");
        String peek = her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        taro,
                        "kind",
                        "PEEK",
                        "startedAt",
                        Instant.now().minusSeconds(60).toString()));

        assertThat(her.due("on=2025-11-22")).containsExactly("jiro");
        her.agency.get(her.path("today")).body("lanes.CADENCE", equalTo(1)).body("followUpCount", equalTo(1));
        her.patch("/v1/chats/" + peek, "{\"endedAt\": \"" + Instant.now() + "\"}");

        assertThat(her.due("on=2025-11-22")).containsExactlyInAnyOrder("jiro", "taro");
    }

    @Test
    void a_reason_can_be_asked_for() {
        her.customer("interval", "2025-10-01T12:00:00+09:00");
        String both = her.customer("both", "2025-10-02T12:00:00+09:00");
        String birthday = her.customer("birthday", "2025-11-20T12:00:00+09:00");
        her.patch("/v1/customers/" + both, "{\"birthday\": \"11-22\"}");
        her.patch("/v1/customers/" + birthday, "{\"birthday\": \"11-22\"}");

        assertThat(her.due("on=2025-11-22")).containsExactly("both", "birthday", "interval");
        assertThat(her.due("on=2025-11-22&reason=INTERVAL")).containsExactly("both", "interval");
        assertThat(her.due("on=2025-11-22&reason=OCCASION")).containsExactly("both", "birthday");
        assertThat(her.due("on=2025-11-22&reason=REPLY")).isEmpty();
        her.followUps("on=2025-11-22&reason=OCCASION").body("items[0].reasons.code", contains("OCCASION", "INTERVAL"));
    }

    @Test
    void the_cursor_carries_day_and_reason() {
        her.customer("taro", "2025-10-01T12:00:00+09:00");
        her.customer("jiro", "2025-10-02T12:00:00+09:00");
        String birthday = her.customer("birthday", "2025-11-20T12:00:00+09:00");
        her.patch("/v1/customers/" + birthday, "{\"birthday\": \"11-22\"}");

        String next = her.followUps("on=2025-11-22&reason=INTERVAL&limit=1")
                .body("items.customer.handle", contains("taro"))
                .extract()
                .path("next");

        her.followUps("cursor=" + next)
                .body("on", equalTo("2025-11-22"))
                .body("items.customer.handle", contains("jiro"))
                .body("next", nullValue());
        assertErrors(
                her.agency.manager().get(her.path("follow-ups?on=2025-11-23&cursor=" + next)),
                400,
                "invalid-cursor",
                "cursor invalid-cursor");
        assertErrors(
                her.agency.manager().get(her.path("follow-ups?lane=TODAY&cursor=" + next)),
                400,
                "invalid-cursor",
                "cursor invalid-cursor");
        assertErrors(
                her.agency.manager().get(her.path("follow-ups?reason=REPLY&cursor=" + next)),
                400,
                "invalid-cursor",
                "cursor invalid-cursor");
    }

    @Test
    void without_a_day_the_cursor_goes_on_with_the_day_of_the_first_page() {
        her.customer("taro", "2025-10-01T12:00:00+09:00");
        her.customer("jiro", "2025-10-02T12:00:00+09:00");

        var first = her.followUps("limit=1").extract();
        String next = first.path("next");

        her.followUps("cursor=" + next)
                .body("on", equalTo(first.path("on")))
                .body("items.customer.handle", contains("jiro"));
    }

    @Test
    void in_her_quiet_hours_the_list_of_today_is_empty_and_says_until_when() {
        her.customer("taro", "2025-10-01T12:00:00+09:00");
        LocalTime now = LocalTime.now(ZoneId.of("Asia/Tokyo"));
        DateTimeFormatter format = DateTimeFormatter.ofPattern("HH:mm");

        her.patch(
                "/v1/performers/" + her.performer,
                "{\"quietFrom\": \"" + format.format(now.minusHours(1)) + "\", \"quietTo\": \""
                        + format.format(now.plusHours(2)) + "\"}");

        her.followUps("limit=50")
                .body("items", hasSize(0))
                .body("suppressed.code", equalTo("QUIET_HOURS"))
                .body("suppressed.until", notNullValue());
        her.followUps("on=2025-11-22").body("items", hasSize(1)).body("suppressed", nullValue());
    }

    @Test
    void only_her_own_customers_are_in_her_list() {
        her.customer("taro", "2025-10-01T12:00:00+09:00");
        String colleague = her.agency.performer();
        her.agency.chat(her.agency.customer(colleague, her.site, "jiro"), "2025-10-01T12:00:00+09:00");

        assertThat(her.due("on=2025-11-22")).containsExactly("taro");
    }

    @Test
    void a_performer_whom_the_caller_does_not_see_is_not_found() {
        String colleagueKey = her.agency.performerKey(her.agency.performer());

        for (String list : List.of("follow-ups", "dormant-customers", "reviews", "today")) {
            assertProblem(TestAgency.as(colleagueKey).get(her.path(list)), 404, "not-found");
            assertProblem(TestAgency.create().manager().get(her.path(list)), 404, "not-found");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "on=2026-02-30, on, invalid-format",
        "on=tomorrow, on, invalid-format",
        "reason=BOREDOM, reason, invalid-value",
        "limit=0, limit, out-of-range",
        "limit=-1, limit, out-of-range",
        "cursor=x.y, cursor, invalid-cursor",
        "colour=red, colour, unknown-parameter"
    })
    void a_wrong_parameter_is_named(String query, String parameter, String code) {
        assertErrors(her.agency.manager().get(her.path("follow-ups?" + query)), 400, code, parameter + " " + code);
    }
}
