package dev.enishi.wording.template;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that name the template they were written from. */
@QuarkusTest
class TemplateUseApiTest {
    private static final String NOBODY = "0190b5a0-0000-7000-8000-000000000001";

    private TestAgency agency;
    private String site;
    private String performer;
    private String customer;
    private String template;

    @BeforeEach
    void given_a_customer_and_a_template() {
        agency = TestAgency.create();
        site = agency.site();
        performer = agency.performer();
        customer = agency.customer(performer, site, "taro");
        template = agency.created("/v1/templates", Map.of("title", "15日", "purpose", "FOLLOW_UP", "text", "こんばんは"));
    }

    private static Instant ago(Duration time) {
        return Instant.now().minus(time);
    }

    private static Map<String, Object> mail(String to, String templateId, Instant sentAt) {
        return new HashMap<>(Map.of(
                "customerId",
                to,
                "channel",
                "MAIL",
                "direction",
                "OUT",
                "purpose",
                "FOLLOW_UP",
                "sentAt",
                sentAt.toString(),
                "templateId",
                templateId));
    }

    private void sent(String to, Duration before) {
        agency.created("/v1/messages", mail(to, template, ago(before)));
    }

    private void used(int sent, int answered, int cameBack, int either) {
        for (String path : List.of("/v1/templates/" + template, "/v1/templates?agencyWide=true&purpose=FOLLOW_UP")) {
            String at = path.contains("?") ? "items.find { it.id == '" + template + "' }.use" : "use";
            agency.get(path)
                    .body(
                            at,
                            equalTo(Map.of(
                                    "sent",
                                    sent,
                                    "answered",
                                    answered,
                                    "cameBack",
                                    cameBack,
                                    "answeredOrCameBack",
                                    either)));
        }
    }

    @Test
    void uses_and_what_came_of_them_within_14_days_are_counted() {
        String answers = agency.customer(performer, site, "answers");
        String comes = agency.customer(performer, site, "comes");
        String late = agency.customer(performer, site, "late");
        String both = agency.customer(performer, site, "both");
        List.of(customer, answers, comes, late, both).forEach(each -> sent(each, Duration.ofDays(20)));
        agency.mail(answers, "IN", null, ago(Duration.ofDays(19)).toString());
        agency.chat(comes, ago(Duration.ofDays(7)).toString());
        agency.mail(late, "IN", null, ago(Duration.ofDays(5)).toString());
        agency.mail(both, "IN", null, ago(Duration.ofDays(19)).toString());
        agency.chat(both, ago(Duration.ofDays(18)).toString());
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        customer,
                        "kind",
                        "PEEK",
                        "startedAt",
                        ago(Duration.ofDays(19)).toString(),
                        "endedAt",
                        ago(Duration.ofDays(19).minusMinutes(5)).toString()));
        sent(customer, Duration.ofDays(91));

        used(5, 2, 2, 3);
    }

    @Test
    void a_message_that_is_deleted_was_no_use() {
        String message = agency.created("/v1/messages", mail(customer, template, ago(Duration.ofHours(1))));
        used(1, 0, 0, 0);

        agency.manager().header("If-Match", "*").delete("/v1/messages/" + message);

        used(0, 0, 0, 0);
    }

    private String answered(String to, Instant at) {
        return agency.created(
                "/v1/boundary-incidents",
                Map.of("customerId", to, "kind", "PHOTO", "at", at.toString(), "templateId", template));
    }

    @Test
    void an_incident_that_was_answered_by_it_is_a_use_too() {
        String incident = answered(customer, ago(Duration.ofDays(20)));
        answered(agency.customer(performer, site, "jiro"), ago(Duration.ofDays(91)));
        agency.mail(customer, "IN", null, ago(Duration.ofDays(19)).toString());
        used(1, 1, 0, 1);

        agency.manager().header("If-Match", "*").delete("/v1/boundary-incidents/" + incident);

        used(0, 0, 0, 0);
    }

    @Test
    void an_incident_that_was_answered_by_a_mail_from_it_is_that_mail() {
        sent(customer, Duration.ofHours(30));
        answered(customer, ago(Duration.ofHours(31)));
        used(1, 0, 0, 0);

        answered(customer, ago(Duration.ofHours(50)));

        used(2, 0, 0, 0);
    }

    @Test
    void incidents_show_their_template_and_lose_it_when_it_goes() {
        String incident = answered(customer, ago(Duration.ofHours(1)));
        for (String path : List.of("/v1/boundary-incidents", "/v1/boundary-incidents?customerId=" + customer)) {
            agency.get(path).body("items[0].templateId", equalTo(template));
        }

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/templates/" + template)
                .then()
                .statusCode(204);

        agency.get("/v1/boundary-incidents/" + incident)
                .statusCode(200)
                .body("templateId", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void an_incident_names_a_template_of_the_agency_or_of_its_performer() {
        String hers = agency.created(
                "/v1/templates",
                Map.of("performerId", performer, "title", "断り", "purpose", "DECLINE", "text", "ごめんなさい"));
        String theirs = agency.created(
                "/v1/templates",
                Map.of("performerId", agency.performer(), "title", "断り", "purpose", "DECLINE", "text", "ごめんなさい"));

        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "PHOTO", "templateId", hers));

        for (String none : List.of(theirs, NOBODY)) {
            assertErrors(
                    agency.manager()
                            .body(Map.of("customerId", customer, "kind", "PHOTO", "templateId", none))
                            .post("/v1/boundary-incidents"),
                    422,
                    "unknown-reference",
                    "/templateId unknown-reference");
        }
    }

    @Test
    void messages_of_an_erased_customer_are_no_longer_counted_and_the_template_stays() {
        sent(customer, Duration.ofDays(1));

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + customer)
                .then()
                .statusCode(204);

        used(0, 0, 0, 0);
    }

    @Test
    void a_performers_key_counts_that_performers_messages() {
        sent(customer, Duration.ofDays(1));
        String colleague = agency.performer();
        sent(agency.customer(colleague, site, "jiro"), Duration.ofDays(1));

        used(2, 0, 0, 0);
        TestAgency.as(agency.performerKey(colleague))
                .get("/v1/templates/" + template)
                .then()
                .body("use.sent", equalTo(1));
    }

    @Test
    void messages_show_their_template_and_lose_it_when_it_goes() {
        String message = agency.created("/v1/messages", mail(customer, template, ago(Duration.ofHours(1))));
        for (String path : List.of("/v1/messages", "/v1/messages?customerId=" + customer)) {
            agency.get(path).body("items[0].templateId", equalTo(template));
        }

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/templates/" + template)
                .then()
                .statusCode(204);

        agency.get("/v1/messages/" + message).body("templateId", nullValue()).body("version", equalTo(0));
    }

    @Test
    void the_template_of_a_message_can_be_corrected() {
        String message = agency.mail(
                customer, "OUT", "FOLLOW_UP", ago(Duration.ofHours(1)).toString());

        correct(message, Map.of("templateId", template)).then().statusCode(200).body("templateId", equalTo(template));
        assertErrors(
                correct(message, Map.of("templateId", NOBODY)),
                422,
                "unknown-reference",
                "/templateId unknown-reference");
        Map<String, Object> none = new HashMap<>();
        none.put("templateId", null);
        correct(message, none).then().statusCode(200).body("templateId", nullValue());
    }

    private Response correct(String message, Map<String, ?> change) {
        return agency.patching("*").body(change).patch("/v1/messages/" + message);
    }

    @Test
    void what_a_customer_wrote_is_written_from_no_template() {
        Map<String, Object> fromCustomer = mail(customer, template, ago(Duration.ofHours(2)));
        fromCustomer.put("direction", "IN");
        String sent = agency.created("/v1/messages", mail(customer, template, ago(Duration.ofHours(1))));

        assertErrors(
                agency.manager().body(fromCustomer).post("/v1/messages"),
                400,
                "invalid-value",
                "/templateId invalid-value");
        assertErrors(correct(sent, Map.of("direction", "IN")), 400, "invalid-value", "/templateId invalid-value");
        correct(sent, Map.of("body", "こんばんは")).then().statusCode(200);
    }

    @Test
    void a_template_that_is_not_there_or_a_colleagues_is_refused() {
        String colleague = agency.performer();
        String colleagues = agency.created(
                "/v1/templates", Map.of("performerId", colleague, "title", "同僚の", "purpose", "OTHER", "text", "こんばんは"));

        for (String other : List.of(NOBODY, colleagues)) {
            Response refused = agency.manager()
                    .body(mail(customer, other, ago(Duration.ofHours(1))))
                    .post("/v1/messages");
            assertErrors(refused, 422, "unknown-reference", "/templateId unknown-reference");
        }
        String others = agency.customer(colleague, site, "jiro");
        agency.created("/v1/messages", mail(others, colleagues, ago(Duration.ofHours(1))));
    }

    @Test
    void a_batch_checks_each_template_by_itself() {
        Instant at = ago(Duration.ofHours(1));
        Map<String, ?> batch =
                Map.of("items", List.of(mail(customer, template, at), mail(customer, NOBODY, at.plusSeconds(1))));

        agency.manager()
                .body(batch)
                .post("/v1/messages/batch")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(201))
                .body("items[1].problem.code", equalTo("unknown-reference"));
        used(1, 0, 0, 0);
    }

    @Test
    void a_handover_takes_the_messages_along_with_their_template() {
        String hers = agency.created(
                "/v1/templates", Map.of("performerId", performer, "title", "自分の", "purpose", "OTHER", "text", "こんばんは"));
        String message = agency.created("/v1/messages", mail(customer, hers, ago(Duration.ofHours(1))));
        String colleague = agency.performer();

        agency.manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        agency.get("/v1/messages/" + message).body("templateId", equalTo(hers));
        correct(message, Map.of("body", "こんばんは！")).then().statusCode(200).body("templateId", equalTo(hers));
        assertProblem(
                agency.manager().body(Map.of("customerId", customer)).post("/v1/templates/" + hers + "/rendering"),
                422,
                "unknown-reference");
        agency.get("/v1/templates/" + hers).body("performerId", equalTo(performer));
    }

    @Test
    void no_row_can_name_a_template_of_another_agency() {
        String message =
                agency.mail(customer, "OUT", "OTHER", ago(Duration.ofHours(1)).toString());
        TestAgency other = TestAgency.create();
        String theirs = other.created("/v1/templates", Map.of("title", "x", "purpose", "OTHER", "text", "x"));

        assertErrors(
                correct(message, Map.of("templateId", theirs)),
                422,
                "unknown-reference",
                "/templateId unknown-reference");
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class,
                    () -> sql.update("update message set template_id = ?", UUID.fromString(theirs)));
            assertThat(refused.state).isEqualTo("23503");
        }
    }
}
