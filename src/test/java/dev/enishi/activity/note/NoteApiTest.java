package dev.enishi.activity.note;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoteApiTest {
    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        customer = agency.customer(performer, site, "taro");
    }

    private String notes() {
        return "/v1/customers/" + customer + "/notes";
    }

    private String note(String body) {
        return agency.created(notes(), Map.of("body", body));
    }

    @Test
    void a_note_is_written_about_a_customer_and_a_chat() {
        String chat = agency.chat(customer, "2025-11-06T21:00:00+09:00");

        Response created = agency.manager()
                .body(Map.of("body", "来週は出張😀", "chatId", chat, "pinned", true))
                .post(notes());

        created.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/notes/" + created.path("id")))
                .body("customerId", equalTo(customer))
                .body("performerId", equalTo(performer))
                .body("siteId", equalTo(site))
                .body("site.name", equalTo("チャットA"))
                .body("chatId", equalTo(chat))
                .body("body", equalTo("来週は出張😀"))
                .body("pinned", equalTo(true))
                .body("version", equalTo(0));
        assertThat(agency.get(created.header("Location")).extract().asString()).isEqualTo(created.asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | required | /body",
                "{\"body\": \"\"} | 400 | required | /body",
                "{\"body\": \"  \"} | 400 | required | /body",
                "{\"body\": 5} | 400 | invalid-type | /body",
                "{\"body\": \"a\\u0000b\"} | 400 | invalid-text | /body",
                "{\"body\": \"a\\ud800b\"} | 400 | invalid-text | /body",
                "{\"body\": \"x\", \"pinned\": \"yes\"} | 400 | invalid-type | /pinned",
                "{\"body\": \"x\", \"chatId\": \"y\"} | 400 | invalid-format | /chatId",
                "{\"body\": \"x\", \"chatId\": \"00000000-0000-7000-8000-000000000000\"} | 422 | unknown-reference | /chatId",
                "{\"body\": \"x\", \"colour\": 1} | 400 | unknown-field | /colour"
            })
    void a_wrong_value_is_named_and_nothing_is_written(String body, int status, String code, String pointer) {
        assertErrors(agency.manager().body(body).post(notes()), status, code, pointer + " " + code);

        agency.get(notes()).body("items", hasSize(0));
    }

    @Test
    void a_note_has_at_most_4000_characters() {
        note("😀".repeat(4000));

        assertErrors(
                agency.manager().body(Map.of("body", "あ".repeat(4001))).post(notes()),
                400,
                "too-long",
                "/body too-long");
    }

    @Test
    void a_chat_with_somebody_else_is_an_unknown_reference() {
        String chat = agency.chat(agency.customer(performer, site, "jiro"), "2025-11-06T21:00:00+09:00");
        String note = note("x");

        assertErrors(
                agency.manager().body(Map.of("body", "x", "chatId", chat)).post(notes()),
                422,
                "unknown-reference",
                "/chatId unknown-reference");
        assertErrors(
                agency.patching("*").body("{\"chatId\": \"" + chat + "\"}").patch("/v1/notes/" + note),
                422,
                "unknown-reference",
                "/chatId unknown-reference");
    }

    @Test
    void a_patch_keeps_what_it_does_not_name_and_null_removes() {
        String chat = agency.chat(customer, "2025-11-06T21:00:00+09:00");
        String path = "/v1/notes/" + agency.created(notes(), Map.of("body", "犬の名前はモカ", "chatId", chat, "pinned", true));

        agency.patching("\"0.x\"")
                .body("{\"body\": \"犬の名前はモカ、3歳\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("body", equalTo("犬の名前はモカ、3歳"))
                .body("pinned", equalTo(true))
                .body("chatId", equalTo(chat))
                .body("version", equalTo(1));
        agency.patching("*")
                .body("{\"chatId\": null, \"pinned\": false}")
                .patch(path)
                .then()
                .body("chatId", nullValue())
                .body("pinned", equalTo(false))
                .body("version", equalTo(2));
        agency.patching("*").body("{\"pinned\": false}").patch(path).then().body("version", equalTo(2));
    }

    @Test
    void stale_and_missing_if_match_are_refused_and_a_delete_is_for_good() {
        String path = "/v1/notes/" + note("x");

        assertProblem(agency.patching("\"1.x\"").body("{}").patch(path), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
        assertProblem(agency.manager().delete(path), 428, "precondition-required");
        assertProblem(agency.manager().header("If-Match", "\"9.x\"").delete(path), 412, "precondition-failed");

        agency.manager().header("If-Match", "\"0.x\"").delete(path).then().statusCode(204);

        assertProblem(agency.manager().get(path), 404, "not-found");
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from note")).isZero();
        }
    }

    @Test
    void the_notes_of_a_customer_come_newest_first_over_pages() {
        String first = note("1");
        String second = note("2");
        String third = note("3");

        String next = agency.get(notes() + "?limit=2")
                .body("items.id", contains(third, second))
                .extract()
                .path("next");
        agency.get(notes() + "?cursor=" + next)
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"モカ", "もか", "ﾓｶ", "犬の", "😀", "100%", "_", "';--"})
    void a_performers_notes_are_searched_whatever_width_and_kana(String q) {
        String found = note("犬の名前はモカ😀 100% _ ';--");
        note("来週は出張");

        agency.manager()
                .queryParam("q", q)
                .get("/v1/performers/" + performer + "/notes")
                .then()
                .statusCode(200)
                .body("items.id", contains(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"齋藤", "斉藤さん", "齊藤 さん", "代々木", "代代木", "三ヶ月", "三ケ月", "三ヵ月", "ラ〜メン", "ら−めん", "々木"})
    void a_performers_notes_are_searched_however_they_are_written(String q) {
        String found = note("斎藤さん。代々木に三ヶ月。ラーメン");
        note("来週は出張");

        agency.manager()
                .queryParam("q", q)
                .get("/v1/performers/" + performer + "/notes")
                .then()
                .statusCode(200)
                .body("items.id", contains(found));
    }

    @Test
    void a_changed_note_is_found_by_its_new_text_only() {
        String note = note("犬");
        agency.patching("*").body("{\"body\": \"猫\"}").patch("/v1/notes/" + note);
        String search = "/v1/performers/" + performer + "/notes";

        agency.manager().queryParam("q", "猫").get(search).then().body("items.id", contains(note));
        agency.manager().queryParam("q", "犬").get(search).then().body("items", hasSize(0));
    }

    @Test
    void notes_of_others_are_not_found() {
        String note = "/v1/notes/" + note("x");
        String colleagueKey = agency.performerKey(agency.performer());

        for (String path : new String[] {note, notes(), "/v1/performers/" + performer + "/notes"}) {
            assertProblem(TestAgency.as(colleagueKey).get(path), 404, "not-found");
            assertProblem(TestAgency.create().manager().get(path), 404, "not-found");
        }
        assertProblem(
                agency.manager().body(Map.of("body", "x")).post("/v1/customers/" + UUID.randomUUID() + "/notes"),
                404,
                "not-found");
        for (String nothing : new String[] {"", "　", "々"}) {
            assertErrors(
                    agency.manager().queryParam("q", nothing).get("/v1/performers/" + performer + "/notes"),
                    400,
                    "too-short",
                    "q too-short");
        }
    }
}
