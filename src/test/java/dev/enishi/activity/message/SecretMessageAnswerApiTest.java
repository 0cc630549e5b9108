package dev.enishi.activity.message;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
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

/** Secret messages that are answered. */
@QuarkusTest
class SecretMessageAnswerApiTest {
    private static final String DURING = "2025-11-06T20:30:00+09:00";

    private TestAgency agency;
    private String performer;
    private String site;
    private String taro;
    private String jiro;

    @BeforeEach
    void given_a_party_of_two() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        taro = agency.customer(performer, site, "taro");
        jiro = agency.customer(performer, site, "jiro");
        for (String customer : List.of(taro, jiro)) {
            agency.created(
                    "/v1/chats",
                    Map.of(
                            "customerId", customer,
                            "kind", "PARTY",
                            "startedAt", "2025-11-06T20:00:00+09:00",
                            "endedAt", "2025-11-06T21:00:00+09:00"));
        }
    }

    private String secretFrom(String customer) {
        return agency.created("/v1/messages", secret(customer, "IN", Map.of()));
    }

    private static Map<String, Object> secret(String customer, String direction, Map<String, ?> more) {
        Map<String, Object> secret = new HashMap<>(
                Map.of("customerId", customer, "channel", "SECRET", "direction", direction, "sentAt", DURING));
        secret.putAll(more);
        return secret;
    }

    private Response answering(String customer, String answered) {
        return agency.manager()
                .body(secret(customer, "OUT", Map.of("inReplyTo", answered)))
                .post("/v1/messages");
    }

    @Test
    void an_answer_names_what_it_answers_and_a_message_what_it_earned() {
        String question = agency.created("/v1/messages", secret(taro, "IN", Map.of("earnings", 50)));

        String answer = answering(taro, question)
                .then()
                .statusCode(201)
                .body("inReplyTo", equalTo(question))
                .extract()
                .path("id");

        agency.get("/v1/messages/" + answer)
                .body("inReplyTo", equalTo(question))
                .body("earnings", nullValue());
        agency.get("/v1/messages/" + question).body("earnings", equalTo(50)).body("inReplyTo", nullValue());
        agency.get("/v1/messages?customerId=" + taro).body("items.earnings.max()", equalTo(50));
    }

    @Test
    void nobody_is_answered_by_a_message_to_somebody_else() {
        String question = secretFrom(jiro);

        assertErrors(answering(taro, question), 422, "not-answerable", "/inReplyTo not-answerable");

        agency.get("/v1/messages?customerId=" + taro).body("items.size()", equalTo(0));
    }

    @Test
    void not_even_the_database_lets_an_answer_name_the_message_of_another_customer() {
        String question = secretFrom(jiro);
        String answer = agency.created("/v1/messages", secret(taro, "OUT", Map.of()));

        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            assertThat(catchThrowableOfType(
                                    TestSql.Refused.class,
                                    () -> sql.update(
                                            "update message set in_reply_to = ? where id = ?",
                                            UUID.fromString(question),
                                            UUID.fromString(answer)))
                            .state)
                    .isEqualTo("23503");
        }
    }

    @Test
    void mails_and_messages_of_hers_are_not_answered_in_secret() {
        String mail = agency.mail(taro, "IN", null, DURING);
        String own = agency.created("/v1/messages", secret(taro, "OUT", Map.of()));

        assertErrors(answering(taro, mail), 422, "not-answerable", "/inReplyTo not-answerable");
        assertErrors(answering(taro, own), 422, "not-answerable", "/inReplyTo not-answerable");
    }

    @Test
    void a_mail_and_a_message_from_him_answer_nothing() {
        String question = secretFrom(taro);
        Map<String, Object> mail = new HashMap<>(secret(taro, "OUT", Map.of("inReplyTo", question)));
        mail.put("channel", "MAIL");

        assertErrors(
                agency.manager().body(mail).post("/v1/messages"), 422, "not-answerable", "/inReplyTo not-answerable");
        assertErrors(
                agency.manager()
                        .body(secret(taro, "IN", Map.of("inReplyTo", question)))
                        .post("/v1/messages"),
                422,
                "not-answerable",
                "/inReplyTo not-answerable");
    }

    @Test
    void what_nobody_knows_or_belongs_to_others_is_an_unknown_reference() {
        TestAgency other = TestAgency.create();
        String foreign = other.mail(
                other.customer(other.performer(), other.site(), "taro"), "IN", null, "2025-11-06T20:30:00+09:00");

        for (String unknown : List.of(UUID.randomUUID().toString(), foreign)) {
            assertErrors(answering(taro, unknown), 422, "unknown-reference", "/inReplyTo unknown-reference");
        }
    }

    @Test
    void of_a_batch_each_answer_is_checked_by_itself() {
        String question = secretFrom(taro);

        agency.manager()
                .body(Map.of(
                        "items",
                        List.of(
                                secret(taro, "OUT", Map.of("inReplyTo", question)),
                                secret(jiro, "OUT", Map.of("inReplyTo", question)),
                                secret(
                                        taro,
                                        "OUT",
                                        Map.of("inReplyTo", UUID.randomUUID().toString())),
                                secret(jiro, "IN", Map.of("earnings", 30)))))
                .post("/v1/messages/batch")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(201))
                .body("items[1].problem.code", equalTo("not-answerable"))
                .body("items[2].problem.code", equalTo("unknown-reference"))
                .body("items[3].status", equalTo(201));

        agency.get("/v1/messages?customerId=" + jiro).body("items.earnings", equalTo(List.of(30)));
    }

    @Test
    void a_correction_may_name_another_message_or_none_but_must_fit() {
        String question = secretFrom(taro);
        String path = "/v1/messages/" + agency.created("/v1/messages", secret(taro, "OUT", Map.of()));

        agency.patching("*")
                .body(Map.of("inReplyTo", question, "earnings", 10))
                .patch(path)
                .then()
                .statusCode(200)
                .body("inReplyTo", equalTo(question))
                .body("earnings", equalTo(10));
        assertErrors(
                agency.patching("*").body(Map.of("channel", "MAIL")).patch(path),
                422,
                "not-answerable",
                "/inReplyTo not-answerable");
        assertErrors(
                agency.patching("*")
                        .body(Map.of("inReplyTo", UUID.randomUUID()))
                        .patch(path),
                422,
                "unknown-reference",
                "/inReplyTo unknown-reference");
        agency.patching("*")
                .body("{\"channel\": \"MAIL\", \"inReplyTo\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("inReplyTo", nullValue());
    }

    @Test
    void an_answer_outlives_what_it_answers() {
        String question = secretFrom(taro);
        String answer = answering(taro, question).path("id");

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/messages/" + question)
                .then()
                .statusCode(204);

        agency.get("/v1/messages/" + answer).statusCode(200).body("inReplyTo", nullValue());
    }

    @Test
    void earnings_have_limits() {
        for (int earnings : List.of(-1, 10_000_001)) {
            assertErrors(
                    agency.manager()
                            .body(secret(taro, "IN", Map.of("earnings", earnings)))
                            .post("/v1/messages"),
                    400,
                    "out-of-range",
                    "/earnings out-of-range");
        }
        agency.created("/v1/messages", secret(taro, "IN", Map.of("earnings", 10_000_000)));
    }
}
