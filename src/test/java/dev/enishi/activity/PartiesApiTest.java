package dev.enishi.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever has a chat, message or note knows between whom it was, without a second request. */
@QuarkusTest
class PartiesApiTest {
    private static final String CHATTED = "2025-11-06T12:00:00Z";

    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;
    private String chat;
    private String message;
    private String note;

    @BeforeEach
    void given_a_customer_with_a_chat_a_message_and_a_note() {
        agency = TestAgency.create();
        performer = agency.created("/v1/performers", Map.of("name", "みお"));
        site = agency.created("/v1/sites", Map.of("name", "エンジェルライブ"));
        customer = agency.created(
                "/v1/customers",
                Map.of("performerId", performer, "siteId", site, "handle", "taro_77", "callName", "たろうさん"));
        agency.manager().put("/v1/customers/" + customer + "/favorite");
        agency.manager().body(Map.of("motive", "やさしい")).put("/v1/customers/" + customer + "/focus");
        chat = agency.chat(customer, CHATTED);
        message = agency.mail(customer, "IN", null, "2025-11-07T12:00:00Z");
        note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
    }

    private Map<String, Object> summary(String stage) {
        Map<String, Object> summary = new HashMap<>(Map.of("id", customer, "handle", "taro_77", "callName", "たろうさん"));
        summary.putAll(Map.of(
                "displayName",
                "たろうさん",
                "siteId",
                site,
                "site",
                Map.of("id", site, "name", "エンジェルライブ"),
                "stage",
                stage));
        summary.putAll(Map.of("version", 2, "favorite", true, "focus", true, "blocked", false));
        return summary;
    }

    private ValidatableResponse assertComplete(ValidatableResponse answer, String row, String stage) {
        return answer.body(row + "customer", equalTo(summary(stage)))
                .body(row + "customerId", equalTo(customer))
                .body(row + "performer", equalTo(Map.of("id", performer, "name", "みお")))
                .body(row + "performerId", equalTo(performer));
    }

    private void assertWithSite(ValidatableResponse answer, String row) {
        answer.body(row + "site", equalTo(Map.of("id", site, "name", "エンジェルライブ")))
                .body(row + "siteId", equalTo(site));
    }

    @TestFactory
    Stream<DynamicTest> every_list_and_every_answer_says_between_whom_it_was() {
        List<String> rows = List.of("/v1/chats", "/v1/messages", "/v1/performers/" + performer + "/notes");
        List<String> single = List.of("/v1/chats/" + chat, "/v1/messages/" + message, "/v1/notes/" + note);
        return Stream.concat(
                rows.stream()
                        .map(path -> DynamicTest.dynamicTest(
                                path, () -> assertComplete(agency.get(path), "items[0].", "LAPSED"))),
                single.stream()
                        .map(path -> DynamicTest.dynamicTest(path, () -> {
                            assertComplete(agency.get(path), "", "LAPSED");
                            assertComplete(
                                    agency.patching("*").body("{}").patch(path).then(), "", "LAPSED");
                        })));
    }

    @Test
    void chats_and_messages_name_their_site_too() {
        Stream.of("/v1/chats", "/v1/messages").forEach(path -> assertWithSite(agency.get(path), "items[0]."));
        Stream.of("/v1/chats/" + chat, "/v1/messages/" + message).forEach(path -> assertWithSite(agency.get(path), ""));
    }

    @Test
    void what_was_just_recorded_shows_the_customer_as_that_has_left_him() {
        String newcomer = agency.customer(performer, site, "jiro");
        agency.created("/v1/customers/" + newcomer + "/notes", Map.of("body", "初めて"));

        Map<String, String> live = Map.of(
                "customerId",
                newcomer,
                "kind",
                "TWO_SHOT",
                "startedAt",
                Instant.now().toString());
        ValidatableResponse opened =
                agency.manager().body(live).post("/v1/chats").then().statusCode(201);
        String id = opened.extract().path("id");

        opened.body("customer.stage", equalTo("NEWCOMER"));
        agency.manager()
                .body(Map.of())
                .put("/v1/chats/" + id + "/end")
                .then()
                .statusCode(200)
                .body("customer.stage", equalTo("NEWCOMER"));
        agency.patching("*")
                .body("{\"kind\": \"PEEK\"}")
                .patch("/v1/chats/" + id)
                .then()
                .body("customer.stage", equalTo("PROSPECT"));
        agency.manager()
                .body(Map.of("body", "またね"))
                .post("/v1/customers/" + newcomer + "/notes")
                .then()
                .statusCode(201)
                .body("customer.id", equalTo(newcomer))
                .body("customer.stage", equalTo("PROSPECT"));
    }

    @Test
    void a_key_that_may_read_chats_sees_with_whom_they_were() {
        String key = agency.manager()
                .body(Map.of("name", "受付", "role", "SERVICE", "scopes", List.of("chats:read")))
                .post("/v1/api-keys")
                .path("key");

        assertComplete(TestAgency.as(key).get("/v1/chats/" + chat).then().statusCode(200), "", "LAPSED");
        TestAgency.as(key).get("/v1/customers/" + customer).then().statusCode(403);
    }

    @Test
    void a_performer_sees_nobody_of_a_colleague_through_a_row() {
        String colleague = agency.performer();
        agency.chat(agency.customer(colleague, site, "taro_77"), CHATTED);

        String key = agency.performerKey(performer);
        assertThat(TestAgency.as(key).get("/v1/chats").then().extract().<List<String>>path("items.customer.id"))
                .containsExactly(customer);
        TestAgency.as(agency.performerKey(colleague))
                .get("/v1/performers/" + colleague + "/notes")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void rows_follow_a_customer_who_is_handed_over() {
        String colleague = agency.created("/v1/performers", Map.of("name", "さくら"));
        agency.manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        Stream.of("/v1/chats", "/v1/messages", "/v1/performers/" + colleague + "/notes")
                .forEach(path -> agency.get(path)
                        .body("items.performer.name", everyItem(equalTo("さくら")))
                        .body("items.performerId", equalTo(List.of(colleague)))
                        .body("items.customer.favorite", equalTo(List.of(false))));
    }

    @Test
    void of_an_erased_customer_no_row_remains() {
        String other = agency.customer(performer, site, "jiro");
        agency.chat(other, CHATTED);
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + customer)
                .then()
                .statusCode(204);

        agency.get("/v1/chats").body("items.customer.id", equalTo(List.of(other)));
        agency.get("/v1/messages").body("items", hasSize(0));
    }
}
