package dev.enishi.activity.message;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MessageApiTest {
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

    private Response secret(String customerId, String sentAt) {
        return agency.manager()
                .body(Map.of("customerId", customerId, "channel", "SECRET", "direction", "IN", "sentAt", sentAt))
                .post("/v1/messages");
    }

    private String purposeOf(String sentAt) {
        return agency.get("/v1/messages/" + agency.mail(customer, "OUT", null, sentAt))
                .extract()
                .path("purpose");
    }

    private void party(String customerId, String startedAt, String endedAt) {
        Map<String, Object> chat =
                new HashMap<>(Map.of("customerId", customerId, "kind", "PARTY", "startedAt", startedAt));
        if (endedAt != null) {
            chat.put("endedAt", endedAt);
        }
        agency.created("/v1/chats", chat);
    }

    @Test
    void a_mail_to_a_customer_who_wants_none_is_recorded_with_a_warning() {
        agency.patching("*")
                .body("{\"noMail\": true}")
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200);

        Response mail = agency.manager()
                .header("Accept-Language", "ja")
                .body(Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT"))
                .post("/v1/messages");

        mail.then()
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("no-mail"))
                .body("warnings[0].pointer", equalTo("/customerId"))
                .body("warnings[0].detail", equalTo("メールを希望していない会員です。メールは記録しました。"));
        agency.get("/v1/messages/" + mail.path("id")).statusCode(200).body("warnings", nullValue());
    }

    @Test
    void what_he_writes_himself_gives_no_warning_nor_does_a_mail_to_somebody_else() {
        String other = agency.customer(performer, site, "jiro");
        agency.patching("*").body("{\"noMail\": true}").patch("/v1/customers/" + customer);

        for (Map<String, String> message : List.of(
                Map.of("customerId", customer, "channel", "MAIL", "direction", "IN"),
                Map.of("customerId", other, "channel", "MAIL", "direction", "OUT"))) {
            agency.manager()
                    .body(message)
                    .post("/v1/messages")
                    .then()
                    .statusCode(201)
                    .body("warnings", nullValue());
        }
    }

    @Test
    void a_mail_is_recorded() {
        Response created = agency.manager()
                .body(Map.of(
                        "customerId", customer,
                        "channel", "MAIL",
                        "direction", "OUT",
                        "purpose", "INVITATION",
                        "sentAt", "2025-11-06T21:00:00+09:00",
                        "body", "お元気ですか😀"))
                .post("/v1/messages");

        created.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/messages/" + created.path("id")))
                .body("customerId", equalTo(customer))
                .body("performerId", equalTo(performer))
                .body("siteId", equalTo(site))
                .body("channel", equalTo("MAIL"))
                .body("direction", equalTo("OUT"))
                .body("purpose", equalTo("INVITATION"))
                .body("sentAt", equalTo("2025-11-06T12:00:00Z"))
                .body("body", equalTo("お元気ですか😀"));
        assertThat(agency.get(created.header("Location")).extract().asString()).isEqualTo(created.asString());
        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2025-11-21"));
    }

    @Test
    void without_a_time_it_was_sent_now_and_without_a_text_it_has_none() {
        agency.manager()
                .body(Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT"))
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .body("sentAt", notNullValue())
                .body("body", nullValue())
                .body("purpose", equalTo("OTHER"));
    }

    @Test
    void without_a_purpose_a_mail_to_somebody_due_is_a_follow_up() {
        agency.chat(customer, "2025-11-06T21:00:00+09:00");

        assertThat(purposeOf("2025-11-21T00:00:00+09:00")).isEqualTo("FOLLOW_UP");
        assertThat(purposeOf("2025-11-20T23:59:59+09:00")).isEqualTo("OTHER"); // recorded out of order
        assertThat(purposeOf("2025-12-05T12:00:00+09:00")).isEqualTo("OTHER");
    }

    @Test
    void a_later_touch_does_not_change_whether_he_was_due_then() {
        agency.chat(customer, "2025-11-06T21:00:00+09:00");
        agency.chat(customer, "2025-12-24T21:00:00+09:00");

        assertThat(purposeOf("2025-11-21T12:00:00+09:00")).isEqualTo("FOLLOW_UP");
    }

    @Test
    void a_message_from_him_has_no_purpose_of_hers() {
        agency.chat(customer, "2025-11-06T21:00:00+09:00");

        String in = agency.mail(customer, "IN", null, "2025-11-21T12:00:00+09:00");

        agency.get("/v1/messages/" + in).body("purpose", equalTo("OTHER"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06T19:59:59+09:00, 422",
        "2025-11-06T20:00:00+09:00, 201",
        "2025-11-06T21:00:00+09:00, 201",
        "2025-11-06T21:00:01+09:00, 422"
    })
    void a_secret_message_needs_a_party_chat_of_hers_at_that_time(String sentAt, int status) {
        party(agency.customer(performer, site, "jiro"), "2025-11-06T20:00:00+09:00", "2025-11-06T21:00:00+09:00");

        Response answer = secret(customer, sentAt);

        answer.then().statusCode(status);
        if (status == 422) {
            assertErrors(answer, 422, "no-party-chat", "/sentAt no-party-chat");
        }
    }

    @Test
    void a_live_party_is_enough_and_other_chats_are_not() {
        agency.chat(customer, "2025-11-06T20:00:00+09:00");
        party(
                agency.customer(agency.performer(), site, "jiro"),
                "2025-11-06T20:00:00+09:00",
                "2025-11-06T21:00:00+09:00");
        assertProblem(secret(customer, "2025-11-06T20:10:00+09:00"), 422, "no-party-chat");

        party(agency.customer(performer, site, "jiro"), "2025-11-06T20:05:00+09:00", null);

        secret(customer, "2025-11-06T20:10:00+09:00").then().statusCode(201);
    }

    @Test
    void a_mail_is_not_made_secret_without_a_party() {
        String mail = agency.mail(customer, "IN", null, "2025-11-06T21:00:00+09:00");

        assertErrors(
                agency.patching("*").body("{\"channel\": \"SECRET\"}").patch("/v1/messages/" + mail),
                422,
                "no-party-chat",
                "/sentAt no-party-chat");
        agency.get("/v1/messages/" + mail).body("channel", equalTo("MAIL")).body("version", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"channel\": null | 400 | required | /channel",
                "\"channel\": \"LINE\" | 400 | invalid-value | /channel",
                "\"direction\": null | 400 | required | /direction",
                "\"direction\": \"UP\" | 400 | invalid-value | /direction",
                "\"purpose\": \"FUN\" | 400 | invalid-value | /purpose",
                "\"sentAt\": \"2026-02-30T00:00:00Z\" | 400 | invalid-format | /sentAt",
                "\"sentAt\": \"2199-01-01T00:00:00Z\" | 422 | in-the-future | /sentAt",
                "\"body\": \"\" | 400 | too-short | /body",
                "\"body\": \"a\\u0000\" | 400 | invalid-text | /body",
                "\"customerId\": \"00000000-0000-7000-8000-000000000000\" | 422 | unknown-reference | /customerId",
                "\"to\": \"x@example.com\" | 400 | unknown-field | /to"
            })
    void a_wrong_value_is_named_and_nothing_is_recorded(String field, int status, String code, String pointer) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "customerId", "\"" + customer + "\"",
                "channel", "\"MAIL\"",
                "direction", "\"OUT\"",
                "sentAt", "\"2025-11-06T21:00:00Z\""));
        fields.put(field.substring(1, field.indexOf("\":")), field.substring(field.indexOf(": ") + 2));
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "{" : ", ")
                .append("\"" + name + "\": ")
                .append(value));

        assertErrors(agency.manager().body(body + "}").post("/v1/messages"), status, code, pointer + " " + code);

        agency.get("/v1/messages").body("items", hasSize(0));
    }

    @Test
    void a_text_has_at_most_4000_characters() {
        Map<String, Object> mail = new HashMap<>(Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT"));
        mail.put("body", "😀".repeat(4000));
        agency.created("/v1/messages", mail);

        mail.put("body", "あ".repeat(4001));
        assertErrors(agency.manager().body(mail).post("/v1/messages"), 400, "too-long", "/body too-long");
    }

    @Test
    void a_patch_corrects_a_message_and_the_facts_follow() {
        String path = "/v1/messages/" + agency.mail(customer, "OUT", "OTHER", "2025-11-06T21:00:00+09:00");

        agency.patching("\"0.x\"")
                .body("{\"sentAt\": \"2025-11-07T21:00:00+09:00\", \"purpose\": \"FOLLOW_UP\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("direction", equalTo("OUT"))
                .body("purpose", equalTo("FOLLOW_UP"))
                .body("version", equalTo(1));

        agency.get("/v1/customers/" + customer).body("dueOn", equalTo("2025-11-22"));
        assertErrors(agency.patching("*").body("{\"sentAt\": null}").patch(path), 400, "required", "/sentAt required");
        assertErrors(
                agency.patching("*")
                        .body("{\"sentAt\": \"2199-01-01T00:00:00Z\"}")
                        .patch(path),
                422,
                "in-the-future",
                "/sentAt in-the-future");
    }

    @Test
    void stale_and_missing_if_match_are_refused_and_a_delete_is_for_good() {
        String path = "/v1/messages/" + agency.mail(customer, "OUT", "OTHER", "2025-11-06T21:00:00+09:00");

        assertProblem(agency.patching("\"1.x\"").body("{}").patch(path), 412, "precondition-failed");
        assertProblem(
                agency.manager()
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
        assertProblem(agency.manager().delete(path), 428, "precondition-required");

        agency.manager().header("If-Match", "\"0.x\"").delete(path).then().statusCode(204);

        assertProblem(agency.manager().get(path), 404, "not-found");
        agency.get("/v1/customers/" + customer).body("dueOn", nullValue());
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from message")).isZero();
        }
    }

    @Test
    void a_list_is_narrowed_by_day_channel_direction_and_people() {
        String late = agency.mail(customer, "OUT", "OTHER", "2025-11-07T00:00:00+09:00");
        String out = agency.mail(customer, "OUT", "OTHER", "2025-11-06T23:59:59+09:00");
        String in = agency.mail(customer, "IN", null, "2025-11-06T00:00:00+09:00");
        String other = agency.customer(agency.performer(), site, "jiro");
        String others = agency.mail(other, "OUT", "OTHER", "2025-11-05T12:00:00+09:00");

        agency.get("/v1/messages").body("items.id", contains(late, out, in, others));
        agency.get("/v1/messages?from=2025-11-06&to=2025-11-06").body("items.id", contains(out, in));
        agency.get("/v1/messages?direction=IN").body("items.id", contains(in));
        agency.get("/v1/messages?channel=SECRET").body("items", hasSize(0));
        agency.get("/v1/messages?customerId=" + other).body("items.id", contains(others));
        String next = agency.get("/v1/messages?limit=2&performerId=" + performer)
                .body("items.id", contains(late, out))
                .extract()
                .path("next");
        agency.get("/v1/messages?cursor=" + next).body("items.id", contains(in)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel=FAX", "direction=UP", "from=2026-02-30", "limit=0", "colour=red"})
    void a_wrong_filter_is_refused(String query) {
        agency.manager().get("/v1/messages?" + query).then().statusCode(400);
    }

    @Test
    void messages_of_others_are_not_found() {
        String path = "/v1/messages/" + agency.mail(customer, "OUT", "OTHER", "2025-11-06T21:00:00+09:00");

        assertProblem(TestAgency.as(agency.performerKey(agency.performer())).get(path), 404, "not-found");
        assertProblem(TestAgency.create().manager().get(path), 404, "not-found");
        assertProblem(agency.manager().get("/v1/messages/" + UUID.randomUUID()), 404, "not-found");
    }
}
