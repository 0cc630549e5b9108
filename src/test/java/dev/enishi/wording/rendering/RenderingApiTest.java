package dev.enishi.wording.rendering;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.booking.reservation.ReservationFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.booking.reservation.ReservationFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RenderingApiTest {
    private ReservationFixture fixture;
    private TestAgency agency;
    private String called;

    @BeforeEach
    void given_a_performer_who_is_there_each_evening_and_a_customer_whom_she_calls_by_a_name() {
        fixture = new ReservationFixture();
        agency = fixture.agency;
        called = agency.created(
                "/v1/customers",
                Map.of(
                        "performerId",
                        fixture.performer,
                        "siteId",
                        fixture.site,
                        "handle",
                        "jiro_8",
                        "callName",
                        "じろちゃん",
                        "tags",
                        List.of("釣り", "犬")));
    }

    private String template(String text) {
        return agency.created("/v1/templates", Map.of("title", "ひと言", "purpose", "OTHER", "text", text));
    }

    private Response render(String template, String customer) {
        return agency.manager().body(Map.of("customerId", customer)).post("/v1/templates/" + template + "/rendering");
    }

    private String text(String text, String customer) {
        return render(template(text), customer).then().statusCode(200).extract().path("text");
    }

    private String customer(String handle) {
        return agency.created(
                "/v1/customers", Map.of("performerId", fixture.performer, "siteId", fixture.site, "handle", handle));
    }

    @Test
    void a_handle_that_is_polite_already_is_said_as_it_is() {
        String template = template("{{name}}、こんばんは");

        assertThat(render(template, customer("まさとさん")).<String>path("text")).isEqualTo("まさとさん、こんばんは");
        assertThat(render(template, customer("くまちゃん")).<String>path("text")).isEqualTo("くまちゃん、こんばんは");
        assertThat(render(template, customer("masato")).<String>path("text")).isEqualTo("masatoさん、こんばんは");
    }

    @Test
    void what_was_masked_is_no_topic() {
        agency.created("/v1/customers/" + called + "/notes", Map.of("body", "番号は*************だよ\n新しい犬を飼った"));

        assertThat(text("{{lastTopic}}の話", called)).isEqualTo("新しい犬を飼ったの話");
    }

    private void missing(String text, String customer, String... placeholders) {
        assertProblem(render(template(text), customer), 422, "missing-value")
                .body("placeholders", contains(placeholders))
                .body("errors[0].detail", containsString("{{" + placeholders[0] + "}}"));
    }

    private void news(String text, String until) {
        agency.manager()
                .body(Map.of("text", text, "until", until))
                .put("/v1/performers/" + fixture.performer + "/news")
                .then()
                .statusCode(200);
    }

    @Test
    void a_customer_is_called_by_the_call_name_or_politely_by_the_handle() {
        assertThat(text("{{callName}}と{{name}}、{{performerName}}です。{{siteName}}で", called))
                .isEqualTo("じろちゃんとじろちゃん、みゆです。チャットAで");
        assertThat(text("{{name}}へ", fixture.customer)).isEqualTo("taroさんへ");
        missing("{{callName}}へ", fixture.customer, "callName");
    }

    @Test
    void days_since_the_last_chat_are_business_days_and_a_peek_is_no_chat() {
        agency.created(
                "/v1/chats",
                Map.of("customerId", called, "kind", "PEEK", "startedAt", at(-2, "20:00"), "endedAt", at(-2, "20:05")));
        missing("{{daysSince}}日", called, "daysSince");

        agency.chat(called, at(-15, "20:00"));

        assertThat(text("{{daysSince}}日ぶりです", called)).isEqualTo("15日ぶりです");
    }

    @Test
    void the_last_topic_is_the_first_line_of_the_newest_note_else_the_tags() {
        missing("{{lastTopic}}", fixture.customer, "lastTopic");
        assertThat(text("{{lastTopic}}の話", called)).isEqualTo("犬、釣りの話");

        agency.created("/v1/customers/" + called + "/notes", Map.of("body", "古いメモ"));
        agency.created("/v1/customers/" + called + "/notes", Map.of("body", "\n  犬の名前はモカ \n来週は出張"));

        assertThat(text("「{{lastTopic}}」の話", called)).isEqualTo("「犬の名前はモカ」の話");
    }

    @Test
    void news_that_are_over_are_no_news() throws Exception {
        missing("{{news}}", called, "news");
        news("髪を切りました", ReservationFixture.day(0).toString());
        assertThat(text("{{news}}。", called)).isEqualTo("髪を切りました。");

        TestClock.after(Duration.ofDays(1), () -> missing("{{news}}", called, "news"));

        news("髪を切りました", ReservationFixture.day(-1).toString());
        missing("{{news}}", called, "news");
    }

    @Test
    void the_nearest_start_is_said_as_people_say_it_in_the_language_of_the_agency() {
        fixture.open("00:00", "00:00");
        String full = ReservationFixture.day(0).toString();
        closed(full, ReservationFixture.day(1).toString());

        String text = agency.manager()
                .header("Accept-Language", "en")
                .body(Map.of("customerId", called))
                .post("/v1/templates/" + template("{{nearestStart}}なら空いています") + "/rendering")
                .then()
                .statusCode(200)
                .extract()
                .path("text");

        assertThat(text).matches("(来年の)?[0-9]+月[0-9]+日0:00からなら空いています");
        closed();
        assertThat(text("{{nearestStart}}", called)).matches("(今日|明日)[0-9]+:[0-9]{2}から");
    }

    /** Days off of a performer who is there whenever else. */
    private void closed(String... days) {
        List<Map<String, Object>> exceptions = Arrays.stream(days)
                .map(day -> Map.<String, Object>of("kind", "DAY_OFF", "date", day))
                .toList();
        List<Map<String, String>> always = Arrays.stream(DayOfWeek.values())
                .map(weekday -> ReservationFixture.rule("OPEN", weekday.name(), "00:00", "00:00"))
                .toList();
        agency.manager()
                .body(Map.of("rules", always, "exceptions", exceptions))
                .put("/v1/performers/" + fixture.performer + "/availability-rules")
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_free_start_or_for_somebody_banned_there_is_none_to_name() {
        agency.manager().body(Map.of("reason", "暴言")).put("/v1/customers/" + called + "/block");
        missing("{{nearestStart}}", called, "nearestStart");
        fixture.plan(List.of());
        missing("{{nearestStart}}", fixture.customer, "nearestStart");
    }

    @Test
    void the_next_reservation_is_one_that_is_confirmed_and_to_come() {
        missing("{{nextReservation}}", fixture.customer, "nextReservation");

        fixture.confirmed(at(1, "21:00"), 30);

        assertThat(text("{{nextReservation}}のお約束", fixture.customer)).isEqualTo("明日21:00からのお約束");
    }

    @Test
    void the_rule_of_the_site_is_claimed_only_where_there_is_one() {
        assertThat(text("{{siteName}}の規約で、{{siteRule}}です", called)).isEqualTo("チャットAの規約で、連絡先の交換は禁止です");
        missing("{{penalty}}", called, "penalty");
        site(Map.of("contactExchangeForbidden", false, "penalty", "アカウント停止"));
        missing("{{siteRule}}", called, "siteRule");
        assertThat(text("{{penalty}}", called)).isEqualTo("アカウント停止");
    }

    private void site(Map<String, ?> change) {
        agency.patching("*")
                .body(change)
                .patch("/v1/sites/" + fixture.site)
                .then()
                .statusCode(200);
    }

    @Test
    void all_missing_values_are_named_at_once() {
        Response refused = render(template("{{callName}} {{news}} {{name}}"), fixture.customer);

        assertErrors(refused, 422, "missing-value", "/customerId missing-value", "/customerId missing-value");
        refused.then().body("placeholders", contains("callName", "news"));
    }

    @Test
    void the_season_has_its_words() {
        assertThat(text("{{season}}。", called)).matches("..+ね。|..+ですね。");
    }

    @Test
    void a_text_that_becomes_longer_than_a_message_is_refused() {
        String template = template("{{lastTopic}}".repeat(2));
        agency.created("/v1/customers/" + called + "/notes", Map.of("body", "長".repeat(2000)));
        render(template, called).then().statusCode(200);
        agency.created("/v1/customers/" + called + "/notes", Map.of("body", "長".repeat(2001)));

        assertProblem(render(template, called), 422, "rendered-too-long");
    }

    @Test
    void what_is_claimed_of_her_has_to_be_marked_as_true() {
        String married = agency.get("/v1/templates?situation=MARRIED").extract().path("items[0].id");
        assertProblem(render(married, called), 422, "truth-not-marked");

        agency.manager()
                .body(Map.of("truths", List.of("MARRIED")))
                .put("/v1/performers/" + fixture.performer + "/truths");

        render(married, called).then().statusCode(200).body("text", containsString("じろちゃん"));
    }

    @Test
    void each_of_the_starter_set_can_be_filled_in() {
        agency.chat(called, at(-15, "20:00"));
        fixture.reserve(called, at(1, "21:00"), 30, "PERFORMER").then().statusCode(201);
        news("髪を少し短くしました", "2099-12-31");
        for (String truth : List.of("MARRIED", "SINGLE")) {
            String other = truth.equals("SINGLE") ? "MARRIED" : "SINGLE";
            agency.manager()
                    .body(Map.of("truths", List.of("SITE_ONLY", truth)))
                    .put("/v1/performers/" + fixture.performer + "/truths");
            List<Map<String, Object>> all =
                    agency.get("/v1/templates").extract().path("items");
            assertThat(all)
                    .filteredOn(template -> !Objects.equals(template.get("situation"), other))
                    .hasSize(15)
                    .allSatisfy(template -> assertThat(render(template.get("id").toString(), called)
                                    .statusCode())
                            .as(template.get("title").toString())
                            .isEqualTo(200));
        }
    }

    @Test
    void template_and_customer_have_to_be_there_and_belong_together() {
        String nobody = "0190b5a0-0000-7000-8000-000000000001";
        String template = template("こんばんは");
        assertProblem(render(nobody, called), 404, "not-found");
        assertErrors(render(template, nobody), 422, "unknown-reference", "/customerId unknown-reference");
        assertErrors(
                agency.manager().body(Map.of()).post("/v1/templates/" + template + "/rendering"),
                400,
                "required",
                "/customerId required");
        Map<String, Object> colleagues = new HashMap<>(Map.of("title", "同僚の", "purpose", "OTHER", "text", "こんばんは"));
        colleagues.put("performerId", agency.performer());
        assertErrors(
                render(agency.created("/v1/templates", colleagues), called),
                422,
                "unknown-reference",
                "/customerId unknown-reference");
    }

    @Test
    void nothing_is_recorded_by_it() {
        render(template("こんばんは"), called).then().body("text", equalTo("こんばんは"));

        agency.get("/v1/messages?customerId=" + called).body("items.size()", equalTo(0));
    }
}
