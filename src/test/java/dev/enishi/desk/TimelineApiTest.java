package dev.enishi.desk;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TimelineApiTest {
    private TestAgency agency;
    private String performer;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        customer = agency.customer(performer, agency.site(), "taro");
    }

    private String timeline() {
        return "/v1/customers/" + customer + "/timeline";
    }

    @Test
    void nothing_has_happened_yet() {
        agency.get(timeline()).statusCode(200).body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void chats_messages_and_notes_come_newest_first_each_with_what_belongs_to_it() {
        String chat = agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", "PEEK",
                        "startedAt", "2025-11-06T21:00:00+09:00",
                        "endedAt", "2025-11-06T21:10:00+09:00",
                        "earnings", 300));
        String mail = agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", customer,
                        "channel", "MAIL",
                        "direction", "IN",
                        "sentAt", "2025-11-07T21:00:00+09:00",
                        "body", "また来ます"));
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "メモ", "pinned", true));

        agency.get(timeline())
                .body("items.type", contains("NOTE", "MESSAGE", "CHAT"))
                .body("items.id", contains(note, mail, chat))
                .body("items[0].body", equalTo("メモ"))
                .body("items[0].pinned", equalTo(true))
                .body("items[0].kind", nullValue())
                .body("items[1].at", equalTo("2025-11-07T12:00:00Z"))
                .body("items[1].channel", equalTo("MAIL"))
                .body("items[1].direction", equalTo("IN"))
                .body("items[1].purpose", equalTo("OTHER"))
                .body("items[1].body", equalTo("また来ます"))
                .body("items[1].pinned", nullValue())
                .body("items[2].kind", equalTo("PEEK"))
                .body("items[2].minutes", equalTo(10))
                .body("items[2].earnings", equalTo(300));
    }

    @Test
    void reservations_stand_at_their_start_in_the_state_of_now_and_missed_attempts_when_he_came() {
        TestReservations reservations = new TestReservations(agency);
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String expired = reservations.requested(customer, start, Instant.now().minusSeconds(1));
        String noShow = reservations.insert(customer, "NO_SHOW", Instant.parse("2025-11-06T12:00:00Z"));
        String missed = agency.created(
                "/v1/customers/" + customer + "/missed-attempts", Map.of("at", "2025-11-07T12:00:00Z", "body", "満室"));

        // Somebody may have noted meanwhile that the request has run out.
        String these = "items.findAll { it.id in ['%s', '%s', '%s'] }".formatted(expired, missed, noShow);
        agency.get(timeline())
                .rootPath(these)
                .body("type", contains("RESERVATION", "MISSED_ATTEMPT", "RESERVATION"))
                .body("id", contains(expired, missed, noShow))
                .body("state", contains("EXPIRED", null, "NO_SHOW"))
                .body("minutes", contains(60, null, 60))
                .body("[2].businessDay", equalTo("2025-11-06"))
                .body("[2].localStart", equalTo("2025-11-06T21:00"))
                .body("[2].spokenStart", equalTo("21:00"))
                .body("[0].at", equalTo(start.toString()))
                .body("[1].at", equalTo("2025-11-07T12:00:00Z"))
                .body("[1].body", equalTo("満室"));
    }

    @Test
    void incidents_stand_at_their_time_for_whoever_may_read_them() {
        String incident = agency.created(
                "/v1/boundary-incidents",
                Map.of("customerId", customer, "kind", "PHOTO", "words", "写真を送って", "at", "2025-11-06T12:00:00Z"));
        agency.manager().body(Map.of("outcome", "LEFT")).put("/v1/boundary-incidents/" + incident + "/outcome");

        agency.get(timeline())
                .body("items.type", contains("INCIDENT"))
                .body("items[0].id", equalTo(incident))
                .body("items[0].version", equalTo(1))
                .body("items[0].incident", equalTo("PHOTO"))
                .body("items[0].words", equalTo("写真を送って"))
                .body("items[0].outcome", equalTo("LEFT"))
                .body("items[0].at", equalTo("2025-11-06T12:00:00Z"));
        List<String> scopes =
                List.of("customers:read", "chats:read", "notes:read", "messages:read", "reservations:read");
        String key = agency.manager()
                .body(Map.of("name", "予約ページ", "role", "SERVICE", "scopes", scopes))
                .post("/v1/api-keys")
                .path("key");
        TestAgency.as(key).get(timeline()).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void promises_stand_where_they_were_made() {
        String promises = "/v1/customers/" + customer + "/promises";
        String kept = agency.created(promises, Map.of("text", "犬の写真を見る", "nextChat", true));
        agency.manager().put("/v1/promises/" + kept + "/kept").then().statusCode(200);
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "来週面接"));
        agency.created(promises, Map.of("text", "面接の結果を聞く", "askOn", "2199-01-01", "noteId", note));

        agency.get(timeline() + "?limit=1")
                .body("items[0].noteId", equalTo(note))
                .body("items[0].handedOver", equalTo(false));
        agency.manager().header("If-Match", "*").delete("/v1/notes/" + note);
        agency.get(timeline())
                .body("items.type", contains("PROMISE", "PROMISE"))
                .body("items.text", contains("面接の結果を聞く", "犬の写真を見る"))
                .body("items.askOn", contains("2199-01-01", null))
                .body("items.nextChat", contains(false, true))
                .body("items[0].keptAt", nullValue())
                .body("items[1].keptAt", notNullValue())
                .body("items[1].version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void over_all_pages_each_comes_once_also_where_instants_are_the_same(int limit) {
        List<String> expected = new ArrayList<>();
        for (String at : List.of("2025-11-06T21:00:00+09:00", "2025-11-07T21:00:00+09:00")) {
            List<String> same = List.of(
                    agency.chat(customer, at),
                    agency.mail(customer, "OUT", "OTHER", at),
                    agency.mail(customer, "IN", null, at),
                    agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of("at", at)),
                    new TestReservations(agency)
                            .insert(
                                    customer,
                                    "COMPLETED",
                                    OffsetDateTime.parse(at).toInstant()));
            expected.addAll(same);
        }

        List<String> found = new ArrayList<>();
        String path = timeline() + "?limit=" + limit;
        while (path != null) {
            var page = agency.get(path).statusCode(200).extract();
            found.addAll(page.path("items.id"));
            String next = page.path("next");
            path = next == null ? null : timeline() + "?limit=" + limit + "&cursor=" + next;
        }

        // Ids grow with time, so that the last recorded of the same instant comes first.
        assertThat(found).containsExactlyElementsOf(expected.reversed());
    }

    @Test
    void what_is_deleted_is_gone() {
        String chat = agency.chat(customer, "2025-11-06T21:00:00+09:00");

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/chats/" + chat)
                .then()
                .statusCode(204);

        agency.get(timeline()).body("items", hasSize(0));
    }

    @Test
    void somebody_elses_timeline_is_not_found_and_a_wrong_limit_is_named() {
        assertProblem(TestAgency.as(agency.performerKey(agency.performer())).get(timeline()), 404, "not-found");
        assertProblem(TestAgency.create().manager().get(timeline()), 404, "not-found");
        assertErrors(agency.manager().get(timeline() + "?limit=0"), 400, "out-of-range", "limit out-of-range");
    }
}
