package dev.enishi.wording.template;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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

@QuarkusTest
class TemplateApiTest {
    private static final int STARTER_SET = 16;

    private TestAgency agency;
    private String performer;
    private String herKey;

    @BeforeEach
    void given_an_agency_with_a_performer() {
        agency = TestAgency.create();
        performer = agency.performer();
        herKey = agency.performerKey(performer);
    }

    private static Map<String, Object> template(String title, String text) {
        return new HashMap<>(Map.of("title", title, "purpose", "FOLLOW_UP", "text", text));
    }

    private Response post(Map<String, ?> template) {
        return agency.manager().body(template).post("/v1/templates");
    }

    private String etag(String id) {
        return agency.get("/v1/templates/" + id).extract().header("ETag");
    }

    @Test
    void a_template_is_added_with_all_that_says_when_it_fits() {
        Map<String, Object> input = template("秋の15日", "{{callName}}、お元気ですか？{{season}}。");
        input.putAll(
                Map.of("performerId", performer, "situation", "INTERVAL", "stage", "REPEATER", "season", "AUTUMN"));

        Response added = post(input);

        added.then()
                .statusCode(201)
                .header("Location", containsString("/v1/templates/" + added.path("id")))
                .body("version", equalTo(0))
                .body("performer", equalTo(Map.of("id", performer, "name", "みゆ")))
                .body("performerId", equalTo(performer))
                .body("title", equalTo("秋の15日"))
                .body("purpose", equalTo("FOLLOW_UP"))
                .body("situation", equalTo("INTERVAL"))
                .body("stage", equalTo("REPEATER"))
                .body("season", equalTo("AUTUMN"))
                .body("text", equalTo("{{callName}}、お元気ですか？{{season}}。"))
                .body("placeholders", contains("callName", "season"))
                .body("use", equalTo(Map.of("sent", 0, "answered", 0, "cameBack", 0, "answeredOrCameBack", 0)));
        agency.get("/v1/templates/" + added.path("id")).body("title", equalTo("秋の15日"));
    }

    @Test
    void all_unknown_placeholders_are_refused_at_once_with_those_that_there_are() {
        Response refused = post(template("まちがい", "{{呼び名}}、{{callName}}、{{nearest}}"));

        assertErrors(refused, 422, "unknown-placeholder", "/text unknown-placeholder");
        refused.then()
                .body("detail", containsString("{{呼び名}} {{nearest}}"))
                .body("detail", containsString("{{callName}} {{name}}"));
        String id = agency.created("/v1/templates", template("ひと言", "こんばんは"));
        assertProblem(
                agency.patching(etag(id)).body(Map.of("text", "{{x}}")).patch("/v1/templates/" + id),
                422,
                "unknown-placeholder");
        assertProblem(
                agency.manager()
                        .header("If-Match", etag(id))
                        .body(template("ひと言", "{{x}}"))
                        .put("/v1/templates/" + id),
                422,
                "unknown-placeholder");
    }

    @Test
    void texts_and_titles_have_their_limits() {
        post(template("題".repeat(100), "文".repeat(2000))).then().statusCode(201);
        assertErrors(
                post(template("題".repeat(101), "文".repeat(2001))),
                400,
                "too-long",
                "/title too-long",
                "/text too-long");
        assertErrors(post(template(" ", " ")), 400, "required", "/title required", "/text required");
        assertErrors(
                post(Map.of("title", "題", "purpose", "LOVE", "text", "文")),
                400,
                "invalid-value",
                "/purpose invalid-value");
    }

    @Test
    void what_it_names_has_to_be_there() {
        Map<String, Object> hers = template("ひと言", "こんばんは");
        hers.put("performerId", "0190b5a0-0000-7000-8000-000000000001");
        assertErrors(post(hers), 422, "unknown-reference", "/performerId unknown-reference");

        agency.manager().body(Map.of()).put("/v1/performers/" + performer + "/deactivation");
        hers.put("performerId", performer);
        assertErrors(post(hers), 422, "performer-inactive", "/performerId performer-inactive");
    }

    @Test
    void the_agency_and_each_performer_have_at_most_200() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into template (agency_id, id, title, purpose, text, version, created_at, updated_at)
                    select ?, gen_random_uuid(), 'x', 'OTHER', 'x', 0, now(), now() from generate_series(1, ?)
                    """, agency.id, 200 - STARTER_SET);
        }

        assertProblem(post(template("多すぎる", "文")), 422, "too-many-templates");
        Map<String, Object> hers = template("自分の", "文");
        hers.put("performerId", performer);
        post(hers).then().statusCode(201);
    }

    @Test
    void of_several_that_are_added_at_once_as_many_are_stored_as_there_may_be() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into template (agency_id, id, title, purpose, text, version, created_at, updated_at)
                    select ?, gen_random_uuid(), 'x', 'OTHER', 'x', 0, now(), now() from generate_series(1, ?)
                    """, agency.id, 199 - STARTER_SET);
        }

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> post(template("同時 " + i, "文")).statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);
    }

    @Test
    void it_is_changed_by_put_and_patch_and_deleted_each_with_the_version_that_was_seen() {
        String id = agency.created("/v1/templates", template("ひと言", "こんばんは"));
        String path = "/v1/templates/" + id;
        assertProblem(agency.manager().body(template("別", "別")).put(path), 428, "precondition-required");
        String first = etag(id);

        Map<String, Object> untitled = new HashMap<>();
        untitled.put("title", null);
        assertErrors(agency.patching(first).body(untitled).patch(path), 400, "required", "/title required");

        agency.patching(first)
                .body(Map.of("situation", "INTERVAL", "title", "15日"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("text", equalTo("こんばんは"))
                .body("situation", equalTo("INTERVAL"));
        assertProblem(
                agency.manager()
                        .header("If-Match", first)
                        .body(template("別", "別"))
                        .put(path),
                412,
                "precondition-failed");
        agency.manager()
                .header("If-Match", etag(id))
                .body(template("別", "別の文"))
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("title", equalTo("別"))
                .body("situation", nullValue());
        agency.manager()
                .header("If-Match", etag(id))
                .body(template("別", "別の文"))
                .put(path)
                .then()
                .body("version", equalTo(2));
        assertProblem(agency.manager().header("If-Match", first).delete(path), 412, "precondition-failed");
        agency.manager().header("If-Match", etag(id)).delete(path).then().statusCode(204);
        assertProblem(agency.manager().get(path), 404, "not-found");
        assertProblem(agency.manager().header("If-Match", "*").delete(path), 404, "not-found");
    }

    @Test
    void a_performer_writes_her_own_and_uses_those_of_the_agency() {
        String wide = agency.created("/v1/templates", template("事務所の", "こんばんは"));
        String hers = TestAgency.as(herKey)
                .body(template("自分の", "こんばんは"))
                .post("/v1/templates")
                .then()
                .statusCode(201)
                .body("performerId", equalTo(performer))
                .extract()
                .path("id");
        String colleague = agency.performer();
        Map<String, Object> others = template("同僚の", "こんばんは");
        others.put("performerId", colleague);
        String notHers = agency.created("/v1/templates", others);

        TestAgency.as(herKey)
                .get("/v1/templates?limit=200")
                .then()
                .body("items.id", hasItem(wide))
                .body("items.id", hasItem(hers))
                .body("items.id", not(hasItem(notHers)));
        TestAgency.as(herKey).get("/v1/templates/" + wide).then().statusCode(200);
        Response refused = TestAgency.as(herKey)
                .header("If-Match", "*")
                .body(template("x", "x"))
                .put("/v1/templates/" + wide);
        assertProblem(refused, 403, "forbidden").body("detail", containsString("マネージャー"));
        assertProblem(TestAgency.as(herKey).header("If-Match", "*").delete("/v1/templates/" + wide), 403, "forbidden");
        assertProblem(
                TestAgency.as(herKey).header("If-Match", "*").delete("/v1/templates/" + notHers), 404, "not-found");
        TestAgency.as(herKey)
                .header("If-Match", "*")
                .delete("/v1/templates/" + hers)
                .then()
                .statusCode(204);
    }

    @Test
    void a_list_is_filtered_and_paged() {
        Map<String, Object> hers = template("自分の", "こんばんは");
        hers.putAll(Map.of("performerId", performer, "stage", "REGULAR", "season", "WINTER", "situation", "OCCASION"));
        String id = agency.created("/v1/templates", hers);

        agency.get("/v1/templates?performerId=" + performer).body("items.id", contains(id));
        agency.get("/v1/templates?agencyWide=false").body("items.id", contains(id));
        agency.get("/v1/templates?agencyWide=true").body("items", hasSize(STARTER_SET));
        agency.get("/v1/templates?stage=REGULAR&season=WINTER").body("items.id", contains(id));
        agency.get("/v1/templates?purpose=FOLLOW_UP&situation=OCCASION").body("items.id", contains(id));
        agency.get("/v1/templates?purpose=DECLINE&situation=MARRIED").body("items.title", contains("結婚しているので"));
        agency.get("/v1/templates?purpose=REPLY").body("items", empty());
        Response first = agency.manager().get("/v1/templates?limit=10");
        List<String> titles = first.path("items.title");
        List<String> others = agency.manager()
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/templates")
                .path("items.title");
        assertThat(titles).hasSize(10).doesNotContainAnyElementsOf(others);
        assertThat(others).hasSize(STARTER_SET + 1 - 10).endsWith("自分の");
    }

    @Test
    void the_starter_set_may_be_given_again_and_changes_nothing_that_is_there() {
        List<String> ids = agency.get("/v1/templates").extract().path("items.id");
        agency.manager().header("If-Match", "*").delete("/v1/templates/" + ids.get(0));
        agency.patching(etag(ids.get(1))).body(Map.of("title", "自分たちの言葉")).patch("/v1/templates/" + ids.get(1));

        Response given = agency.manager().put("/v1/agency/starter-templates");

        given.then().statusCode(200).body("added", equalTo(1));
        agency.get("/v1/templates")
                .body("items", hasSize(STARTER_SET))
                .body("items[1].title", equalTo("自分たちの言葉"))
                .body("items[0].title", equalTo("チャットのお礼"));
        agency.manager().put("/v1/agency/starter-templates").then().body("added", equalTo(0));
    }

    @Test
    void an_agency_of_another_language_gets_the_set_in_it() {
        agency.patching(agency.get("/v1/agency").extract().header("ETag"))
                .body(Map.of("locale", "en"))
                .patch("/v1/agency");

        agency.manager().put("/v1/agency/starter-templates").then().body("added", equalTo(STARTER_SET));

        agency.get("/v1/templates?limit=200").body("items.title", hasItem("Thanks for the chat"));
    }

    @Test
    void an_agency_that_is_older_than_the_set_gets_all_of_it() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("delete from template");
        }

        agency.manager().put("/v1/agency/starter-templates").then().body("added", equalTo(STARTER_SET));
    }
}
