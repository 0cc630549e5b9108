package dev.enishi.privacy.erasure;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.exchange.ImportFixture;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureApiTest {
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private Response erase(String customer) {
        return agency.manager().header("If-Match", "*").delete("/v1/customers/" + customer);
    }

    @Test
    void nothing_that_was_planted_is_found_in_any_column_of_any_table() throws InterruptedException {
        Markers markers = new Markers();
        String customer = plant(markers);
        assertThat(markers.found()).as("planted").containsExactlyInAnyOrderElementsOf(markers.planted);

        erase(customer).then().statusCode(204);

        assertThat(markers.found()).isEmpty();
        for (String path : List.of("", "/brief", "/timeline", "/notes", "/promises")) {
            assertProblem(agency.manager().get("/v1/customers/" + customer + path), 404, "not-found");
        }
    }

    /** Plants a marker in every field that takes text, each creation with an Idempotency-Key, and his id everywhere. */
    private String plant(Markers markers) throws InterruptedException {
        String handle = markers.plant("handle");
        String customer = create(
                markers.plant("key1"),
                "/v1/customers",
                Map.of(
                        "performerId",
                        performer,
                        "siteId",
                        site,
                        "handle",
                        handle,
                        "favoritedBy",
                        true,
                        "callName",
                        markers.plant("name"),
                        "kana",
                        markers.plant("kana"),
                        "tags",
                        List.of(markers.plant("tag"))));
        markers.planted.add(customer);
        String path = "/v1/customers/" + customer;
        put(path + "/focus", Map.of("motive", markers.plant("motive")));
        String offer =
                create(markers.plant("key6"), path + "/next-visit-offers", Map.of("startsAt", "2199-01-01T12:00:00Z"));
        put("/v1/next-visit-offers/" + offer + "/refusal", Map.of("reason", markers.plant("refusal")));
        put(path + "/block", Map.of("reason", markers.plant("reason")));
        Map<String, Object> chat = new HashMap<>(Map.of(
                "customerId", customer,
                "kind", "TWO_SHOT",
                "startedAt", "2026-11-06T20:00:00+09:00",
                "endedAt", "2026-11-06T20:30:00+09:00",
                "externalId", markers.plant("external")));
        String chatId = create(markers.plant("key2"), "/v1/chats", chat);
        String peek = Instant.now().minusSeconds(600).toString();
        String live = create(
                markers.plant("keykind"),
                "/v1/chats",
                Map.of("customerId", customer, "kind", "PEEK", "startedAt", peek));
        put("/v1/chats/" + live + "/kind", Map.of("kind", "PARTY"));
        put("/v1/chats/" + chatId + "/log", Map.of("body", markers.plant("log")));
        create(markers.plant("key3"), path + "/notes", Map.of("body", markers.plant("note"), "chatId", chatId));
        create(
                markers.plant("key7"),
                path + "/promises",
                Map.of("text", markers.plant("promise"), "askOn", "2199-01-01"));
        create(
                markers.plant("key4"),
                "/v1/messages",
                Map.of("customerId", customer, "channel", "MAIL", "direction", "IN", "body", markers.plant("message")));
        new TestReservations(agency)
                .cancelledOccurrence(customer, chatId, "2026-11-06T11:00:00Z", markers.plant("reservation"));
        create(markers.plant("key5"), path + "/missed-attempts", Map.of("body", markers.plant("missed")));
        create(
                markers.plant("key9"),
                "/v1/boundary-incidents",
                Map.of(
                        "customerId", customer,
                        "kind", "THREAT",
                        "pretext", markers.plant("pretext"),
                        "words", markers.plant("words"),
                        "answer", markers.plant("answer")));
        create(markers.plant("key8"), path + "/asked-questions", Map.of("text", markers.plant("asked")));
        importChats("""
                started_at,handle,kind,minutes,earnings,log,external_id
                2026-11-01T20:00:00,%s,PARTY,5,100,%s,%s
                not a time,%s,PARTY,5,100,,%s
                """.formatted(
                        handle, markers.plant("csvlog"), markers.plant("csvid"), handle, markers.gone("refused")));
        return customer;
    }

    private String create(String key, String path, Map<String, ?> body) {
        return agency.manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void put(String path, Map<String, ?> body) {
        agency.manager().body(body).put(path).then().statusCode(200);
    }

    private void importChats(String file) throws InterruptedException {
        String job = startImport(file);
        for (int i = 0; i < 300; i++) {
            ImportFixture.workOff();
            if (agency.get("/v1/imports/" + job).extract().path("state").equals("DONE")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The import does not end");
    }

    private String startImport(String file) {
        return agency.manager()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=CHATS&performerId=" + performer + "&siteId=" + site)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Texts that occur nowhere else, and where they are found in the database: as the superuser, whom no policy stops. */
    private static final class Markers {
        private final String run = Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36);
        private final List<String> planted = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        /** Short, because the search index cuts suffixes to 24 characters; without capitals, because it folds them. */
        String plant(String what) {
            planted.add(what + run);
            return what + run;
        }

        /** A marker in something that is not even stored. */
        String gone(String what) {
            others.add(what + run);
            return what + run;
        }

        List<String> found() {
            try (TestSql sql = TestSql.asSuperuser()) {
                List<String> tables = sql.values("""
                        select relname::text from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                        """);
                assertThat(tables).contains("customer", "idempotency", "import_job", "import_chunk", "work_item");
                Set<String> found = new HashSet<>();
                for (String table : tables) {
                    String rows = rowsWithAnyOf(sql, table);
                    Stream.concat(planted.stream(), others.stream())
                            .filter(marker -> !isIdInAuditLog(table, marker))
                            .filter(marker -> rows.contains(marker) || rows.contains(hex(marker)))
                            .forEach(found::add);
                }
                return List.copyOf(found);
            }
        }

        /** In one go through the table: all markers but his id end alike. */
        private String rowsWithAnyOf(TestSql sql, String table) {
            String[] traces = Stream.concat(Stream.of(run), planted.stream().filter(marker -> !marker.endsWith(run)))
                    .flatMap(trace -> Stream.of(trace, hex(trace)))
                    .toArray(String[]::new);
            return String.join("\n", sql.<String>values("""
                    select whole from (select t::text as whole from %s t offset 0) r
                     where exists (select from unnest(?::text[]) as trace where position(trace in whole) > 0)
                    """.formatted(table), (Object) traces));
        }

        private static String hex(String marker) {
            return HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
        }

        /** What was done stays on record; the id leads to nobody any more. */
        private static boolean isIdInAuditLog(String table, String marker) {
            return table.equals("audit_entry") && marker.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }

        private static boolean isIn(TestSql sql, String table, String marker) {
            return sql.<Boolean>value(
                    "select exists (select 1 from " + table
                            + " t where position(? in t::text) > 0 or position(? in t::text) > 0)",
                    marker,
                    hex(marker));
        }
    }

    @Test
    void totals_of_each_day_remain_and_add_up() {
        agency.patching("*").body("{\"dayStart\": \"05:00\"}").patch("/v1/agency");
        String taro = agency.customer(performer, site, "taro");
        String jiro = agency.customer(performer, site, "jiro");
        chat(taro, "PARTY", "2026-11-06T20:00:00+09:00", "2026-11-06T20:30:59+09:00", 1000);
        chat(taro, "PARTY", "2026-11-07T02:00:00+09:00", "2026-11-07T02:10:00+09:00", 200);
        chat(taro, "PEEK", "2026-11-08T20:00:00+09:00", null, null);
        agency.mail(taro, "OUT", "FOLLOW_UP", "2026-11-06T21:00:00+09:00");
        agency.mail(taro, "IN", null, "2026-11-06T22:00:00+09:00");
        secret(taro, 50);
        secret(jiro, 30);
        chat(jiro, "PARTY", "2026-11-06T22:00:00+09:00", "2026-11-06T23:00:00+09:00", 3000);

        TestReservations reservations = new TestReservations(agency);
        reservations.insert(taro, "COMPLETED", Instant.parse("2026-11-06T11:00:00Z"));
        reservations.insert(jiro, "COMPLETED", Instant.parse("2026-11-06T13:00:00Z"));
        reservations.insert(jiro, "NO_SHOW", Instant.parse("2026-11-06T17:00:00Z"));
        reservations.requested(jiro, Instant.parse("2026-11-09T11:00:00Z"), Instant.parse("2026-11-09T10:00:00Z"));
        reservations.insert(jiro, "REQUESTED", Instant.parse("2026-11-09T13:00:00Z"));

        erase(taro).then().statusCode(204);
        erase(jiro).then().statusCode(204);

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("""
                            select concat_ws(' ', day, kind, occurrences, minutes, earnings) from erased_total
                             where performer_id = ? and site_id = ? order by day, kind
                            """, UUID.fromString(performer), UUID.fromString(site)))
                    .containsExactly(
                            "2026-11-06 MAIL_IN 1 0 0",
                            "2026-11-06 MAIL_OUT 1 0 0",
                            "2026-11-06 PARTY 3 100 4200",
                            "2026-11-06 RESERVATION_COMPLETED 2 120 0",
                            "2026-11-06 RESERVATION_NO_SHOW 1 60 0",
                            "2026-11-06 SECRET_IN 2 0 80",
                            "2026-11-08 PEEK 1 0 0",
                            "2026-11-09 RESERVATION_EXPIRED 1 60 0",
                            "2026-11-09 RESERVATION_REQUESTED 1 60 0");
        }
    }

    private void secret(String customer, int earnings) {
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", customer,
                        "channel", "SECRET",
                        "direction", "IN",
                        "sentAt", "2026-11-06T20:10:00+09:00",
                        "earnings", earnings));
    }

    private void chat(String customer, String kind, String startedAt, String endedAt, Integer earnings) {
        Map<String, Object> chat = new HashMap<>(Map.of("customerId", customer, "kind", kind, "startedAt", startedAt));
        if (endedAt != null) {
            chat.put("endedAt", endedAt);
        }
        if (earnings != null) {
            chat.put("earnings", earnings);
        }
        agency.created("/v1/chats", chat);
    }

    @Test
    void others_keep_what_is_theirs() {
        String taro = agency.customer(performer, site, "taro");
        String jiro = agency.customer(performer, site, "jiro");
        String chat = create("k1", "/v1/chats", chatOf(jiro));
        create("k2", "/v1/chats", chatOf(taro));

        erase(taro).then().statusCode(204);

        agency.get("/v1/customers/" + jiro).body("chatCount", equalTo(1));
        assertThat(create("k1", "/v1/chats", chatOf(jiro))).isEqualTo(chat);
        agency.get("/v1/customers").body("items", hasSize(1));
        agency.get("/v1/customers?q=taro").body("items", hasSize(0));
        agency.customer(performer, site, "taro");
    }

    private static Map<String, Object> chatOf(String customer) {
        return Map.of("customerId", customer, "kind", "PARTY", "startedAt", "2026-11-06T20:00:00+09:00");
    }

    @Test
    void it_needs_the_version_that_was_read() {
        String path = "/v1/customers/" + agency.customer(performer, site, "taro");
        agency.manager().put(path + "/favorite");

        assertProblem(agency.manager().delete(path), 428, "precondition-required");
        assertProblem(agency.manager().header("If-Match", "\"0.x\"").delete(path), 412, "precondition-failed");
        agency.manager().header("If-Match", "\"1.x\"").delete(path).then().statusCode(204);
        assertProblem(agency.manager().header("If-Match", "*").delete(path), 404, "not-found");
    }

    @Test
    void only_a_manager_of_his_agency_erases_him() {
        String customer = agency.customer(performer, site, "taro");
        TestAgency other = TestAgency.create();

        assertProblem(
                TestAgency.as(agency.performerKey(performer))
                        .header("If-Match", "*")
                        .delete("/v1/customers/" + customer),
                403,
                "forbidden");
        assertProblem(other.manager().header("If-Match", "*").delete("/v1/customers/" + customer), 404, "not-found");
        agency.get("/v1/customers/" + customer).statusCode(200);
    }

    @Test
    void he_is_not_erased_while_an_import_may_name_him() {
        String customer = agency.customer(performer, site, "taro");
        String elsewhere = agency.customer(performer, agency.site(), "taro");
        UUID job = UUID.fromString(
                startImport("started_at,handle,kind,minutes,earnings\n2026-11-01T20:00:00,jiro,PEEK,5,0\n"));
        for (String state : List.of("QUEUED", "RUNNING")) {
            importIs(job, state);
            assertProblem(erase(customer), 409, "import-running");
        }
        erase(elsewhere).then().statusCode(204);
        agency.get("/v1/customers/" + customer).statusCode(200);

        importIs(job, "DONE");

        erase(customer).then().statusCode(204);
    }

    /** And nobody works on it. */
    private void importIs(UUID job, String state) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("delete from work_item where agency_id = ? and id = ?", agency.id, job);
            sql.update("update import_job set state = ? where id = ?", state, job);
        }
    }

    @Test
    void of_several_erasures_at_once_one_succeeds_and_the_others_find_nobody() throws Exception {
        String customer = agency.customer(performer, site, "taro");
        agency.chat(customer, "2026-11-06T20:00:00+09:00");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> answers = threads.invokeAll(List.of(
                    () -> erase(customer), () -> erase(customer), () -> erase(customer), () -> erase(customer)));

            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 404, 404, 404);
        }
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select occurrences from erased_total")).isEqualTo(1);
        }
    }

    @Test
    void what_is_recorded_meanwhile_is_erased_too_or_comes_too_late() throws Exception {
        for (int round = 0; round < 12; round++) {
            String customer = agency.customer(performer, site, "taro" + round);
            int days = round;
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                Future<List<Integer>> chats = threads.submit(() -> record(customer, "/v1/chats", days));
                Future<List<Integer>> notes =
                        threads.submit(() -> record(customer, "/v1/customers/" + customer + "/notes", days));
                Thread.sleep(15L * round);
                erase(customer).then().statusCode(204);

                assertThat(chats.get()).isSubsetOf(201, 422).endsWith(422);
                assertThat(notes.get()).isSubsetOf(201, 404).endsWith(404);
            }
            try (TestSql sql = TestSql.asSuperuser()) {
                assertThat(Markers.isIn(sql, "idempotency", customer)).isFalse();
                assertThat(Markers.isIn(sql, "chat", customer)).isFalse();
                assertThat(Markers.isIn(sql, "note", customer)).isFalse();
            }
        }
    }

    @Test
    void a_promise_that_is_kept_and_taken_back_meanwhile_is_no_hindrance() throws Exception {
        for (int round = 0; round < 12; round++) {
            String customer = agency.customer(performer, site, "taro" + round);
            String path = "/v1/customers/" + customer;
            String note = agency.created(path + "/notes", Map.of("body", "来週面接"));
            String promise =
                    "/v1/promises/" + agency.created(path + "/promises", Map.of("text", "聞く", "nextChat", true));
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<List<Integer>> changes = threads.submit(() -> change(promise, note));
                Thread.sleep(15L * round);
                erase(customer).then().statusCode(204);

                assertThat(changes.get()).isSubsetOf(200, 404).endsWith(404);
            }
        }
    }

    /** Again and again until there is no such promise. */
    private List<Integer> change(String promise, String note) {
        List<Integer> statuses = new ArrayList<>();
        while (statuses.isEmpty() || statuses.getLast() == 200) {
            int status = switch (statuses.size() % 4) {
                case 0 -> agency.manager().put(promise + "/kept").statusCode();
                case 1 -> note(promise, note);
                case 2 -> agency.manager().delete(promise + "/kept").statusCode();
                default -> note(promise, null);
            };
            statuses.add(status);
        }
        return statuses;
    }

    private int note(String promise, String note) {
        return agency.patching("*")
                .body(Collections.singletonMap("noteId", note))
                .patch(promise)
                .statusCode();
    }

    /** Records something again and again, each time with a new Idempotency-Key, until it is refused. */
    private List<Integer> record(String customer, String path, int round) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; statuses.isEmpty() || statuses.getLast() == 201; i++) {
            Map<String, Object> body = path.endsWith("notes")
                    ? Map.of("body", "メモ")
                    : Map.of(
                            "customerId",
                            customer,
                            "kind",
                            "PEEK",
                            "startedAt",
                            "2026-01-%02dT%02d:%02d:00Z".formatted(round + 1, i / 60, i % 60),
                            "endedAt",
                            "2026-01-%02dT23:59:00Z".formatted(round + 1));
            statuses.add(agency.manager()
                    .header("Idempotency-Key", Ids.next().toString())
                    .body(body)
                    .post(path)
                    .statusCode());
        }
        return statuses;
    }
}
