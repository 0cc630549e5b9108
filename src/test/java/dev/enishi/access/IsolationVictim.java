package dev.enishi.access;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.exchange.ImportFixture;
import dev.enishi.outlook.OutlookFitFixture;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An agency with one of everything, all of it one performer's.
 *
 * @param ids of each kind of resource, by the first part of its path
 * @param references what bodies and queries can name
 * @param sql stays open, and keeps how all tables are read: to plan that takes longer than to do it
 */
public record IsolationVictim(TestAgency agency, Map<String, String> ids, Map<String, String> references, TestSql sql) {
    private static final String CSV = "started_at,handle,kind,minutes,earnings\n2026-11-01T20:00:00,jiro_88,PEEK,5,0\n";

    /** A new one. */
    public static IsolationVictim create() {
        TestAgency agency = TestAgency.create();
        String performer = agency.performer();
        String site = agency.site();
        String customer = agency.customer(performer, site, "taro_77");
        String chat = agency.chat(customer, "2026-11-06T20:00:00+09:00");
        agency.manager()
                .body(Map.of("body", "こんばんは"))
                .put("/v1/chats/" + chat + "/log")
                .then()
                .statusCode(200);
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
        String promise = agency.created(
                "/v1/customers/" + customer + "/promises",
                Map.of("text", "面接の結果を聞く", "nextChat", true, "noteId", note));
        String message = agency.mail(customer, "OUT", "FOLLOW_UP", "2026-11-10T20:00:00+09:00");
        String question = agency.created("/v1/questions", Map.of("text", "理想の日曜日って、どんな一日ですか？"));
        String asked = agency.created("/v1/customers/" + customer + "/asked-questions", Map.of("questionId", question));
        String missed = agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of("body", "満室"));
        String incident = agency.created(
                "/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT", "words", "会おう"));
        String alert = agency.get("/v1/alerts").extract().path("items[0].id");
        String watch = agency.get("/v1/watches").extract().path("items[0].id");
        String rule = agency.created("/v1/boundary-rules", Map.of("siteId", site, "forbidden", "連絡先の交換"));
        String key = agency.created("/v1/api-keys", Map.of("name", "予約ページ", "role", "MANAGER"));
        String feed = agency.created("/v1/performers/" + performer + "/calendar-feeds", Map.of("content", "NAMES"));
        String offer = agency.created(
                "/v1/customers/" + customer + "/next-visit-offers", Map.of("startsAt", "2199-01-01T12:00:00Z"));
        String session = agency.created(
                "/v1/online-sessions",
                Map.of("performerId", performer, "siteId", site, "startedAt", "2026-11-06T19:00:00+09:00"));
        String template = agency.created(
                "/v1/templates", Map.of("performerId", performer, "title", "ひと言", "purpose", "OTHER", "text", "こんばんは"));
        Response standing = standing(agency, performer, customer);
        String fit = OutlookFitFixture.fitted(agency, Map.of("performerId", performer))
                .extract()
                .path("id");
        OutlookFitFixture.score(agency);
        return new IsolationVictim(
                agency,
                Map.ofEntries(
                        entry("performers", performer),
                        entry("sites", site),
                        entry("customers", customer),
                        entry("chats", chat),
                        entry("notes", note),
                        entry("promises", promise),
                        entry("messages", message),
                        entry("questions", question),
                        entry("asked-questions", asked),
                        entry("missed-attempts", missed),
                        entry("boundary-incidents", incident),
                        entry("alerts", alert),
                        entry("boundary-rules", rule),
                        entry("watches", watch),
                        entry("next-visit-offers", offer),
                        entry("online-sessions", session),
                        entry("templates", template),
                        entry("outlook-fits", fit),
                        entry("imports", imported(agency, performer, site)),
                        entry("api-keys", key),
                        entry("calendar-feeds", feed),
                        entry("standing-reservations", standing.path("id")),
                        entry("reservations", standing.path("occurrences[0].reservationId")),
                        entry(
                                "audit-entries",
                                agency.get("/v1/audit-entries").extract().path("items[0].id"))),
                Map.of(
                        "performerId", performer,
                        "siteId", site,
                        "customerId", customer,
                        "chatId", chat,
                        "questionId", question),
                TestSql.as(agency.id));
    }

    private static Response standing(TestAgency agency, String performer, String customer) {
        List<Map<String, String>> always = Stream.of(DayOfWeek.values())
                .map(weekday -> Map.of("kind", "OPEN", "weekday", weekday.name(), "from", "00:00", "to", "00:00"))
                .toList();
        agency.manager()
                .body(Map.of("rules", always))
                .put("/v1/performers/" + performer + "/availability-rules")
                .then()
                .statusCode(200);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2) + "T12:00:00Z";
        return agency.manager()
                .body(Map.of("customerId", customer, "startsAt", tomorrow, "durationMinutes", 30, "count", 2))
                .post("/v1/standing-reservations");
    }

    private static String imported(TestAgency agency, String performer, String site) {
        String job = agency.manager()
                .contentType("text/csv")
                .body(CSV.getBytes(StandardCharsets.UTF_8))
                .queryParams(Map.of("kind", "CHATS", "performerId", performer, "siteId", site))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 100; i++) {
            ImportFixture.workOff();
            if (agency.get("/v1/imports/" + job).extract().path("state").equals("DONE")) {
                return job;
            }
            sleep();
        }
        throw new IllegalStateException("The import does not end");
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sample of a kind of resource; a new kind has to be added above. */
    public String id(String resource) {
        assertThat(ids).as("a sample of /v1/" + resource).containsKey(resource);
        return ids.get(resource);
    }

    /** Everything the agency has, as one text a table; but when keys were used, and who asked. */
    public Map<String, String> snapshot() {
        String all = sql.value("""
                select string_agg(format(
                           'select %1$L || E''\\n'' || string_agg(t.row, E''\\n'' order by t.row)
                              from (select (to_jsonb(r) - ''last_used_at'')::text as row from %1$I r) t', relname),
                           ' union all ' order by relname)
                  from pg_class
                 where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
                   and relname not like 'audit%'
                """);
        return sql.<String>values(all).stream()
                .filter(Objects::nonNull)
                .collect(toMap(table -> table.lines().findFirst().orElseThrow(), table -> table));
    }
}
