package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyApiTest {
    private final TestAgency agency = TestAgency.create();

    private ValidatableResponse create(Map<String, ?> input) {
        return agency.manager().body(input).post("/v1/api-keys").then();
    }

    private String key(String role, String... scopes) {
        Map<String, Object> input = new HashMap<>(Map.of("name", "鍵", "role", role));
        if (scopes.length > 0) {
            input.put("scopes", List.of(scopes));
        }
        return create(input).statusCode(201).extract().path("key");
    }

    private static int status(String key, String path) {
        return TestAgency.as(key).get(path).statusCode();
    }

    @Test
    void a_new_key_is_shown_once_and_works() {
        ValidatableResponse created =
                create(Map.of("name", "予約ページ", "role", "SERVICE", "scopes", List.of("agency:read")));

        created.statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("key", startsWith("enishi_"))
                .body("scopes", contains("agency:read"))
                .body("lastUsedAt", nullValue());
        String id = created.extract().path("id");
        String key = created.extract().path("key");
        String prefix = created.extract().path("prefix");
        assertThat(key).startsWith(prefix + "_").hasSize(prefix.length() + 1 + 72);
        assertThat(status(key, "/v1/sites")).isEqualTo(200);
        agency.get("/v1/api-keys/" + id)
                .statusCode(200)
                .body("key", nullValue())
                .body("prefix", equalTo(prefix))
                .body("lastUsedAt", notNullValue());
        agency.get("/v1/api-keys").body("items.id", hasItem(id)).body("items.key", everyItem(nullValue()));
    }

    @Test
    void a_key_of_a_performer_names_her() {
        String performer = agency.performer();
        Map<String, String> her = Map.of("id", performer, "name", "みゆ");
        String id = create(Map.of("name", "鍵", "role", "PERFORMER", "performerId", performer))
                .statusCode(201)
                .body("performer", equalTo(her))
                .extract()
                .path("id");

        agency.get("/v1/api-keys/" + id).body("performer", equalTo(her));
        agency.get("/v1/api-keys?limit=1").body("items[0].performer", equalTo(her));
        create(Map.of("name", "鍵", "role", "AUDITOR")).statusCode(201).body("performer", nullValue());
    }

    @Test
    void only_the_digest_of_a_secret_is_stored() {
        String key = key("MANAGER");
        String secret = key.substring(key.length() - 72, key.length() - 8);

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("select to_jsonb(k)::text from api_key k"))
                    .noneMatch(row -> row.contains(secret));
        }
    }

    @Test
    void a_replayed_answer_omits_the_secret() {
        String idempotencyKey = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of("name", "鍵", "role", "AUDITOR");
        String id = agency.manager()
                .header("Idempotency-Key", idempotencyKey)
                .body(input)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .body("key", notNullValue())
                .extract()
                .path("id");

        agency.manager()
                .header("Idempotency-Key", idempotencyKey)
                .body(input)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("key", nullValue());
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>value(
                            "select convert_from(body, 'UTF8') from idempotency where key = ?", idempotencyKey))
                    .contains(id)
                    .doesNotContain("\"key\"");
        }
    }

    @Test
    void a_rotated_key_works_until_the_overlap_is_over() {
        ValidatableResponse created = create(Map.of("name", "鍵", "role", "SERVICE", "scopes", List.of("agency:read")));
        String id = created.extract().path("id");
        String former = created.extract().path("key");

        ValidatableResponse rotated = agency.manager()
                .body(Map.of("overlapMinutes", 10))
                .post("/v1/api-keys/" + id + "/rotation")
                .then()
                .statusCode(201)
                .header("Location", not(endsWith(id)))
                .body("scopes", contains("agency:read"));

        String successor = rotated.extract().path("key");
        assertThat(status(former, "/v1/sites")).isEqualTo(200);
        assertThat(status(successor, "/v1/sites")).isEqualTo(200);
        ValidatableResponse now = agency.get("/v1/api-keys/" + id)
                .body("rotatedTo", equalTo(rotated.extract().path("id")));
        assertThat(Instant.parse(now.extract().path("expiresAt")))
                .isBetween(Instant.now(), Instant.now().plusSeconds(600));
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update api_key set expires_at = now() where id = ?", UUID.fromString(id));
        }
        agency.manager()
                .put("/v1/api-keys/" + rotated.extract().path("id") + "/revocation")
                .then()
                .statusCode(200);
        assertThat(status(former, "/v1/sites")).isEqualTo(401);
    }

    @Test
    void without_an_overlap_the_former_key_ends_at_once() {
        ValidatableResponse created = create(Map.of("name", "鍵", "role", "MANAGER"));
        String former = created.extract().path("key");
        assertThat(status(former, "/v1/me")).isEqualTo(200);

        agency.manager()
                .body(Map.of("overlapMinutes", 0))
                .post("/v1/api-keys/" + created.extract().path("id") + "/rotation")
                .then()
                .statusCode(201);

        assertThat(status(former, "/v1/me")).isEqualTo(401);
    }

    @Test
    void a_key_that_is_over_cannot_be_rotated() {
        String id = create(Map.of("name", "鍵", "role", "MANAGER")).extract().path("id");
        agency.manager().put("/v1/api-keys/" + id + "/revocation").then().statusCode(200);

        agency.manager()
                .body("{}")
                .post("/v1/api-keys/" + id + "/rotation")
                .then()
                .statusCode(409)
                .body("code", equalTo("api-key-over"));
    }

    @Test
    void a_revoked_key_is_refused_at_once_here_and_stays_revoked() {
        ValidatableResponse created = create(Map.of("name", "鍵", "role", "MANAGER"));
        String id = created.extract().path("id");
        String key = created.extract().path("key");
        assertThat(status(key, "/v1/me")).isEqualTo(200);

        String revokedAt = agency.manager()
                .put("/v1/api-keys/" + id + "/revocation")
                .then()
                .statusCode(200)
                .extract()
                .path("revokedAt");

        assertThat(status(key, "/v1/me")).isEqualTo(401);
        agency.manager()
                .put("/v1/api-keys/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedAt", equalTo(revokedAt));
    }

    @Test
    void a_key_that_another_process_revoked_is_refused_within_five_seconds() throws Exception {
        String key = key("MANAGER");
        assertThat(status(key, "/v1/me")).isEqualTo(200);
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update api_key set revoked_at = now() where name = '鍵'");
        }

        Thread.sleep(2_100); // The memory is Caffeine's, with a clock of its own.

        assertThat(status(key, "/v1/me")).isEqualTo(401);
    }

    @Test
    void an_expired_key_is_refused_also_while_it_is_remembered() throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        String key = create(Map.of("name", "鍵", "role", "MANAGER", "expiresAt", end.toString()))
                .statusCode(201)
                .extract()
                .path("key");
        assertThat(status(key, "/v1/me")).isEqualTo(200);

        TestClock.after(
                Duration.ofSeconds(60), () -> assertThat(status(key, "/v1/me")).isEqualTo(401));
    }

    @Test
    void a_key_with_a_wrong_checksum_and_a_key_of_an_agency_that_is_gone_are_refused() {
        String key = agency.managerKey;
        char last = key.charAt(key.length() - 1);
        String mistyped = key.substring(0, key.length() - 1) + (last == '0' ? '1' : '0');
        String gone = Credential.generate(ApiKeys.SCHEME, UUID.randomUUID(), UUID.randomUUID())
                .text();

        assertThat(status(mistyped, "/v1/me")).isEqualTo(401);
        assertThat(status(gone, "/v1/me")).isEqualTo(401);
    }

    @Test
    void among_ten_thousand_keys_one_is_found_by_its_primary_key() {
        String id = create(Map.of("name", "鍵", "role", "MANAGER")).extract().path("id");
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into api_key (agency_id, id, name, role, secret_sha256, created_at)
                    select ?, gen_random_uuid(), 'one of many', 'MANAGER', sha256('x'), now()
                      from generate_series(1, 10000)
                    """, agency.id);
            String lookup =
                    ApiKeys.LOOKUP.replace(":agency", "'" + agency.id + "'").replace(":id", "'" + id + "'");

            String plan = String.join("\n", sql.<String>values("explain (analyze, buffers) " + lookup));

            assertThat(plan).contains("Index Scan using pk_api_key").doesNotContain("Seq Scan on api_key");
        }
    }

    @Test
    void an_auditor_and_a_narrowed_manager_may_do_little() {
        String auditor = key("AUDITOR");
        String narrow = key("MANAGER", "customers:read");

        assertThat(status(auditor, "/v1/me")).isEqualTo(200);
        assertThat(status(auditor, "/v1/customers")).isEqualTo(403);
        assertThat(status(narrow, "/v1/customers")).isEqualTo(200);
        assertThat(status(narrow, "/v1/api-keys")).isEqualTo(403);
        assertThat(status(narrow, "/v1/briefs?handle=x")).isEqualTo(403);
    }

    @Test
    void nobody_gives_away_what_they_do_not_have() {
        String admin = key("SERVICE", "admin");

        TestAgency.as(admin)
                .body(Map.of("name", "上", "role", "MANAGER"))
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-not-allowed"));
        TestAgency.as(admin)
                .body(Map.of("name", "同", "role", "SERVICE", "scopes", List.of("admin")))
                .post("/v1/api-keys")
                .then()
                .statusCode(201);
        String managers = agency.get("/v1/api-keys").extract().path("items.find { it.role == 'MANAGER' }.id");
        TestAgency.as(admin)
                .body("{}")
                .post("/v1/api-keys/" + managers + "/rotation")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_takes_away_what_they_could_not_give() {
        String admin = key("SERVICE", "admin");
        String peer = create(Map.of("name", "同", "role", "SERVICE", "scopes", List.of("admin")))
                .extract()
                .path("id");
        String managers = agency.get("/v1/api-keys").extract().path("items.find { it.role == 'MANAGER' }.id");

        TestAgency.as(admin)
                .put("/v1/api-keys/" + managers + "/revocation")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        agency.get("/v1/api-keys/" + managers).statusCode(200).body("revokedAt", nullValue());
        TestAgency.as(admin).put("/v1/api-keys/" + peer + "/revocation").then().statusCode(200);
    }

    @Test
    void a_key_that_ends_makes_none_that_lasts_longer() {
        Instant end = Instant.now().plusSeconds(3600);
        ValidatableResponse mine = create(Map.of("name", "鍵", "role", "MANAGER", "expiresAt", end.toString()));
        String key = mine.extract().path("key");
        Map<String, Object> longer = Map.of(
                "name", "長", "role", "AUDITOR", "expiresAt", end.plusSeconds(60).toString());

        for (Map<String, ?> input : List.of(Map.of("name", "長", "role", "AUDITOR"), longer)) {
            TestAgency.as(key)
                    .body(input)
                    .post("/v1/api-keys")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("outlasts-your-key"));
        }
        TestAgency.as(key)
                .body(Map.of("expiresAt", "2199-01-01T00:00:00Z"))
                .post("/v1/api-keys/" + mine.extract().path("id") + "/rotation")
                .then()
                .statusCode(422)
                .body("code", equalTo("outlasts-your-key"));
        TestAgency.as(key)
                .body("{}")
                .post("/v1/api-keys/" + mine.extract().path("id") + "/rotation")
                .then()
                .statusCode(201);
    }

    @Test
    void a_performer_who_left_gets_no_key() {
        String performer = agency.performer();
        agency.manager()
                .body("{}")
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        create(Map.of("name", "鍵", "role", "PERFORMER", "performerId", performer))
                .statusCode(422)
                .body("code", equalTo("performer-inactive"));
    }

    @Test
    void who_may_not_read_chats_sees_neither_their_number_nor_what_they_earned() {
        String customer = agency.customer(agency.performer(), agency.site(), "taro_77");
        agency.chat(customer, "2026-11-06T20:00:00+09:00");
        String customers = key("SERVICE", "customers:read", "customers:write");
        String chatsToo = key("SERVICE", "customers:read", "customers:write", "chats:read");

        for (String list : List.of("/v1/customers", "/v1/customers?q=taro", "/v1/customers?sort=LAST_TOUCH")) {
            TestAgency.as(customers)
                    .get(list)
                    .then()
                    .body("items.id", contains(customer))
                    .body("items[0].stage", notNullValue())
                    .body("items[0].touch.lastAt", notNullValue())
                    .body("items[0].dueOn", notNullValue())
                    .body("items[0].chatCount", nullValue())
                    .body("items[0].earnings", nullValue());
            TestAgency.as(chatsToo).get(list).then().body("items[0].chatCount", equalTo(1));
        }
        String path = "/v1/customers/" + customer;
        TestAgency.as(customers).get(path).then().body("chatCount", nullValue()).body("earnings", nullValue());
        TestAgency.as(customers)
                .put(path + "/favorite")
                .then()
                .statusCode(200)
                .body("chatCount", nullValue())
                .body("earnings", nullValue());
        TestAgency.as(chatsToo).get(path).then().body("chatCount", equalTo(1)).body("earnings", equalTo(0));
    }

    @Test
    void who_may_only_write_is_not_shown_what_others_wrote() {
        String customer = agency.customer(agency.performer(), agency.site(), "taro_77");
        String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));

        TestAgency.as(key("SERVICE", "notes:write"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/notes/" + note)
                .then()
                .statusCode(403);
    }

    @Test
    void everything_wrong_with_a_new_key_is_told_at_once() {
        create(Map.of("role", "CHIEF", "scopes", List.of(), "color", "red"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/role", "/scopes", "/color"));
        create(Map.of("name", "鍵", "role", "SERVICE")).statusCode(400).body("errors.pointer", contains("/scopes"));
        create(Map.of("name", "鍵", "role", "PERFORMER"))
                .statusCode(400)
                .body("errors.pointer", contains("/performerId"));
        create(Map.of("name", "鍵", "role", "SERVICE", "scopes", List.of("everything")))
                .statusCode(400)
                .body("errors.code", contains("invalid-value"));
        create(Map.of("name", "鍵", "role", "AUDITOR", "scopes", List.of("admin")))
                .statusCode(422)
                .body("code", equalTo("scope-not-allowed"));
        create(Map.of("name", "鍵", "role", "MANAGER", "performerId", agency.performer()))
                .statusCode(422)
                .body("code", equalTo("no-performers-key"));
        create(Map.of("name", "鍵", "role", "PERFORMER", "performerId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        create(Map.of("name", "鍵", "role", "MANAGER", "expiresAt", "2020-01-01T00:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("in-the-past"));
    }
}
