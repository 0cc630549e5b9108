package dev.enishi.privacy.handover;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoverApiTest {
    private static final String NOBODY = "0190b5a0-0000-7000-8000-000000000001";

    private TestAgency agency;
    private String site;
    private String she;
    private String colleague;

    @BeforeEach
    void given_a_performer_and_a_colleague() {
        agency = TestAgency.create();
        site = agency.site();
        she = agency.performer();
        colleague = agency.performer();
    }

    private Response deactivate(String performer, Map<String, ?> body) {
        return agency.manager().body(body).put("/v1/performers/" + performer + "/deactivation");
    }

    private Response handOver() {
        return deactivate(she, Map.of("handOverTo", colleague));
    }

    @Test
    void a_deactivated_performer_stays_since_when_she_is() {
        Response first = deactivate(she, Map.of());

        first.then()
                .statusCode(200)
                .body("performerId", equalTo(she))
                .body("deactivatedAt", notNullValue())
                .body("performer", equalTo(Map.of("id", she, "name", "みゆ")))
                .body("handedOverTo", nullValue())
                .body("handedOverToPerformer", nullValue())
                .body("handedOver", equalTo(0))
                .body("keptCount", equalTo(0))
                .body("kept", hasSize(0));
        deactivate(she, Map.of()).then().body("deactivatedAt", equalTo(first.path("deactivatedAt")));
        handOver().then().body("deactivatedAt", equalTo(first.path("deactivatedAt")));
        agency.get("/v1/performers/" + she)
                .body("deactivatedAt", equalTo(first.path("deactivatedAt")))
                .body("version", equalTo(1));
    }

    @Test
    void lists_show_who_is_active_and_who_is_not() {
        deactivate(she, Map.of());

        agency.get("/v1/performers").body("items.id", contains(she, colleague));
        agency.get("/v1/performers?active=true").body("items.id", contains(colleague));
        agency.get("/v1/performers?active=false").body("items.id", contains(she));
        assertProblem(agency.manager().get("/v1/performers?active=maybe"), 400, "invalid-format");
    }

    @Test
    void her_keys_are_refused_until_she_is_active_again() {
        String key = agency.performerKey(she);
        TestAgency.as(key).get("/v1/me").then().statusCode(200);

        deactivate(she, Map.of());

        assertProblem(TestAgency.as(key).get("/v1/me"), 401, "unauthenticated");
        TestAgency.as(agency.performerKey(colleague)).get("/v1/me").then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            agency.manager()
                    .delete("/v1/performers/" + she + "/deactivation")
                    .then()
                    .statusCode(204);
        }
        TestAgency.as(key).get("/v1/me").then().statusCode(200);
        agency.get("/v1/performers/" + she).body("deactivatedAt", nullValue()).body("version", equalTo(2));
    }

    @Test
    void nobody_becomes_a_customer_of_a_deactivated_performer() {
        deactivate(she, Map.of());

        assertErrors(
                agency.manager()
                        .body(Map.of("performerId", she, "siteId", site, "handle", "taro"))
                        .post("/v1/customers"),
                422,
                "performer-inactive",
                "/performerId performer-inactive");
        assertErrors(startImport(false), 422, "performer-inactive", "performerId performer-inactive");
    }

    @Test
    void her_customers_go_to_the_colleague_with_everything_that_belongs_to_them() {
        String customer = agency.created(
                "/v1/customers",
                Map.of(
                        "performerId",
                        she,
                        "siteId",
                        site,
                        "handle",
                        "taro",
                        "tags",
                        List.of("釣り"),
                        "favoritedBy",
                        true));
        String chat = agency.chat(customer, "2026-11-06T20:00:00+09:00");
        agency.manager().body(Map.of("body", "こんばんは")).put("/v1/chats/" + chat + "/log");
        agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ", "chatId", chat));
        agency.created("/v1/customers/" + customer + "/asked-questions", Map.of("text", "理想の日曜日は？"));
        agency.mail(customer, "OUT", "FOLLOW_UP", "2026-11-10T20:00:00+09:00");
        String peek = Instant.now().minusSeconds(600).toString();
        String live = agency.created("/v1/chats", Map.of("customerId", customer, "kind", "PEEK", "startedAt", peek));
        agency.manager().body(Map.of("kind", "PARTY")).put("/v1/chats/" + live + "/kind");
        agency.created("/v1/customers/" + customer + "/promises", Map.of("text", "聞く", "nextChat", true));
        agency.created("/v1/online-sessions", Map.of("performerId", she, "siteId", site, "startedAt", peek));
        String before =
                agency.get("/v1/customers/" + customer + "/timeline").extract().asString();

        handOver()
                .then()
                .statusCode(200)
                .body("handedOverTo", equalTo(colleague))
                .body("handedOverToPerformer", equalTo(Map.of("id", colleague, "name", "みゆ")))
                .body("handedOver", equalTo(1))
                .body("keptCount", equalTo(0));

        assertThat(agency.get("/v1/customers/" + customer + "/timeline")
                        .extract()
                        .asString())
                .isEqualTo(before.replace("\"handedOver\":false", "\"handedOver\":true"));
        String key = agency.performerKey(colleague);
        TestAgency.as(key)
                .get("/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("performerId", equalTo(colleague))
                .body("version", equalTo(1))
                .body("chatCount", equalTo(2));
        TestAgency.as(key).get("/v1/chats/" + live).then().body("kinds.kind", contains("PEEK", "PARTY"));
        TestAgency.as(key).get("/v1/customers?q=aro").then().body("items.id", contains(customer));
        TestAgency.as(key).get("/v1/chats/" + chat + "/log").then().statusCode(200);
        TestAgency.as(key).get("/v1/performers/" + colleague + "/notes").then().body("items", hasSize(1));
        try (TestSql sql = TestSql.as(agency.id)) {
            for (String table : List.of(
                    "customer",
                    "chat",
                    "chat_kind_change",
                    "chat_log",
                    "note",
                    "promise",
                    "message",
                    "asked_question",
                    "relationship",
                    "customer_suffix",
                    "customer_tag",
                    "favorite_event")) {
                assertThat(sql.<UUID>values("select distinct performer_id from " + table))
                        .as(table)
                        .containsExactly(UUID.fromString(colleague));
            }
            assertThat(sql.<UUID>values("select performer_id from online_session"))
                    .as("whose time it was")
                    .containsExactly(UUID.fromString(she));
        }
    }

    @Test
    void what_was_promised_is_kept_by_the_colleague_and_shown_as_taken_over() {
        String customer = agency.customer(she, site, "taro");
        String path = "/v1/customers/" + customer + "/promises";
        String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
        String promise = agency.created(path, Map.of("text", "面接の結果を聞く", "askOn", day));

        handOver().then().statusCode(200);

        String key = agency.performerKey(colleague);
        TestAgency.as(key)
                .get("/v1/promises/" + promise)
                .then()
                .statusCode(200)
                .body("performer.id", equalTo(colleague))
                .body("handedOver", equalTo(true));
        TestAgency.as(key)
                .get("/v1/customers/" + customer + "/brief")
                .then()
                .body("promises.text", contains("面接の結果を聞く"))
                .body("promises.handedOver", contains(true));
        TestAgency.as(key)
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .body("items.handedOver", contains(true));
        TestAgency.as(key)
                .get("/v1/performers/" + colleague + "/follow-ups")
                .then()
                .body("items[0].reasons.code", contains("PROMISE"));
        agency.created(path, Map.of("text", "犬の写真を見る", "nextChat", true));
        agency.get(path).body("items.handedOver", contains(false, true));
    }

    @Test
    void he_is_nobodys_favourite_and_focus_person_any_more_and_keeps_what_concerns_himself() {
        String customer = agency.created(
                "/v1/customers",
                Map.of("performerId", she, "siteId", site, "handle", "taro", "favoritedBy", true, "noMail", true));
        String path = "/v1/customers/" + customer;
        agency.manager().put(path + "/favorite");
        agency.manager().body(Map.of("motive", "家族")).put(path + "/focus");
        agency.manager().body(Map.of("reason", "暴言")).put(path + "/block");

        handOver();

        agency.get(path)
                .body("favorite", equalTo(false))
                .body("favoritedBy", equalTo(false))
                .body("focus", equalTo(false))
                .body("focusMotive", nullValue())
                .body("blocked", equalTo(true))
                .body("blockReason", equalTo("暴言"))
                .body("noMail", equalTo(true))
                .body("version", equalTo(4));
    }

    @Test
    void due_days_follow_the_cadence_of_the_colleague() {
        agency.patching("*").body("{\"cadenceDays\": 7}").patch("/v1/performers/" + colleague);
        String customer = agency.customer(she, site, "taro");
        agency.chat(customer, "2026-01-01T12:00:00+09:00");
        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-16"));

        handOver();

        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2026-01-08"));
    }

    @Test
    void whom_the_colleague_knows_herself_stays_and_is_listed() {
        String known = agency.customer(she, site, "taro");
        String own = agency.customer(colleague, site, "taro");
        String elsewhere = agency.customer(she, agency.site(), "taro");

        handOver()
                .then()
                .statusCode(200)
                .body("handedOver", equalTo(1))
                .body("keptCount", equalTo(1))
                .body("kept", hasSize(1))
                .body("kept[0].customerId", equalTo(known))
                .body("kept[0].customer.id", equalTo(known))
                .body("kept[0].existingCustomerId", equalTo(own))
                .body("kept[0].existingCustomer.id", equalTo(own))
                .body("kept[0].existingCustomer.handle", equalTo("taro"))
                .body("kept[0].existingCustomer.site.id", equalTo(site))
                .body("kept[0].existingCustomer.stage", equalTo("PROSPECT"));

        agency.get("/v1/customers/" + known).body("performerId", equalTo(she)).body("version", equalTo(0));
        agency.get("/v1/customers/" + elsewhere).body("performerId", equalTo(colleague));
    }

    @Test
    void at_most_200_who_stayed_are_listed_and_all_are_counted() {
        try (TestSql sql = TestSql.as(agency.id)) {
            for (String performer : List.of(she, colleague)) {
                sql.update("""
                        insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                            search_text, version, created_at)
                        select ?, gen_random_uuid(), ?, ?, 'taro' || n, '{}', false, false, '', 0, now()
                          from generate_series(1, 201) n
                        """, agency.id, UUID.fromString(performer), UUID.fromString(site));
            }
        }

        agency.patching("*").body("{\"dayStart\": \"05:00\"}").patch("/v1/agency"); // Derives the facts of all.

        handOver()
                .then()
                .body("handedOver", equalTo(0))
                .body("keptCount", equalTo(201))
                .body("kept", hasSize(200));
    }

    @Test
    void who_stayed_can_go_to_somebody_else_later() {
        String known = agency.customer(she, site, "taro");
        agency.customer(colleague, site, "taro");
        handOver();
        String third = agency.performer();

        deactivate(she, Map.of("handOverTo", third)).then().statusCode(200).body("handedOver", equalTo(1));

        agency.get("/v1/customers/" + known).body("performerId", equalTo(third));
    }

    @Test
    void many_customers_go_in_batches() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                        search_text, version, created_at)
                    select ?, gen_random_uuid(), ?, ?, 'taro' || n, '{}', false, false, 'x', 0, now()
                      from generate_series(1, 10001) n
                    """, agency.id, UUID.fromString(she), UUID.fromString(site));
        }

        handOver().then().statusCode(200).body("handedOver", equalTo(10_001));

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value(
                            "select count(*) from relationship where performer_id = ?", UUID.fromString(colleague)))
                    .isEqualTo(10_001);
        }
    }

    @Test
    void customers_go_to_an_active_colleague_only() {
        assertErrors(
                deactivate(she, Map.of("handOverTo", NOBODY)),
                422,
                "unknown-reference",
                "/handOverTo unknown-reference");
        assertErrors(
                deactivate(she, Map.of("handOverTo", TestAgency.create().performer())),
                422,
                "unknown-reference",
                "/handOverTo unknown-reference");
        assertErrors(
                deactivate(she, Map.of("handOverTo", she)),
                422,
                "performer-inactive",
                "/handOverTo performer-inactive");
        deactivate(colleague, Map.of());
        assertErrors(handOver(), 422, "performer-inactive", "/handOverTo performer-inactive");
        agency.get("/v1/performers/" + she).body("deactivatedAt", nullValue());
    }

    @Test
    void a_performer_of_another_agency_looks_like_none() {
        String theirs = TestAgency.create().performer();
        for (String unknown : List.of(theirs, NOBODY)) {
            assertProblem(deactivate(unknown, Map.of()), 404, "not-found");
            assertProblem(deactivate(unknown, Map.of("handOverTo", colleague)), 404, "not-found");
            assertProblem(agency.manager().delete("/v1/performers/" + unknown + "/deactivation"), 404, "not-found");
        }
    }

    @Test
    void a_performer_deactivates_nobody() {
        String key = agency.performerKey(she);

        assertProblem(
                TestAgency.as(key).body(Map.of()).put("/v1/performers/" + she + "/deactivation"), 403, "forbidden");
        assertProblem(TestAgency.as(key).delete("/v1/performers/" + she + "/deactivation"), 403, "forbidden");
    }

    @Test
    void nothing_is_handed_over_while_an_import_of_hers_is_not_finished() {
        String customer = agency.customer(she, site, "taro");
        String job = startImport(true).path("id");
        importIs(job, "QUEUED");

        assertProblem(handOver(), 409, "import-running");
        agency.get("/v1/customers/" + customer).body("performerId", equalTo(she));
        agency.get("/v1/performers/" + she).body("deactivatedAt", nullValue());
        deactivate(she, Map.of()).then().statusCode(200);

        importIs(job, "DONE");

        handOver().then().statusCode(200);
    }

    private Response startImport(boolean dryRun) {
        return agency.manager()
                .contentType("text/csv")
                .body("started_at,handle,kind,minutes,earnings\n2026-11-01T20:00:00,taro,PEEK,5,0\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=CHATS&performerId=" + she + "&siteId=" + site + "&dryRun=" + dryRun);
    }

    /** And nobody works on it. */
    private void importIs(String job, String state) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("delete from work_item where agency_id = ? and id = ?", agency.id, UUID.fromString(job));
            sql.update("update import_job set state = ? where id = ?", state, UUID.fromString(job));
        }
    }

    @Test
    void what_is_recorded_during_a_handover_is_neither_refused_nor_left_behind() throws Exception {
        int customers = 8;
        int chatsEach = 12;
        List<String> ids = IntStream.range(0, customers)
                .mapToObj(i -> agency.customer(she, site, "taro" + i))
                .toList();
        List<String> performers = List.of(she, colleague, agency.performer());
        try (ExecutorService threads = Executors.newFixedThreadPool(customers)) {
            List<Future<Integer>> recorders = ids.stream()
                    .map(id -> threads.submit(() -> record(id, chatsEach)))
                    .toList();
            String holder = she;
            for (int round = 0; round < 6; round++) {
                String next = performers.get((round + 1) % performers.size());
                deactivate(holder, Map.of("handOverTo", next))
                        .then()
                        .statusCode(200)
                        .body("handedOver", equalTo(customers));
                agency.manager().delete("/v1/performers/" + holder + "/deactivation");
                holder = next;
            }
            for (Future<Integer> recorder : recorders) {
                assertThat(recorder.get()).isEqualTo(chatsEach);
            }
            for (String id : ids) {
                agency.get("/v1/customers/" + id)
                        .body("performerId", equalTo(holder))
                        .body("chatCount", equalTo(chatsEach));
            }
        }
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("""
                            select count(*) from chat h join customer c on c.id = h.customer_id
                              join relationship r on r.customer_id = c.id join chat_log l on l.chat_id = h.id
                             where h.performer_id <> c.performer_id or r.performer_id <> c.performer_id
                                or l.performer_id <> c.performer_id
                            """)).isZero();
        }
    }

    /** Records chats with logs, mails and notes, corrects them and marks him, one after the other. */
    private int record(String customer, int chats) {
        OffsetDateTime first = OffsetDateTime.parse("2026-01-01T12:00:00Z");
        for (int i = 0; i < chats; i++) {
            String chat = agency.chat(customer, first.plusDays(i).toString().replace("12:00Z", "12:00:00Z"));
            agency.manager()
                    .body(Map.of("body", "log"))
                    .put("/v1/chats/" + chat + "/log")
                    .then()
                    .statusCode(200);
            agency.patching("*")
                    .body(Map.of("earnings", 1000))
                    .patch("/v1/chats/" + chat)
                    .then()
                    .statusCode(200);
            agency.mail(
                    customer,
                    "OUT",
                    null,
                    first.plusDays(i).plusHours(3).toString().replace("15:00Z", "15:00:00Z"));
            Map<String, Object> note = new HashMap<>(Map.of("body", "メモ"));
            note.put("chatId", chat);
            agency.created("/v1/customers/" + customer + "/notes", note);
            agency.manager()
                    .put("/v1/customers/" + customer + "/favorite")
                    .then()
                    .statusCode(200);
        }
        return chats;
    }

    @Test
    void nobody_is_left_behind_who_becomes_her_customer_during_a_handover() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> creators = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> create("taro" + i)))
                    .toList();
            Thread.sleep(300);
            int handedOver = handOver().then().statusCode(200).extract().path("handedOver");

            int created = 0;
            for (Future<Integer> creator : creators) {
                created += creator.get();
            }
            assertThat(handedOver).isEqualTo(created);
        }
        agency.get("/v1/customers?performerId=" + she).body("items", hasSize(0));
    }

    /** Adds customers to her until that is refused. */
    private int create(String handle) {
        for (int created = 0; ; created++) {
            Response answer = agency.manager()
                    .body(Map.of("performerId", she, "siteId", site, "handle", handle + "-" + created))
                    .post("/v1/customers");
            if (answer.statusCode() != 201) {
                assertProblem(answer, 422, "performer-inactive");
                return created;
            }
        }
    }

    @Test
    void of_two_handovers_to_each_other_one_is_refused() throws Exception {
        agency.customer(she, site, "taro");
        agency.customer(colleague, site, "jiro");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Response> one = threads.submit(this::handOver);
            Future<Response> other = threads.submit(() -> deactivate(colleague, Map.of("handOverTo", she)));

            assertThat(List.of(one.get().statusCode(), other.get().statusCode()))
                    .containsExactlyInAnyOrder(200, 422);
        }
        agency.get("/v1/performers?active=true").body("items", hasSize(1)).body("items[0].id", not(nullValue()));
    }
}
