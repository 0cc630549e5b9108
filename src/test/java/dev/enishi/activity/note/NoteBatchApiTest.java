package dev.enishi.activity.note;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoteBatchApiTest {
    private TestAgency agency;
    private String performer;
    private String taro;
    private String jiro;
    private String chat;

    @BeforeEach
    void given_two_customers_and_a_chat_with_one() {
        agency = TestAgency.create();
        performer = agency.performer();
        String site = agency.site();
        taro = agency.customer(performer, site, "taro");
        jiro = agency.customer(performer, site, "jiro");
        chat = agency.chat(taro, "2026-11-06T20:00:00+09:00");
    }

    private Response batch(List<Map<String, Object>> items) {
        return agency.manager().body(Map.of("items", items)).post("/v1/notes/batch");
    }

    private long stored() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select count(*) from note");
        }
    }

    @Test
    void each_is_written_and_has_its_result_in_its_place() {
        Response answer = batch(List.of(
                Map.of("customerId", taro, "body", "犬の名前はモカ", "chatId", chat, "pinned", true),
                Map.of("customerId", jiro, "body", "釣り")));

        answer.then()
                .statusCode(207)
                .body("items.status", contains(201, 201))
                .body("items.customerId", contains(taro, jiro))
                .body("items.version", contains(0, 0));
        agency.get("/v1/notes/" + answer.path("items[0].id"))
                .body("customerId", equalTo(taro))
                .body("performerId", equalTo(performer))
                .body("chatId", equalTo(chat))
                .body("body", equalTo("犬の名前はモカ"))
                .body("pinned", equalTo(true));
        agency.get("/v1/performers/" + performer + "/notes?q=ﾓｶ").body("items", hasSize(1));
    }

    @Test
    void who_is_refused_changes_nothing_and_the_others_are_written() {
        batch(List.of(
                        Map.of("customerId", UUID.randomUUID().toString(), "body", "x", "chatId", chat),
                        Map.of("customerId", jiro, "body", "x", "chatId", chat),
                        Map.of("customerId", taro, "body", "x", "chatId", chat)))
                .then()
                .statusCode(207)
                .body("items.status", contains(422, 422, 201))
                .body("items[0].problem.errors.pointer", contains("/items/0/customerId"))
                .body("items[1].problem.errors.pointer", contains("/items/1/chatId"))
                .body("items[1].problem.code", equalTo("unknown-reference"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void of_an_atomic_batch_all_are_written_or_none() {
        agency.manager()
                .body(Map.of(
                        "atomic",
                        true,
                        "items",
                        List.of(
                                Map.of("customerId", taro, "body", "x"),
                                Map.of("customerId", jiro, "body", "x", "chatId", chat))))
                .post("/v1/notes/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(424, 422))
                .body("items[0].id", nullValue());
        assertThat(stored()).isZero();
    }

    @Test
    void what_cannot_be_read_in_any_item_refuses_the_whole() {
        assertErrors(
                batch(List.of(Map.of("customerId", taro, "body", " "), Map.of("body", "x", "text", "x"))),
                400,
                "validation-failed",
                "/items/0/body required",
                "/items/1/text unknown-field",
                "/items/1/customerId required");
    }

    @Test
    void a_repetition_gets_the_first_answer_and_writes_nothing() {
        Map<String, Object> body = Map.of("items", List.of(Map.of("customerId", taro, "body", "x")));
        String first = agency.manager()
                .header("Idempotency-Key", "notes")
                .body(body)
                .post("/v1/notes/batch")
                .asString();

        assertThat(agency.manager()
                        .header("Idempotency-Key", "notes")
                        .body(body)
                        .post("/v1/notes/batch")
                        .asString())
                .isEqualTo(first);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_note_after_a_chat_settles_its_memo() {
        batch(List.of(Map.of("customerId", taro, "body", "x")));

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Object>value(
                            "select memo_on from relationship where customer_id = ?", UUID.fromString(taro)))
                    .isNull();
        }
    }
}
