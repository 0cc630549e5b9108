package dev.enishi.customer;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.Problems.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerApiTest {
    private static final String MISSING = "0190b5a0-0000-7000-8000-000000000001";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void a_new_customer_is_answered_as_he_is_read() {
        Response created = post(Map.of(
                "handle", "taro_77",
                "callName", "たろうさん",
                "kana", "タロウ",
                "birthday", "02-29",
                "tags", List.of("釣り", "犬", "釣り"),
                "lastLoginAt", "2026-11-01T21:00:00.123456789+09:00",
                "favoritedBy", true,
                "cadenceDays", 7));

        created.then()
                .statusCode(201)
                .body("performerId", equalTo(performer))
                .body("siteId", equalTo(site))
                .body("handle", equalTo("taro_77"))
                .body("displayName", equalTo("たろうさん"))
                .body("site.id", equalTo(site))
                .body("site.name", equalTo("チャットA"))
                .body("lastChatAt", nullValue())
                .body("callName", equalTo("たろうさん"))
                .body("kana", equalTo("タロウ"))
                .body("birthday", equalTo("02-29"))
                .body("tags", contains("犬", "釣り"))
                .body("lastLoginAt", equalTo("2026-11-01T12:00:00.123456Z"))
                .body("favoritedBy", equalTo(true))
                .body("favorite", equalTo(false))
                .body("noMail", equalTo(false))
                .body("cadenceDays", equalTo(7))
                .body("stage", equalTo("PROSPECT"))
                .body("touch", nullValue())
                .body("dueOn", nullValue())
                .body("chatCount", equalTo(0))
                .body("earnings", equalTo(0))
                .body("version", equalTo(0));
        assertThat(created.header("Location")).isEqualTo("/v1/customers/" + created.path("id"));
        assertThat(agency.manager().get(created.header("Location")).asString()).isEqualTo(created.asString());
    }

    @Test
    void the_least_that_is_known_of_a_customer_is_his_handle() {
        post(Map.of("handle", "taro"))
                .then()
                .statusCode(201)
                .body("tags", hasSize(0))
                .body("displayName", equalTo("taro"))
                .body("callName", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "handle       | \"\"                 | required",
                "handle       | \" \"                | required",
                "handle       | \"\u3000\u00A0\"       | required",
                "handle       | null                 | required",
                "handle       | 7                    | invalid-type",
                "callName     | \"\"                 | too-short",
                "kana         | \"\"                 | too-short",
                "birthday     | \"02-30\"            | invalid-format",
                "birthday     | \"13-01\"            | invalid-format",
                "birthday     | \"04-31\"            | invalid-format",
                "birthday     | \"2000-01-01\"       | invalid-format",
                "birthday     | \"00-00\"            | invalid-format",
                "tags         | \"犬\"               | invalid-type",
                "lastLoginAt  | \"2026-02-30T00:00:00Z\" | invalid-format",
                "lastLoginAt  | \"2026-01-01T00:00:00\" | invalid-format",
                "lastLoginAt  | \"2300-01-01T00:00:00Z\" | out-of-range",
                "favoritedBy  | \"true\"             | invalid-type",
                "cadenceDays  | 0                    | out-of-range",
                "cadenceDays  | 366                  | out-of-range",
                "cadenceDays  | 1.5                  | invalid-type",
                "cadenceDays  | 99999999999          | out-of-range",
                "noMail       | 0                    | invalid-type",
                "siteId       | null                 | required",
                "siteId       | \"x\"                | invalid-format",
                "performerId  | \"x\"                | invalid-format",
                "favorite     | true                 | unknown-field",
                "stage        | \"REGULAR\"          | unknown-field",
                "id           | \"0190b5a0-0000-7000-8000-000000000001\" | unknown-field"
            })
    void a_wrong_value_is_named_and_nothing_is_created(String field, String value, String code) throws Exception {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        Map<String, Object> body = new HashMap<>(Map.of("performerId", performer, "siteId", site, "handle", "taro"));
        body.put(field, json.readValue(value, Object.class));

        Response response = agency.manager().body(json.writeValueAsString(body)).post("/v1/customers");

        assertErrors(response, 400, code, "/" + field + " " + code);
        assertThat(customersInDatabase()).isZero();
    }

    @Test
    void limits_are_named() {
        assertErrors(
                post(Map.of(
                        "handle", "x".repeat(10_000),
                        "callName", "x".repeat(101),
                        "kana", "x".repeat(101),
                        "tags", IntStream.range(0, 21).mapToObj(i -> "t" + i).toList())),
                400,
                "validation-failed",
                "/handle too-long",
                "/callName too-long",
                "/kana too-long",
                "/tags too-many");
        assertProblem(post(Map.of("handle", "taro", "tags", List.of("x".repeat(31)))), 400, "too-long");
        post(Map.of(
                        "handle", "x".repeat(100),
                        "callName", "鬼".repeat(100),
                        "kana", "😀".repeat(100),
                        "tags",
                                IntStream.range(10, 30)
                                        .mapToObj(i -> "t".repeat(28) + i)
                                        .toList()))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ﾀﾛｳ",
                "😀👩‍❤️‍👨🇯🇵",
                "'; drop table customer; --",
                "<b onmouseover=alert(1)>",
                "a\tb\nc",
                "𠮷野家",
                "%_\\",
                "null",
                "taro@example.com",
                "\u202Eabc",
                "é",
                "ｔａｒｏ"
            })
    void any_handle_simply_works_and_is_kept_as_it_was_typed(String handle) {
        String id =
                post(Map.of("handle", handle)).then().statusCode(201).extract().path("id");

        agency.get("/v1/customers/" + id).body("handle", equalTo(handle));
        agency.manager()
                .queryParam("q", handle)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>value("select handle from customer")).isEqualTo(handle);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" taro", "taro\u3000", "\u00A0taro\u00A0", "\u200Btaro"})
    void blanks_around_a_handle_make_no_second_person(String handle) {
        String taro = agency.customer(performer, site, "taro");
        String jiro = agency.customer(performer, site, "jiro");

        assertProblem(post(Map.of("handle", handle)), 409, "customer-exists");
        assertProblem(
                agency.patching("*").body(Map.of("handle", handle)).patch("/v1/customers/" + jiro),
                409,
                "customer-exists");
        agency.manager()
                .queryParam("handle", handle)
                .get("/v1/briefs")
                .then()
                .body("items.customer.id", contains(taro));
    }

    @Test
    void an_old_handle_with_blanks_stays_and_is_found_until_it_is_changed() {
        agency.customer(performer, site, "taro");
        String old = agency.customer(performer, site, "jiro");
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update customer set handle = 'taro ' where handle = 'jiro'");
        }

        agency.patching("*")
                .body("{\"callName\": \"たろう\"}")
                .patch("/v1/customers/" + old)
                .then()
                .statusCode(200)
                .body("handle", equalTo("taro "));
        agency.manager().queryParam("handle", "taro ").get("/v1/briefs").then().body("items", hasSize(2));
        agency.patching("*")
                .body("{\"handle\": \"saburo \"}")
                .patch("/v1/customers/" + old)
                .then()
                .body("handle", equalTo("saburo"));
    }

    @Test
    void one_performer_has_one_customer_of_a_handle_and_site() {
        post(Map.of("handle", "taro")).then().statusCode(201);

        assertProblem(post(Map.of("handle", "taro")), 409, "customer-exists");
        agency.customer(agency.performer(), site, "taro");
        agency.customer(performer, agency.site(), "taro");
        agency.customer(performer, site, "Taro");
        assertThat(customersInDatabase()).isEqualTo(4);
    }

    @Test
    void of_several_requests_for_one_handle_at_once_exactly_one_is_created() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            java.util.concurrent.Callable<Integer> request =
                    () -> post(Map.of("handle", "taro")).statusCode();

            var answers = threads.invokeAll(java.util.Collections.nCopies(4, request));

            assertThat(answers)
                    .extracting(java.util.concurrent.Future::get)
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        assertThat(customersInDatabase()).isEqualTo(1);
    }

    @Test
    void unknown_references_are_all_named() {
        assertErrors(
                agency.manager()
                        .body(Map.of("performerId", MISSING, "siteId", MISSING, "handle", "taro"))
                        .post("/v1/customers"),
                422,
                "unknown-reference",
                "/performerId unknown-reference",
                "/siteId unknown-reference");
    }

    @Test
    void ids_of_another_agency_are_unknown_references() {
        TestAgency other = TestAgency.create();

        Response foreign = agency.manager()
                .body(Map.of("performerId", other.performer(), "siteId", other.site(), "handle", "taro"))
                .post("/v1/customers");
        Response missing = agency.manager()
                .body(Map.of("performerId", MISSING, "siteId", MISSING, "handle", "taro"))
                .post("/v1/customers");

        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(textOf(foreign)).isEqualTo(textOf(missing));
    }

    @Test
    void a_manager_says_whose_customer_he_is() {
        assertErrors(
                agency.manager().body(Map.of("siteId", site, "handle", "taro")).post("/v1/customers"),
                400,
                "required",
                "/performerId required");
    }

    @Test
    void a_performer_adds_her_own_customers_only() {
        String key = agency.performerKey(performer);

        TestAgency.as(key)
                .body(Map.of("siteId", site, "handle", "taro"))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .body("performerId", equalTo(performer));
        assertErrors(
                TestAgency.as(key)
                        .body(Map.of("performerId", agency.performer(), "siteId", site, "handle", "jiro"))
                        .post("/v1/customers"),
                422,
                "unknown-reference",
                "/performerId unknown-reference");
    }

    @Test
    void a_patch_changes_what_it_names_and_null_removes() {
        String path = post(Map.of(
                        "handle", "taro", "callName", "たろう", "kana", "タロウ", "tags", List.of("犬"), "cadenceDays", 7))
                .header("Location");

        agency.patching("\"0.x\"")
                .body(
                        "{\"handle\": \"taro_78\", \"kana\": null, \"tags\": null, \"cadenceDays\": null, \"noMail\": true}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("handle", equalTo("taro_78"))
                .body("callName", equalTo("たろう"))
                .body("kana", nullValue())
                .body("tags", hasSize(0))
                .body("cadenceDays", nullValue())
                .body("noMail", equalTo(true))
                .body("version", equalTo(1));
    }

    @Test
    void a_renamed_customer_is_found_under_his_new_name_only() {
        String path = post(Map.of("handle", "taro")).header("Location");
        agency.patching("*").body("{\"handle\": \"jiro\"}").patch(path).then().statusCode(200);

        agency.get("/v1/customers?q=jiro").body("items", hasSize(1));
        agency.get("/v1/customers?q=taro").body("items", hasSize(0));
    }

    @Test
    void a_patch_onto_the_handle_of_another_is_a_conflict() {
        post(Map.of("handle", "taro"));
        String path = post(Map.of("handle", "jiro")).header("Location");

        assertProblem(agency.patching("*").body("{\"handle\": \"taro\"}").patch(path), 409, "customer-exists");

        agency.get(path).body("handle", equalTo("jiro"));
    }

    @Test
    void a_patch_cannot_move_a_customer_to_another_performer_or_site() {
        String path = post(Map.of("handle", "taro")).header("Location");

        assertErrors(
                agency.patching("*")
                        .body(Map.of("performerId", agency.performer(), "siteId", agency.site()))
                        .patch(path),
                400,
                "unknown-field",
                "/performerId unknown-field",
                "/siteId unknown-field");
    }

    @Test
    void stale_and_missing_if_match_are_refused() {
        String path = post(Map.of("handle", "taro")).header("Location");

        assertProblem(agency.patching("\"1.x\"").body("{\"handle\": \"x\"}").patch(path), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
    }

    @Test
    void a_chat_changes_the_second_part_of_the_tag_and_no_patch_becomes_stale_by_it() {
        Response created = post(Map.of("handle", "taro"));
        String id = created.path("id");
        String before = created.header("ETag");

        agency.chat(id, "2026-01-01T12:00:00+09:00");

        String after = agency.get("/v1/customers/" + id)
                .body("stage", org.hamcrest.Matchers.oneOf("NEWCOMER", "LAPSED"))
                .body("chatCount", equalTo(1))
                .extract()
                .header("ETag");
        assertThat(after).isNotEqualTo(before).startsWith("\"0.");
        agency.patching(before)
                .body("{\"callName\": \"たろう\"}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_customer_of_another_agency_or_performer_looks_like_none() {
        TestAgency other = TestAgency.create();
        String theirs = other.customer(other.performer(), other.site(), "taro");
        String hers = agency.customer(performer, site, "taro");
        String colleague = agency.performerKey(agency.performer());

        for (Response foreign : List.of(
                agency.manager().get("/v1/customers/" + theirs),
                TestAgency.as(colleague).get("/v1/customers/" + hers))) {
            assertProblem(foreign, 404, "not-found");
            assertThat(textOf(foreign).replace(theirs, MISSING).replace(hers, MISSING))
                    .isEqualTo(textOf(agency.manager().get("/v1/customers/" + MISSING)));
        }
        assertProblem(agency.patching("*").body("{}").patch("/v1/customers/" + theirs), 404, "not-found");
        assertProblem(
                TestAgency.as(colleague)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"handle\": \"stolen\"}")
                        .patch("/v1/customers/" + hers),
                404,
                "not-found");
        TestAgency.as(colleague).get("/v1/customers").then().body("items", hasSize(0));
        TestAgency.as(colleague).get("/v1/customers?q=taro").then().body("items", hasSize(0));
        TestAgency.as(colleague)
                .get("/v1/customers?performerId=" + performer)
                .then()
                .body("items", hasSize(0));
    }

    private Response post(Map<String, Object> customer) {
        Map<String, Object> body = new HashMap<>(customer);
        body.put("performerId", performer);
        body.put("siteId", site);
        return agency.manager().body(body).post("/v1/customers");
    }

    private long customersInDatabase() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from customer");
        }
    }
}
