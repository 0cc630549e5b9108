package dev.enishi.desk;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BriefApiTest {
    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        customer = agency.customer(performer, site, "taro_77");
    }

    private String brief() {
        return "/v1/customers/" + customer + "/brief";
    }

    private String note(String body, boolean pinned) {
        return agency.created("/v1/customers/" + customer + "/notes", Map.of("body", body, "pinned", pinned));
    }

    @Test
    void what_was_promised_is_there_until_it_is_kept_first_what_is_for_this_chat() {
        String promises = "/v1/customers/" + customer + "/promises";
        String note = note("来週面接", false);
        agency.created(promises, Map.of("text", "面接の結果を聞く", "askOn", "2199-01-02", "noteId", note));
        agency.created(promises, Map.of("text", "誕生日を祝う", "askOn", "2199-01-01"));
        String next = agency.created(promises, Map.of("text", "犬の写真を見せてもらう", "nextChat", true));

        agency.get(brief())
                .body("promises.text", contains("犬の写真を見せてもらう", "誕生日を祝う", "面接の結果を聞く"))
                .body("promises.nextChat", contains(true, false, false))
                .body("promises[0].id", equalTo(next))
                .body("promises[0].version", equalTo(0))
                .body("promises[0].handedOver", equalTo(false))
                .body("promises[1].askOn", equalTo("2199-01-01"))
                .body("promises[2].noteId", equalTo(note));
        agency.manager().put("/v1/promises/" + next + "/kept");

        agency.get(brief()).body("promises.text", contains("誕生日を祝う", "面接の結果を聞く"));
    }

    @Test
    void what_was_promised_is_gone_when_a_mail_or_a_chat_has_settled_it() {
        String promises = "/v1/customers/" + customer + "/promises";
        agency.created(promises, Map.of("text", "面接の結果を聞く", "askOn", "2025-11-06"));
        agency.created(promises, Map.of("text", "犬の写真を見せてもらう", "nextChat", true));
        agency.created(promises, Map.of("text", "誕生日を祝う", "askOn", "2199-01-01"));

        agency.mail(customer, "OUT", "OTHER", Instant.now().plusSeconds(5).toString());
        agency.get(brief()).body("promises.text", contains("犬の写真を見せてもらう", "誕生日を祝う"));
        Instant started = Instant.now().plusSeconds(1);
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        customer,
                        "kind",
                        "PARTY",
                        "startedAt",
                        started.toString(),
                        "endedAt",
                        started.plusSeconds(2).toString()));

        agency.get(brief()).body("promises.text", contains("誕生日を祝う"));
    }

    @Test
    void of_many_promises_those_for_now_are_shown_that_were_made_last() {
        String promises = "/v1/customers/" + customer + "/promises";
        agency.created(promises, Map.of("text", "後で", "askOn", "2199-01-01"));
        for (int i = 0; i < 11; i++) {
            agency.created(
                    promises,
                    i % 2 == 0
                            ? Map.of("text", "宿題" + i, "askOn", "2025-11-06")
                            : Map.of("text", "宿題" + i, "nextChat", true));
        }

        agency.get(brief())
                .body("promises.text", contains("宿題10", "宿題9", "宿題8", "宿題7", "宿題6", "宿題5", "宿題4", "宿題3", "宿題2", "宿題1"));
    }

    @Test
    void of_somebody_new_little_is_known() {
        agency.get(brief())
                .statusCode(200)
                .body("customer.id", equalTo(customer))
                .body("customer.handle", equalTo("taro_77"))
                .body("customer.siteId", equalTo(site))
                .body("customer.stage", equalTo("PROSPECT"))
                .body("customer.favorite", equalTo(false))
                .body("customer.focus", equalTo(false))
                .body("performer", equalTo(Map.of("id", performer, "name", "みゆ")))
                .body("lastChat", nullValue())
                .body("notes", hasSize(0))
                .body("promises", hasSize(0))
                .body("touch", nullValue())
                .body("chatCount", equalTo(0))
                .body("firstChatAt", nullValue())
                .body("earnings", equalTo(0))
                .body("nextReservation", nullValue())
                .body("reservations.completed", equalTo(0))
                .body("reservations.noShows", equalTo(0))
                .body("reservations.noShowPercent", nullValue())
                .body("cautions", hasSize(0))
                .body("due", nullValue());
    }

    @Test
    void it_tells_what_happened_and_why_he_is_due() {
        agency.chat(customer, "2025-10-01T21:00:00+09:00");
        String last = agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", "PARTY",
                        "startedAt", "2025-11-06T21:00:00+09:00",
                        "endedAt", "2025-11-06T22:00:00+09:00",
                        "earnings", 6000));
        agency.patching("*")
                .body("{\"callName\": \"たろうさん\", \"tags\": [\"釣り\", \"犬\"], \"favoritedBy\": true}")
                .patch("/v1/customers/" + customer);
        agency.manager().put("/v1/customers/" + customer + "/favorite");
        agency.manager().body(Map.of("motive", "毎週来てくれる")).put("/v1/customers/" + customer + "/focus");

        agency.get(brief())
                .body("customer.callName", equalTo("たろうさん"))
                .body("customer.favorite", equalTo(true))
                .body("customer.focus", equalTo(true))
                .body("focusMotive", equalTo("毎週来てくれる"))
                .body("favoritedBy", equalTo(true))
                .body("tags", containsInAnyOrder("釣り", "犬"))
                .body("lastChat.id", equalTo(last))
                .body("lastChat.kind", equalTo("PARTY"))
                .body("lastChat.minutes", equalTo(60))
                .body("lastChat.mic", equalTo(false))
                .body("lastChat.daysAgo", greaterThan(0))
                .body("lastChat.gist", nullValue())
                .body("lastChatAt", equalTo("2025-11-06T12:00:00Z"))
                .body("customer.displayName", equalTo("たろうさん"))
                .body("customer.site.name", equalTo("チャットA"))
                .body("cadence.mode", equalTo("FIXED"))
                .body("cadence.days", equalTo(15))
                .body("touch.lastAt", equalTo("2025-11-06T12:00:00Z"))
                .body("touch.daysAgo", greaterThan(0))
                .body("chatCount", equalTo(2))
                .body("firstChatAt", equalTo("2025-10-01T12:00:00Z"))
                .body("earnings", equalTo(6000))
                .body("due.dueOn", equalTo("2025-11-21"))
                .body("due.reasons[0].code", equalTo("INTERVAL"));
    }

    @Test
    void it_says_what_the_last_chat_was_about_and_what_was_written_last() {
        String chat = agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", "TWO_SHOT",
                        "startedAt", "2025-11-06T21:00:00+09:00",
                        "endedAt", "2025-11-06T22:00:00+09:00",
                        "mic", true));
        agency.manager().body(Map.of("body", "\n\n  こんばんは\n元気？")).put("/v1/chats/" + chat + "/log");
        agency.patching("*")
                .body("{\"kana\": \"タロウ\", \"birthday\": \"02-29\", \"lastLoginAt\": \"2025-11-20T10:00:00Z\"}")
                .patch("/v1/customers/" + customer);
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", customer,
                        "channel", "MAIL",
                        "direction", "IN",
                        "sentAt", "2025-11-07T10:00:00Z",
                        "body", "た".repeat(201)));

        agency.get(brief())
                .body("lastChat.mic", equalTo(true))
                .body("lastChat.gist", equalTo("こんばんは"))
                .body("kana", equalTo("タロウ"))
                .body("birthday", equalTo("02-29"))
                .body("lastLoginAt", equalTo("2025-11-20T10:00:00Z"))
                .body("lastMessage.direction", equalTo("IN"))
                .body("lastMessage.channel", equalTo("MAIL"))
                .body("lastMessage.at", equalTo("2025-11-07T10:00:00Z"))
                .body("lastMessage.purpose", equalTo("OTHER"))
                .body("lastMessage.body", equalTo("た".repeat(200)));
        agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の話\nモカ", "chatId", chat));
        agency.get(brief()).body("lastChat.gist", equalTo("犬の話"));
    }

    @Test
    void without_the_scope_of_messages_the_last_one_is_left_out() {
        agency.mail(customer, "IN", null, "2025-11-07T10:00:00Z");
        List<String> scopes = List.of("customers:read", "chats:read", "notes:read", "reservations:read");
        String key = agency.manager()
                .body(Map.of("name", "受付", "role", "SERVICE", "scopes", scopes))
                .post("/v1/api-keys")
                .path("key");

        agency.get(brief()).body("lastMessage.direction", equalTo("IN"));
        TestAgency.as(key).get(brief()).then().statusCode(200).body("lastMessage", nullValue());
    }

    @Test
    void pinned_notes_come_first_and_five_at_most() {
        String pinned = note("pinned", true);
        for (int i = 1; i <= 6; i++) {
            note("n" + i, false);
        }
        String newestPinned = note("newest pinned", true);

        agency.get(brief())
                .body("notes.id", hasSize(5))
                .body("notes[0].id", equalTo(newestPinned))
                .body("notes[1].id", equalTo(pinned))
                .body("notes.body", contains("newest pinned", "pinned", "n6", "n5", "n4"))
                .body("notes.pinned", contains(true, true, false, false, false));
    }

    @Test
    void cautions_are_told_in_the_language_asked_for() {
        agency.manager().body(Map.of("reason", "連絡先をしつこく聞く")).put("/v1/customers/" + customer + "/block");
        agency.patching("*").body("{\"noMail\": true}").patch("/v1/customers/" + customer);
        agency.manager().body(Map.of("until", "2190-01-01")).put("/v1/customers/" + customer + "/snooze");

        agency.get(brief()).body("cautions.code", containsInAnyOrder("BLOCKED", "NO_MAIL", "SNOOZED"));
        List<String> japanese =
                agency.manager().header("Accept-Language", "ja").get(brief()).path("cautions.detail");
        List<String> english =
                agency.manager().header("Accept-Language", "en").get(brief()).path("cautions.detail");
        assertThat(japanese).hasSize(3).doesNotContainAnyElementsOf(english);
    }

    @Test
    void the_next_reservation_is_the_first_that_has_not_ended_and_still_holds() {
        TestReservations reservations = new TestReservations(agency);
        Instant now = Instant.now();
        reservations.insert(customer, "CONFIRMED", now.minus(61, MINUTES));
        reservations.requested(customer, now.plus(5, HOURS), now.minus(1, MINUTES));
        reservations.insert(customer, "CANCELLED", now.plus(6, HOURS));
        reservations.insert(customer, "CONFIRMED", now.plus(9, HOURS));
        agency.get(brief()).body("nextReservation.state", equalTo("CONFIRMED"));
        String requested = reservations.requested(customer, now.plus(7, HOURS), now.plus(1, HOURS));

        agency.get(brief())
                .body("nextReservation.id", equalTo(requested))
                .body("nextReservation.state", equalTo("REQUESTED"));
        String running = reservations.insert(customer, "CONFIRMED", now);
        agency.get(brief()).body("nextReservation.id", equalTo(running));
    }

    @Test
    void the_next_reservation_says_its_time_as_people_who_work_at_night_do() {
        agency.patching("*")
                .body(Map.of("dayStart", "05:00"))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        LocalDate day = LocalDate.now(UTC).plusDays(2);
        new TestReservations(agency)
                .insert(customer, "CONFIRMED", day.atTime(16, 0).toInstant(UTC));

        agency.get(brief())
                .body("nextReservation.businessDay", equalTo(day.toString()))
                .body("nextReservation.localStart", equalTo(day.plusDays(1) + "T01:00"))
                .body("nextReservation.spokenStart", equalTo("25:00"));
    }

    @Test
    void no_shows_are_counted_and_a_caution() {
        TestReservations reservations = new TestReservations(agency);
        for (int day = 1; day <= 5; day++) {
            reservations.insert(customer, "COMPLETED", Instant.parse("2026-01-0" + day + "T11:00:00Z"));
        }
        agency.get(brief()).body("reservations.noShowPercent", equalTo(0)).body("cautions", hasSize(0));
        reservations.insert(customer, "NO_SHOW", Instant.parse("2026-01-06T11:00:00Z"));

        agency.get(brief())
                .body("reservations.completed", equalTo(5))
                .body("reservations.noShows", equalTo(1))
                .body("reservations.noShowPercent", equalTo(17))
                .body("cautions.code", contains("NO_SHOW"));
        agency.manager()
                .header("Accept-Language", "en")
                .get(brief())
                .then()
                .body("cautions.detail", contains("Did not come to 1 of 6 reservations."));
    }

    @Test
    void two_missed_attempts_are_a_caution_until_the_next_chat() {
        String missed = "/v1/customers/" + customer + "/missed-attempts";
        agency.created(missed, Map.of("at", "2025-11-01T11:00:00Z"));
        agency.get(brief()).body("cautions", hasSize(0));
        agency.created(missed, Map.of("at", "2025-11-02T11:00:00Z"));
        agency.get(brief()).body("cautions.code", contains("MISSED_ATTEMPTS"));

        agency.created(
                "/v1/chats", Map.of("customerId", customer, "kind", "PEEK", "startedAt", "2025-11-03T11:00:00Z"));
        agency.get(brief()).body("cautions.code", contains("MISSED_ATTEMPTS"));
        agency.chat(customer, "2025-11-04T11:00:00Z");
        agency.get(brief()).body("cautions", hasSize(0));
    }

    @Test
    void the_agency_says_how_many_missed_attempts_are_too_many() {
        agency.patching("*")
                .body("{\"policies\": {\"reservations\": {\"missedAttemptsAlert\": 1}}}")
                .patch("/v1/agency");

        agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of());

        agency.get(brief()).body("cautions.code", contains("MISSED_ATTEMPTS"));
    }

    @Test
    void it_warns_of_lines_that_were_crossed_and_shows_open_alerts() {
        agency.created(
                "/v1/boundary-incidents",
                Map.of("customerId", customer, "kind", "PHOTO", "at", "2025-11-06T12:00:00Z"));
        String threat = agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));

        String alert = agency.get(brief())
                .body("cautions.code", contains("WATCH", "INCIDENT", "QUIET"))
                .body("cautions[1].detail", equalTo("線を越える言動がありました（脅し、今日）。"))
                .body("alerts.kind", contains("THREAT"))
                .body("alerts.incidentId", contains(threat))
                .extract()
                .path("alerts[0].id");
        agency.manager().put("/v1/alerts/" + alert + "/acknowledgement");

        agency.get(brief()).body("alerts", hasSize(0));
    }

    @Test
    void by_handle_an_agency_finds_all_and_a_performer_her_own() {
        String colleague = agency.performer();
        String hers = agency.customer(colleague, site, "taro_77");
        String otherSite = agency.customer(performer, agency.site(), "taro_77");
        agency.customer(performer, site, "taro_7");

        agency.get("/v1/briefs?handle=taro_77")
                .body("items.customer.id", containsInAnyOrder(customer, hers, otherSite));
        agency.get("/v1/briefs?handle=taro_77&siteId=" + site)
                .body("items.customer.id", containsInAnyOrder(customer, hers));
        agency.get("/v1/briefs?handle=taro_77&siteId=" + site + "&performerId=" + performer)
                .body("items.customer.id", contains(customer));
        TestAgency.as(agency.performerKey(colleague))
                .get("/v1/briefs?handle=taro_77")
                .then()
                .body("items.customer.id", contains(hers));
        agency.get("/v1/briefs?handle=nobody").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void wrong_parameters_are_named() {
        assertErrors(agency.manager().get("/v1/briefs"), 400, "required", "handle required");
        assertErrors(
                agency.manager().queryParam("handle", "x".repeat(101)).get("/v1/briefs"),
                400,
                "too-long",
                "handle too-long");
        assertErrors(
                agency.manager().get("/v1/briefs?handle=x&siteId=1"), 400, "invalid-format", "siteId invalid-format");
    }

    @Test
    void an_unchanged_brief_is_304_and_a_chat_changes_it() {
        String tag = agency.get(brief()).extract().header("ETag");
        agency.manager().header("If-None-Match", tag).get(brief()).then().statusCode(304);

        agency.chat(customer, "2025-11-06T21:00:00+09:00");

        agency.manager().header("If-None-Match", tag).get(brief()).then().statusCode(200);
    }

    @Test
    void customers_of_others_are_not_found() {
        assertProblem(TestAgency.as(agency.performerKey(agency.performer())).get(brief()), 404, "not-found");
        assertProblem(TestAgency.create().manager().get(brief()), 404, "not-found");
        assertProblem(agency.manager().get("/v1/customers/" + UUID.randomUUID() + "/brief"), 404, "not-found");
    }
}
