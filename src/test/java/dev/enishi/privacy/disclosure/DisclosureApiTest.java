package dev.enishi.privacy.disclosure;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisclosureApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is left out on purpose: it stands elsewhere in the document, or is a folded copy for the search. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.ofEntries(
            Map.entry("customer", Set.of("agency_id", "search_text", "folding", "sort_name")),
            Map.entry("relationship", Set.of("agency_id", "customer_id", "performer_id", "birthday", "snoozed_until")),
            Map.entry("favorite_event", Set.of("agency_id", "performer_id", "site_id", "customer_id", "number")),
            Map.entry("chat", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("chat_kind_change", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("chat_log", Set.of("agency_id", "chat_id", "performer_id", "started_at")),
            Map.entry("message", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("note", Set.of("agency_id", "performer_id", "site_id", "customer_id", "search_text", "folding")),
            Map.entry("promise", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("standing_reservation", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("reservation", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("reservation_event", Set.of("agency_id", "performer_id", "customer_id")),
            Map.entry("next_visit_offer", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("alert", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("boundary_incident", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("customer_outlook", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("asked_question", Set.of("agency_id", "performer_id", "site_id", "customer_id")),
            Map.entry("missed_attempt", Set.of("agency_id", "performer_id", "site_id", "customer_id")));

    private TestAgency agency;
    private String performer;
    private String customer;

    /** With a value in every column of every table. */
    @BeforeEach
    void given_a_customer_about_whom_everything_is_known() {
        agency = TestAgency.create();
        performer = agency.performer();
        String site = agency.site();
        Map<String, Object> input = new HashMap<>(
                Map.of("performerId", performer, "siteId", site, "handle", "taro", "callName", "たろう", "kana", "タロウ"));
        input.putAll(Map.of(
                "birthday",
                "02-29",
                "tags",
                List.of("犬"),
                "lastLoginAt",
                "2026-11-20T10:00:00Z",
                "favoritedBy",
                true,
                "cadenceDays",
                9));
        customer = agency.created("/v1/customers", input);
        String path = "/v1/customers/" + customer;
        agency.manager().put(path + "/favorite");
        agency.manager().body(Map.of("motive", "家族")).put(path + "/focus");
        agency.manager().body(Map.of("reason", "暴言")).put(path + "/block");
        agency.manager().body(Map.of("until", "2030-01-01")).put(path + "/snooze");
        String chat = agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", "TWO_SHOT",
                        "startedAt", "2026-11-06T11:00:00Z",
                        "endedAt", "2026-11-06T11:30:00Z",
                        "earnings", 4200,
                        "externalId", "c-17"));
        agency.manager().body(Map.of("body", "こんばんは")).put("/v1/chats/" + chat + "/log");
        String note = agency.created(path + "/notes", Map.of("body", "犬の名前はモカ", "chatId", chat, "pinned", true));
        String promise =
                agency.created(path + "/promises", Map.of("text", "結果を聞く", "askOn", "2030-01-01", "noteId", note));
        agency.manager().put("/v1/promises/" + promise + "/kept");
        String template = agency.created("/v1/templates", Map.of("title", "ひと言", "purpose", "OTHER", "text", "こんばんは"));
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", customer,
                        "channel", "MAIL",
                        "direction", "OUT",
                        "body", "また来てね",
                        "sentAt", "2026-11-06T10:00:00Z",
                        "templateId", template));
        agency.created(
                "/v1/messages", Map.of("customerId", customer, "channel", "MAIL", "direction", "IN", "body", "また来ます"));
        String incident = agency.created(
                "/v1/boundary-incidents",
                Map.of(
                        "customerId", customer,
                        "kind", "THREAT",
                        "pretext", "予約",
                        "words", "写真を",
                        "answer", "できません",
                        "templateId", template));
        agency.manager().body(Map.of("outcome", "STAYED")).put("/v1/boundary-incidents/" + incident + "/outcome");
        String alert = agency.get("/v1/alerts").extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + alert + "/acknowledgement");
        secretMessages(site);
        String question = agency.created("/v1/questions", Map.of("text", "理想の日曜日って、どんな一日ですか？"));
        String asked = agency.created(path + "/asked-questions", Map.of("questionId", question));
        agency.manager().put("/v1/asked-questions/" + asked + "/answer").then().statusCode(200);
        new TestReservations(agency).cancelledOccurrence(customer, chat, "2026-11-06T11:00:00Z", "急用");
        try (TestSql sql = TestSql.as(agency.id)) {
            for (String outcome :
                    List.of("'REFUSED', null, '出張', now()", "'ACCEPTED', (select id from reservation), null, now()")) {
                sql.update("""
                        insert into next_visit_offer (agency_id, id, performer_id, site_id, customer_id, chat_id, starts_at,
                                duration_minutes, version, created_at, state, reservation_id, reason, decided_at)
                        select agency_id, ?, performer_id, site_id, customer_id, id, '2026-11-13T11:00:00Z', 30, 1, now(),
                        """ + outcome + " from chat", Ids.next());
            }
            sql.update("update alert set resolved_at = now(), resolution = 'PASSED'");
            sql.update("""
                    insert into alert (agency_id, id, performer_id, site_id, customer_id, kind, level, cause_id, raised_at,
                            acknowledged_at, acknowledged_by, resolved_at, resolution)
                    select agency_id, ?, performer_id, site_id, customer_id, 'WATCH', 'DANGER', id, raised_at + interval '1 s',
                           acknowledged_at, acknowledged_by, resolved_at, resolution
                      from alert
                    """, Ids.next());
            sql.update("update customer set wanted_at = now()");
            sql.update("""
                    insert into outlook_fit (agency_id, id, to_day, state, created_at)
                    select agency_id, ?, date '2026-11-01', 'QUEUED', now() from agency
                    """, Ids.next());
            sql.update("""
                    insert into customer_outlook (agency_id, customer_id, performer_id, site_id, fit_id, first_chat_day,
                            last_chat_day, chat_days, at_risk_percent, assumed_cadence_days, assumed_lapsed_after_days,
                            at_risk_on, scored_at)
                    select c.agency_id, c.id, c.performer_id, c.site_id, f.id, date '2026-11-06', date '2026-11-06', 1, 50, 15, 60,
                           date '2026-12-06', now()
                      from customer c cross join outlook_fit f
                    """);
            sql.update("""
                    insert into missed_attempt (agency_id, id, performer_id, site_id, customer_id, at, body,
                            reservation_id, created_at)
                    select agency_id, ?, performer_id, site_id, customer_id, now(), '2ショット中に来た', id, now()
                      from reservation
                    """, Ids.next());
            UUID job = Ids.next();
            sql.update("""
                    insert into import_job (agency_id, id, performer_id, site_id, kind, state, dry_run, charset, mapping,
                            rows_total, created_at)
                    select agency_id, ?, performer_id, site_id, 'CHATS', 'DONE', false, 'UTF-8', '{}', 1, now()
                      from customer
                    """, job);
            sql.update(
                    "update chat set import_id = ?, site_started_at = '2026-11-06T10:59:00Z', main_since = started_at",
                    job);
            sql.update("""
                    insert into chat_kind_change (agency_id, chat_id, performer_id, site_id, customer_id, at, former_kind)
                    select agency_id, id, performer_id, site_id, customer_id, '2026-11-06T11:10:00Z', 'PARTY' from chat
                    """);
            sql.update("update customer set favorite_answered_at = now()");
            sql.update("""
                    update relationship
                       set last_mail_out_at = '2026-11-07T10:00:00Z', thank_you_on = '2026-11-06', memo_on = '2026-11-07',
                           reply_on = '2026-11-08', favorite_idle_on = '2026-11-09', rank = 0,
                           live_since = '2026-11-09T10:00:00Z'
                     where customer_id = ?
                    """, UUID.fromString(customer));
        }
    }

    /** One that was set aside, and one that answers it: each with what the other cannot have. In a party of somebody else. */
    private void secretMessages(String site) {
        String host = agency.customer(performer, site, "jiro");
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", host,
                        "kind", "PARTY",
                        "startedAt", "2026-11-05T11:00:00Z",
                        "endedAt", "2026-11-05T12:00:00Z"));
        Map<String, Object> secret = new HashMap<>(Map.of(
                "customerId", customer,
                "channel", "SECRET",
                "direction", "IN",
                "body", "ないしょ",
                "earnings", 50,
                "sentAt", "2026-11-05T11:10:00Z"));
        String question = agency.created("/v1/messages", secret);
        agency.manager().put("/v1/messages/" + question + "/set-aside").then().statusCode(200);
        secret.putAll(Map.of("direction", "OUT", "inReplyTo", question, "sentAt", "2026-11-05T11:11:00Z"));
        agency.created("/v1/messages", secret);
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + host)
                .then()
                .statusCode(204);
    }

    private JsonNode disclosure() throws JsonProcessingException {
        return JSON.readTree(agency.manager()
                .get("/v1/customers/" + customer + "/disclosure")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"disclosure-" + customer + ".json\"")
                .extract()
                .asString());
    }

    @Test
    void every_column_of_every_row_about_him_is_in_it() throws JsonProcessingException {
        JsonNode disclosure = disclosure();

        assertDiscloses("customer", "id", disclosure.at("/customer"));
        assertDiscloses("relationship", "customer_id", disclosure.at("/facts"));
        assertThat(disclosure.at("/favoriteEvents")).hasSize(2);
        assertRow(
                "favorite_event",
                row("select to_jsonb(t)::text from favorite_event t where direction = 'FAVORITED_BY'"),
                disclosure.at("/favoriteEvents/0"));
        assertDiscloses("chat", "customer_id", disclosure.at("/chats/0"));
        assertDiscloses("chat_kind_change", "customer_id", disclosure.at("/chatKindChanges/0"));
        assertThat(disclosure.at("/messages")).hasSize(4);
        assertSecret("IN", disclosure.at("/messages/0"), "in_reply_to");
        assertSecret("OUT", disclosure.at("/messages/1"), "set_aside_at");
        assertDiscloses("note", "customer_id", disclosure.at("/notes/0"));
        assertDiscloses("promise", "customer_id", disclosure.at("/promises/0"));
        assertDiscloses("standing_reservation", "customer_id", disclosure.at("/standingReservations/0"));
        assertDiscloses("reservation", "customer_id", disclosure.at("/reservations/0"));
        assertDiscloses("reservation_event", "customer_id", disclosure.at("/reservationEvents/0"));
        assertThat(disclosure.at("/nextVisitOffers")).hasSize(2);
        assertOneOf("next_visit_offer", "state = 'REFUSED'", "reservation_id", disclosure.at("/nextVisitOffers/0"));
        assertOneOf("next_visit_offer", "state = 'ACCEPTED'", "reason", disclosure.at("/nextVisitOffers/1"));
        assertDiscloses("missed_attempt", "customer_id", disclosure.at("/missedAttempts/0"));
        assertThat(disclosure.at("/alerts")).hasSize(2);
        assertOneOf("alert", "kind = 'THREAT'", "level", disclosure.at("/alerts/0"));
        assertOneOf("alert", "kind = 'WATCH'", "incident_id", disclosure.at("/alerts/1"));
        assertDiscloses("boundary_incident", "customer_id", disclosure.at("/boundaryIncidents/0"));
        assertDiscloses("customer_outlook", "customer_id", disclosure.at("/outlooks/0"));
        assertDiscloses("asked_question", "customer_id", disclosure.at("/askedQuestions/0"));
        assertRow("chat_log", row("select to_jsonb(t)::text from chat_log t"), disclosure.at("/chats/0/log"));
    }

    private void assertDiscloses(String table, String column, JsonNode disclosed) throws JsonProcessingException {
        assertRow(
                table,
                row("select to_jsonb(t)::text from " + table + " t where " + column + " = '" + customer + "'"),
                disclosed);
    }

    /** A refused offer has no reservation, an accepted one no reason; an alert has a degree or an incident. */
    private void assertOneOf(String table, String which, String without, JsonNode disclosed)
            throws JsonProcessingException {
        JsonNode row = row("select to_jsonb(t)::text from " + table + " t where " + which);
        assertThat(row.size()).isEqualTo(columns(table).size());
        assertValues(table, row, disclosed, Set.of(without));
        assertThat(disclosed.size()).isEqualTo(row.size() - LEFT_OUT.get(table).size() - 1);
    }

    /** What is set aside answers nothing, an answer is not set aside, and neither comes of a template. */
    private void assertSecret(String direction, JsonNode disclosed, String without) throws JsonProcessingException {
        JsonNode row = row(
                "select to_jsonb(t)::text from message t where channel = 'SECRET' and direction = '" + direction + "'");
        assertThat(row.size()).isEqualTo(columns("message").size());
        assertValues("message", row, disclosed, Set.of(without, "template_id"));
        assertThat(disclosed.size())
                .isEqualTo(row.size() - LEFT_OUT.get("message").size() - 2);
    }

    private JsonNode row(String select) throws JsonProcessingException {
        try (TestSql sql = TestSql.as(agency.id)) {
            return JSON.readTree(sql.<String>value(select));
        }
    }

    /** Columns that are null here are a gap of this test. */
    private static void assertRow(String table, JsonNode row, JsonNode disclosed) {
        assertThat(row.size()).isEqualTo(columns(table).size());
        assertValues(table, row, disclosed, Set.of());
        assertThat(disclosed.size() - (table.equals("chat") ? 1 : 0)) // The log stands with its chat.
                .as(table)
                .isEqualTo(row.size() - LEFT_OUT.get(table).size());
    }

    private static void assertValues(String table, JsonNode row, JsonNode disclosed, Set<String> without) {
        row.properties().forEach(column -> {
            String name = table + "." + column.getKey();
            if (!LEFT_OUT.get(table).contains(column.getKey()) && !without.contains(column.getKey())) {
                assertThat(column.getValue().isNull()).as(name + " has a value").isFalse();
                assertThat(plain(disclosed.path(camelCase(column.getKey()))))
                        .as(name)
                        .isEqualTo(plain(column.getValue()));
            }
        });
    }

    private static List<String> columns(String table) {
        try (TestSql owner = TestSql.asOwner()) {
            return owner.values("""
                    select column_name::text from information_schema.columns
                     where table_schema = 'public' and table_name = ?
                    """, table);
        }
    }

    /** Instants and times are written in several ways. */
    private static String plain(JsonNode value) {
        if (value.asText().matches("\\d\\d:\\d\\d(:\\d\\d)?")) {
            return LocalTime.parse(value.asText()).toString();
        }
        try {
            return OffsetDateTime.parse(value.asText()).toInstant().toString();
        } catch (DateTimeException e) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
    }

    private static String camelCase(String column) {
        return Pattern.compile("_([a-z])")
                .matcher(column)
                .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void every_table_that_names_a_customer_or_a_chat_of_his_is_known() {
        try (TestSql owner = TestSql.asOwner()) {
            assertThat(owner.<String>values("""
                            select distinct table_name::text from information_schema.columns
                             where table_schema = 'public' and column_name in ('customer_id', 'chat_id')
                            """))
                    // Suffixes and tags are cut from what is shown; the audit log says what others did, by ids only.
                    .containsExactlyInAnyOrder(
                            "alert",
                            "asked_question",
                            "audit_entry",
                            "boundary_incident",
                            "chat",
                            "chat_kind_change",
                            "chat_log",
                            "customer_outlook",
                            "customer_suffix",
                            "customer_tag",
                            "favorite_event",
                            "message",
                            "missed_attempt",
                            "next_visit_offer",
                            "note",
                            "promise",
                            "relationship",
                            "reservation",
                            "reservation_event",
                            "standing_reservation");
        }
    }

    @Test
    void nothing_is_paged() {
        for (int day = 1; day <= 28; day++) {
            for (int hour = 0; hour < 8; hour++) {
                agency.mail(customer, "OUT", "OTHER", "2026-02-%02dT%02d:00:00Z".formatted(day, hour));
            }
        }

        agency.get("/v1/customers/" + customer + "/disclosure").statusCode(200).body("messages", hasSize(228));
    }

    @Test
    void only_a_manager_of_his_agency_gets_it() {
        String path = "/v1/customers/" + customer + "/disclosure";

        assertProblem(TestAgency.as(agency.performerKey(performer)).get(path), 403, "forbidden");
        assertProblem(TestAgency.create().manager().get(path), 404, "not-found");
        assertProblem(agency.manager().get("/v1/customers/" + performer + "/disclosure"), 404, "not-found");
    }
}
