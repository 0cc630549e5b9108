package dev.enishi.boundary.watch;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WatchApiTest {
    private static final String REASON = "複数人とオフラインで会おうとしています";

    private TestAgency agency;
    private String site;
    private String performer;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
        site = agency.site();
        performer = agency.performer();
    }

    private Response put(String handle, String level, String reason) {
        return agency.manager()
                .body(Map.of("siteId", site, "handle", handle, "level", level, "reason", reason))
                .put("/v1/watches");
    }

    private String watched(String handle) {
        return put(handle, "DANGER", REASON).then().statusCode(200).extract().path("id");
    }

    private Response lift(String id, String reason) {
        return agency.manager().body(Map.of("reason", reason)).put("/v1/watches/" + id + "/lifting");
    }

    private List<String> cautions(String customer) {
        return agency.get("/v1/customers/" + customer + "/brief").extract().path("cautions.code");
    }

    @Test
    void whoever_meets_the_member_is_warned_and_no_name_is_named() {
        String hers = agency.customer(performer, site, "taro_77");
        String colleague = agency.performer();
        String theirs = agency.customer(colleague, site, "taro_77");
        String elsewhere = agency.customer(performer, agency.site(), "taro_77");
        String other = agency.customer(performer, site, "taro_78");

        watched("taro_77");

        TestAgency.as(agency.performerKey(colleague))
                .get("/v1/customers/" + theirs + "/brief")
                .then()
                .body("cautions.code", contains("WATCH"))
                .body("cautions.detail", contains("要警戒の会員です（事務所より）：" + REASON));
        assertThat(cautions(hers)).containsExactly("WATCH");
        assertThat(cautions(elsewhere)).isEmpty();
        assertThat(cautions(other)).isEmpty();
        agency.get("/v1/briefs?handle=taro_77&siteId=" + site).body("items.cautions[0].code", contains("WATCH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taro_77", " taro_77　", "ｔａｒｏ_77", "taro＿７７"})
    void however_wide_a_handle_is_typed_and_whatever_blanks_are_around_it(String typed) {
        String customer = agency.customer(performer, site, "taro_77");

        watched(typed);

        assertThat(cautions(customer)).containsExactly("WATCH");
        agency.manager().queryParam("handle", typed).get("/v1/watches").then().body("items", hasSize(1));
    }

    @Test
    void set_again_it_is_the_same_watch_and_says_what_is_new() {
        String id = watched("taro_77");

        put("taro_77", "DANGER", REASON).then().body("id", equalTo(id)).body("version", equalTo(0));
        put("taro_77", "CAUTION", "写真を頼んできます")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(1))
                .body("level", equalTo("CAUTION"))
                .body("reason", equalTo("写真を頼んできます"))
                .body("siteId", equalTo(site))
                .body("site.name", equalTo("チャットA"))
                .body("liftedAt", nullValue());

        agency.get("/v1/watches").body("items", hasSize(1));
    }

    @Test
    void it_is_lifted_with_a_reason_and_can_be_set_anew() {
        String customer = agency.customer(performer, site, "taro_77");
        String id = watched("taro_77");

        lift(id, "別人でした")
                .then()
                .statusCode(200)
                .body("liftedAt", notNullValue())
                .body("liftReason", equalTo("別人でした"))
                .body("version", equalTo(1));
        lift(id, "もう一度").then().body("liftReason", equalTo("別人でした")).body("version", equalTo(1));

        assertThat(cautions(customer)).isEmpty();
        agency.get("/v1/watches?lifted=false").body("items", empty());
        agency.get("/v1/watches?lifted=true").body("items.id", contains(id));
        put("taro_77", "CAUTION", REASON).then().body("id", equalTo(id)).body("liftedAt", nullValue());
        assertThat(cautions(customer)).containsExactly("WATCH");
        assertProblem(lift(performer, "x"), 404, "not-found");
        assertProblem(agency.manager().get("/v1/watches/" + performer), 404, "not-found");
        assertProblem(
                agency.manager()
                        .header("If-Match", "\"0.x\"")
                        .body(Map.of("reason", "x"))
                        .put("/v1/watches/" + id + "/lifting"),
                412,
                "precondition-failed");
    }

    @Test
    void it_survives_the_erasure_of_its_customers_without_their_handle() {
        String customer = agency.customer(performer, site, "taro_77");
        String id = watched("taro_77");

        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/customers/" + customer)
                .then()
                .statusCode(204);

        agency.get("/v1/watches/" + id).statusCode(200).body("reason", equalTo(REASON));
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>value("select w::text from watch w")).doesNotContain("taro");
        }
        assertThat(cautions(agency.customer(performer, site, "taro_77"))).containsExactly("WATCH");
    }

    @Test
    void equal_handles_of_two_agencies_have_different_hashes() {
        watched("taro_77");
        TestAgency other = TestAgency.create();
        other.manager()
                .body(Map.of("siteId", other.site(), "handle", "taro_77", "level", "CAUTION", "reason", "x"))
                .put("/v1/watches")
                .then()
                .statusCode(200);

        assertThat(hash(agency)).isNotEqualTo(hash(other));
    }

    private static String hash(TestAgency agency) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("select encode(handle_sha256, 'hex') from watch");
        }
    }

    @Test
    void a_threat_sets_one_that_says_neither_whom_nor_with_what() {
        String hers = agency.customer(performer, site, "taro_77");
        String theirs = agency.customer(agency.performer(), site, "taro_77");

        agency.created("/v1/boundary-incidents", Map.of("customerId", hers, "kind", "THREAT", "words", "晒すぞ"));

        agency.get("/v1/watches")
                .body("items.level", contains("DANGER"))
                .body("items.reason", contains("脅すような言動があった会員です。一人で対応せず、事務所に伝えてください。"));
        assertThat(cautions(hers)).containsExactly("WATCH", "INCIDENT", "QUIET");
        assertThat(cautions(theirs)).containsExactly("WATCH");
    }

    @Test
    void that_a_threat_sets_one_is_audited_with_the_customer_but_not_that_it_changes_nothing() {
        String customer = agency.customer(performer, site, "taro_77");
        String key = agency.performerKey(performer);

        for (int i = 0; i < 2; i++) {
            TestAgency.as(key)
                    .body(Map.of("customerId", customer, "kind", "THREAT"))
                    .post("/v1/boundary-incidents")
                    .then()
                    .statusCode(201);
        }

        String id = agency.get("/v1/watches").extract().path("items[0].id");
        agency.get("/v1/audit-entries?operation=putWatch&resourceId=" + id)
                .body("items.customerId", contains(customer))
                .body("items[0].performer.id", equalTo(performer));
    }

    @Test
    void a_threat_leaves_what_a_manager_has_written() {
        String customer = agency.customer(performer, site, "taro_77");
        put("taro_77", "CAUTION", REASON);

        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));

        agency.get("/v1/watches").body("items.level", contains("DANGER")).body("items.reason", contains(REASON));
    }

    @Test
    void each_performer_gets_one_alert_about_the_customer_who_is_watched() {
        String known = agency.customer(performer, site, "taro_77");
        watched("ｔａｒｏ_77");
        watched("taro_77");

        String added = agency.customer(agency.performer(), site, "taro_77");
        String renamed = agency.customer(agency.performer(), site, "saburo");
        agency.patching("*").body("{\"handle\": \"taro_77\"}").patch("/v1/customers/" + renamed);

        agency.get("/v1/alerts?kind=WATCH").body("items.customerId", contains(renamed, added, known));
    }

    @Test
    void one_that_becomes_graver_alerts_anew_though_the_milder_one_was_acknowledged() {
        String customer = agency.customer(performer, site, "taro_77");
        put("taro_77", "CAUTION", REASON);
        String mild = agency.get("/v1/alerts?kind=WATCH")
                .body("items.level", contains("CAUTION"))
                .extract()
                .path("items[0].id");
        agency.manager().put("/v1/alerts/" + mild + "/acknowledgement");

        watched("taro_77");

        agency.get("/v1/alerts?kind=WATCH")
                .body("items.customerId", contains(customer))
                .body("items.level", contains("DANGER"))
                .body("items.state", contains("OPEN"));
        assertProblem(agency.manager().put("/v1/alerts/" + mild + "/acknowledgement"), 404, "not-found");
    }

    @Test
    void one_that_becomes_milder_alerts_nobody_anew_until_it_is_graver_again() {
        agency.customer(performer, site, "taro_77");
        watched("taro_77");
        String alert = agency.get("/v1/alerts?kind=WATCH").extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + alert + "/acknowledgement");

        put("taro_77", "CAUTION", REASON);

        agency.get("/v1/alerts?kind=WATCH")
                .body("items.id", contains(alert))
                .body("items.level", contains("CAUTION"))
                .body("items.state", contains("ACKNOWLEDGED"));
        watched("taro_77");
        agency.get("/v1/alerts?kind=WATCH&state=OPEN").body("items.level", contains("DANGER"));
    }

    @Test
    void what_it_alerted_of_is_taken_back_when_it_is_lifted_and_said_anew_when_it_is_set_again() {
        String customer = agency.customer(performer, site, "taro_77");
        String id = watched("taro_77");
        String alert = agency.get("/v1/alerts?kind=WATCH").extract().path("items[0].id");
        agency.manager().put("/v1/alerts/" + alert + "/acknowledgement");

        lift(id, "別人でした");
        agency.get("/v1/alerts?kind=WATCH").body("items", empty());

        watched("taro_77");
        agency.get("/v1/alerts?kind=WATCH&state=OPEN").body("items.customerId", contains(customer));
    }

    @Test
    void blanks_around_the_handle_do_not_count() {
        String customer = agency.customer(performer, site, "taro_77");

        watched("\u2028taro_77\u1680");

        assertThat(cautions(customer)).containsExactly("WATCH");
    }

    @Test
    void it_stays_when_the_customer_is_handed_over() {
        String customer = agency.customer(performer, site, "taro_77");
        watched("taro_77");

        agency.manager()
                .body(Map.of("handOverTo", agency.performer()))
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        assertThat(cautions(customer)).containsExactly("WATCH");
    }

    @Test
    void whoever_takes_over_a_customer_is_alerted_though_the_one_before_has_looked() {
        String customer = agency.customer(performer, site, "taro_77");
        watched("taro_77");
        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));
        List<String> alerts =
                agency.get("/v1/alerts").body("items", hasSize(2)).extract().path("items.id");
        alerts.forEach(alert -> agency.manager().put("/v1/alerts/" + alert + "/acknowledgement"));
        String colleague = agency.performer();

        agency.manager()
                .body(Map.of("handOverTo", colleague))
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        agency.get("/v1/alerts?state=OPEN&performerId=" + colleague)
                .body("items.kind", containsInAnyOrder("THREAT", "WATCH"));
    }

    @Test
    void who_was_threatened_is_alerted_when_the_watch_is_set_anew() {
        String customer = agency.customer(performer, site, "taro_77");
        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));
        agency.get("/v1/alerts").body("items.kind", contains("THREAT"));

        lift(agency.get("/v1/watches").extract().path("items[0].id"), "別人でした");
        watched("taro_77");

        agency.get("/v1/alerts").body("items.kind", contains("WATCH", "THREAT"));
    }

    @Test
    void only_managers_set_and_lift_them_and_that_is_audited() {
        String id = watched("taro_77");
        String key = agency.performerKey(performer);

        assertProblem(
                TestAgency.as(key)
                        .body(Map.of("siteId", site, "handle", "jiro", "level", "CAUTION", "reason", "x"))
                        .put("/v1/watches"),
                403,
                "forbidden");
        assertProblem(
                TestAgency.as(key).body(Map.of("reason", "x")).put("/v1/watches/" + id + "/lifting"), 403, "forbidden");
        TestAgency.as(key).get("/v1/watches").then().statusCode(200).body("items.id", contains(id));
        lift(id, "別人でした");
        agency.get("/v1/audit-entries?operation=putWatch&resourceId=" + id).body("items", hasSize(1));
        agency.get("/v1/audit-entries?operation=putLifting&resourceId=" + id).body("items", not(empty()));
    }

    @Test
    void what_is_missing_too_long_or_unknown_is_refused() {
        assertErrors(
                agency.manager()
                        .body(Map.of("siteId", site, "handle", " ", "level", "BAD", "reason", "長".repeat(501)))
                        .put("/v1/watches"),
                400,
                "validation-failed",
                "/handle required",
                "/level invalid-value",
                "/reason too-long");
        assertErrors(
                agency.manager()
                        .body(Map.of("siteId", performer, "handle", "taro", "level", "CAUTION", "reason", "x"))
                        .put("/v1/watches"),
                422,
                "unknown-reference",
                "/siteId unknown-reference");
        assertErrors(put("\u200B", "CAUTION", "x"), 400, "required", "/handle required");
        assertErrors(lift(watched("taro"), ""), 400, "required", "/reason required");
    }
}
