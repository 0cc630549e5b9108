package dev.enishi.customer;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerMarksApiTest {
    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        customer = "/v1/customers/" + agency.customer(performer, site, "taro");
    }

    @Test
    void a_favourite_is_marked_once_however_often_it_is_said() {
        Response first = agency.manager().put(customer + "/favorite");
        first.then().statusCode(200).body("favorite", equalTo(true)).body("version", equalTo(1));
        Object since = inDatabase("favorite_since");

        Response again = agency.manager().put(customer + "/favorite");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(inDatabase("favorite_since")).isEqualTo(since).isNotNull();
    }

    @Test
    void a_favourite_ends_once_however_often_it_is_said() {
        agency.manager().put(customer + "/favorite");

        agency.manager().delete(customer + "/favorite").then().statusCode(200).body("favorite", equalTo(false));
        agency.manager()
                .delete(customer + "/favorite")
                .then()
                .statusCode(200)
                .body("favorite", equalTo(false))
                .body("version", equalTo(2));
        assertThat(inDatabase("favorite_since")).isNull();
    }

    @Test
    void a_focus_person_has_a_motive_that_can_be_changed() {
        put("focus", "{\"motive\": \"毎週来てくれる\"}")
                .then()
                .statusCode(200)
                .body("focus", equalTo(true))
                .body("focusMotive", equalTo("毎週来てくれる"))
                .body("warnings", nullValue());
        Object since = inDatabase("focus_since");

        put("focus", "{\"motive\": \"優しい\"}").then().body("focusMotive", equalTo("優しい"));

        assertThat(inDatabase("focus_since")).isEqualTo(since);
        put("focus", "{}")
                .then()
                .statusCode(200)
                .body("focusMotive", nullValue())
                .body("focus", equalTo(true));
        agency.manager()
                .delete(customer + "/focus")
                .then()
                .statusCode(200)
                .body("focus", equalTo(false))
                .body("focusMotive", nullValue());
    }

    @Test
    void the_fourth_focus_person_succeeds_with_a_warning() {
        for (int i = 0; i < 3; i++) {
            String path = "/v1/customers/" + agency.customer(performer, site, "focus " + i);
            agency.manager()
                    .body("{}")
                    .put(path + "/focus")
                    .then()
                    .statusCode(200)
                    .body("warnings", nullValue());
        }

        Response fourth = agency.manager()
                .header("Accept-Language", "ja")
                .body("{\"motive\": \"四人目\"}")
                .put(customer + "/focus");

        fourth.then()
                .statusCode(200)
                .body("focus", equalTo(true))
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("focus-cap"))
                .body("warnings[0].detail", org.hamcrest.Matchers.containsString("4"));
        agency.get(customer).body("warnings", nullValue()).body("focus", equalTo(true));
    }

    @Test
    void the_focus_people_of_a_colleague_do_not_count() {
        String colleague = agency.performer();
        for (int i = 0; i < 3; i++) {
            String path = "/v1/customers/" + agency.customer(colleague, site, "focus " + i);
            agency.manager().body("{}").put(path + "/focus").then().statusCode(200);
        }

        put("focus", "{}").then().statusCode(200).body("warnings", nullValue());
    }

    @Test
    void a_banned_customer_has_a_reason() {
        put("block", "{\"reason\": \"連絡先をしつこく聞く\"}")
                .then()
                .statusCode(200)
                .body("blocked", equalTo(true))
                .body("blockReason", equalTo("連絡先をしつこく聞く"));
        put("block", "{}").then().statusCode(200).body("blocked", equalTo(true)).body("blockReason", nullValue());
        agency.manager()
                .delete(customer + "/block")
                .then()
                .statusCode(200)
                .body("blocked", equalTo(false))
                .body("blockReason", nullValue());
    }

    @Test
    void a_snoozed_customer_is_left_in_peace_until_a_day() {
        put("snooze", "{\"until\": \"2026-12-01\"}").then().statusCode(200).body("snoozedUntil", equalTo("2026-12-01"));
        agency.manager().delete(customer + "/snooze").then().statusCode(200).body("snoozedUntil", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "focus  | {\"motive\": \"\"} | too-short | /motive",
                "focus  | {\"motive\": 1} | invalid-type | /motive",
                "focus  | {\"reason\": \"x\"} | unknown-field | /reason",
                "block  | {\"reason\": \"\"} | too-short | /reason",
                "block  | {\"motive\": \"x\"} | unknown-field | /motive",
                "snooze | {} | required | /until",
                "snooze | {\"until\": null} | required | /until",
                "snooze | {\"until\": \"2026-02-30\"} | invalid-format | /until",
                "snooze | {\"until\": \"2026-12-01T00:00:00Z\"} | invalid-format | /until",
                "snooze | {\"until\": 20261201} | invalid-type | /until",
                "snooze | {\"until\": \"9999-01-01\"} | out-of-range | /until"
            })
    void a_wrong_value_is_named_and_marks_nothing(String mark, String body, String code, String pointer) {
        assertErrors(put(mark, body), 400, code, pointer + " " + code);

        agency.get(customer).body("version", equalTo(0));
    }

    @Test
    void motives_and_reasons_have_their_limits() {
        assertErrors(put("focus", "{\"motive\": \"" + "鬼".repeat(201) + "\"}"), 400, "too-long", "/motive too-long");
        assertErrors(put("block", "{\"reason\": \"" + "鬼".repeat(501) + "\"}"), 400, "too-long", "/reason too-long");
        put("focus", "{\"motive\": \"" + "鬼".repeat(200) + "\"}").then().statusCode(200);
        put("block", "{\"reason\": \"" + "鬼".repeat(500) + "\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"focus", "block", "snooze"})
    void a_mark_without_a_body_says_nothing_more(String mark) {
        assertThat(agency.manager().put(customer + "/" + mark).statusCode())
                .isEqualTo(mark.equals("snooze") ? 400 : 200);
        assertProblem(put(mark, "{"), 400, "malformed-json");
        assertProblem(put(mark, "[]"), 400, "invalid-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"favorite", "focus", "block", "snooze"})
    void if_match_is_optional_but_never_ignored(String mark) {
        String body = mark.equals("snooze") ? "{\"until\": \"2026-12-01\"}" : "{}";

        assertProblem(
                with(mark, body).header("If-Match", "\"1.x\"").put(customer + "/" + mark), 412, "precondition-failed");
        agency.get(customer).body("version", equalTo(0));
        with(mark, body)
                .header("If-Match", "\"0.x\"")
                .put(customer + "/" + mark)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertProblem(
                agency.manager().header("If-Match", "\"0.x\"").delete(customer + "/" + mark),
                412,
                "precondition-failed");
        agency.manager()
                .header("If-Match", "\"1.x\"")
                .delete(customer + "/" + mark)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"favorite", "focus", "block", "snooze"})
    void nobody_marks_the_customer_of_another_agency_or_performer(String mark) {
        String body = mark.equals("snooze") ? "{\"until\": \"2026-12-01\"}" : "{}";
        String stranger = TestAgency.create().managerKey;
        String colleague = agency.performerKey(agency.performer());
        for (String key : new String[] {stranger, colleague}) {
            RequestSpecification request = TestAgency.as(key);
            if (!mark.equals("favorite")) {
                request.body(body);
            }
            assertProblem(request.put(customer + "/" + mark), 404, "not-found");
            assertProblem(TestAgency.as(key).delete(customer + "/" + mark), 404, "not-found");
        }
        agency.get(customer).body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"favorite", "focus", "block", "snooze"})
    void marks_of_a_missing_or_malformed_id_are_404(String mark) {
        assertProblem(
                agency.manager().delete("/v1/customers/0190b5a0-0000-7000-8000-000000000001/" + mark),
                404,
                "not-found");
        assertProblem(agency.manager().delete("/v1/customers/x/" + mark), 404, "not-found");
    }

    @Test
    void a_performer_marks_her_own() {
        TestAgency.as(agency.performerKey(performer))
                .put(customer + "/favorite")
                .then()
                .statusCode(200)
                .body("favorite", equalTo(true));
    }

    private Response put(String mark, String body) {
        return with(mark, body).put(customer + "/" + mark);
    }

    private RequestSpecification with(String mark, String body) {
        return mark.equals("favorite") ? agency.manager() : agency.manager().body(body);
    }

    private Object inDatabase(String column) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values("select " + column + " from customer").getFirst();
        }
    }
}
