package dev.enishi.customer;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerBatchApiTest {
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private Map<String, Object> called(String handle) {
        return new HashMap<>(Map.of("performerId", performer, "siteId", site, "handle", handle));
    }

    private Response add(List<?> items) {
        return agency.manager().body(Map.of("items", items)).post("/v1/customers/batch");
    }

    private Response addAllOrNone(List<?> items) {
        return agency.manager().body(Map.of("items", items, "atomic", true)).post("/v1/customers/batch");
    }

    private long stored() {
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<Long>value("select count(*) from customer"))
                    .isEqualTo(sql.<Long>value("select count(*) from relationship"));
            return sql.value("select count(*) from customer");
        }
    }

    @Test
    void each_is_added_and_has_its_result_in_its_place() {
        Map<String, Object> whole = called(" taro_77　");
        whole.putAll(Map.of(
                "callName",
                "たろうさん",
                "kana",
                "タロウ",
                "birthday",
                "02-29",
                "tags",
                List.of("釣り", "犬"),
                "lastLoginAt",
                "2026-11-20T12:00:00Z",
                "favoritedBy",
                true,
                "cadenceDays",
                7,
                "noMail",
                true));

        Response answer = add(List.of(whole, called("jiro")));

        answer.then()
                .statusCode(207)
                .body("items.status", contains(201, 201))
                .body("items.version", contains(0, 0))
                .body("items.customerId", contains(nullValue(), nullValue()));
        agency.get("/v1/customers/" + answer.path("items[0].id"))
                .body("handle", equalTo("taro_77"))
                .body("performerId", equalTo(performer))
                .body("siteId", equalTo(site))
                .body("callName", equalTo("たろうさん"))
                .body("kana", equalTo("タロウ"))
                .body("birthday", equalTo("02-29"))
                .body("tags", contains("犬", "釣り"))
                .body("lastLoginAt", equalTo("2026-11-20T12:00:00Z"))
                .body("favoritedBy", equalTo(true))
                .body("cadenceDays", equalTo(7))
                .body("noMail", equalTo(true))
                .body("stage", equalTo("PROSPECT"));
        agency.get("/v1/customers?q=ﾀﾛｳ").body("items", hasSize(1));
        agency.get("/v1/customers/" + answer.path("items[1].id"))
                .body("handle", equalTo("jiro"))
                .body("tags", hasSize(0))
                .body("noMail", equalTo(false));
    }

    @Test
    void of_two_with_the_same_handle_the_first_is_added() {
        agency.customer(performer, site, "known");

        add(List.of(called("known"), called("taro"), called("jiro"), called("taro ")))
                .then()
                .statusCode(207)
                .body("items.status", contains(409, 201, 201, 409))
                .body("items[0].problem.code", equalTo("customer-exists"))
                .body("items[3].problem.code", equalTo("customer-exists"));
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void of_an_atomic_batch_all_are_added_or_none() {
        agency.customer(performer, site, "known");

        addAllOrNone(List.of(called("taro"), called("known"), called("jiro")))
                .then()
                .statusCode(207)
                .body("items.status", contains(424, 409, 424))
                .body("items[0].id", nullValue());
        assertThat(stored()).isEqualTo(1);

        addAllOrNone(List.of(called("taro"), called("taro")))
                .then()
                .statusCode(207)
                .body("items.status", contains(424, 409));
        assertThat(stored()).isEqualTo(1);

        addAllOrNone(List.of(called("taro"), called("jiro")))
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 201));
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void each_names_a_performer_and_a_site_that_are_there() {
        String gone = agency.performer();
        agency.manager()
                .body("{}")
                .put("/v1/performers/" + gone + "/deactivation")
                .then()
                .statusCode(200);
        Map<String, Object> nobody = called("a");
        nobody.put("performerId", UUID.randomUUID().toString());
        nobody.put("siteId", UUID.randomUUID().toString());
        Map<String, Object> nobodySaid = called("b");
        nobodySaid.remove("performerId");
        Map<String, Object> inactive = called("c");
        inactive.put("performerId", gone);
        Map<String, Object> blank = called("\u00a0");

        add(List.of(nobody, nobodySaid, inactive, blank, called("d")))
                .then()
                .statusCode(207)
                .body("items.status", contains(422, 400, 422, 400, 201))
                .body("items[0].problem.errors.pointer", contains("/items/0/performerId", "/items/0/siteId"))
                .body("items[1].problem.errors.pointer", contains("/items/1/performerId"))
                .body("items[2].problem.code", equalTo("performer-inactive"))
                .body("items[3].problem.errors.pointer", contains("/items/3/handle"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_performers_own_key_adds_to_the_performer_and_to_nobody_else() {
        String key = agency.performerKey(performer);
        String colleague = agency.performer();
        Map<String, Object> own = called("taro");
        own.remove("performerId");
        Map<String, Object> others = called("jiro");
        others.put("performerId", colleague);

        Response answer =
                TestAgency.as(key).body(Map.of("items", List.of(own, others))).post("/v1/customers/batch");

        answer.then()
                .body("items.status", contains(201, 422))
                .body("items[1].problem.code", equalTo("unknown-reference"));
        agency.get("/v1/customers/" + answer.path("items[0].id")).body("performerId", equalTo(performer));
    }

    @Test
    void what_cannot_be_read_in_any_item_refuses_the_whole() {
        Map<String, Object> wrong = called("taro");
        wrong.put("birthday", "30-30");
        wrong.put("nickname", "x");

        assertErrors(
                add(List.of(called("jiro"), wrong, Map.of("handle", " "))),
                400,
                "validation-failed",
                "/items/1/nickname unknown-field",
                "/items/1/birthday invalid-format",
                "/items/2/siteId required",
                "/items/2/handle required");
        assertThat(stored()).isZero();
    }

    @Test
    void a_repetition_gets_the_first_answer_and_adds_nobody() {
        Map<String, Object> body = Map.of("items", List.of(called("taro"), called("taro")));
        String first = agency.manager()
                .header("Idempotency-Key", "customers")
                .body(body)
                .post("/v1/customers/batch")
                .asString();

        assertThat(agency.manager()
                        .header("Idempotency-Key", "customers")
                        .body(body)
                        .post("/v1/customers/batch")
                        .asString())
                .isEqualTo(first);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void who_was_added_is_named_in_the_audit_log() {
        String id = add(List.of(called("taro"))).path("items[0].id");

        agency.get("/v1/audit-entries?operation=createCustomers")
                .body("items", hasSize(1))
                .body("items[0].customerId", equalTo(id));
    }
}
