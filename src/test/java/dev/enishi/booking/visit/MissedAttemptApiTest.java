package dev.enishi.booking.visit;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MissedAttemptApiTest {
    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;
    private String path;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        customer = agency.customer(performer, site, "taro");
        path = "/v1/customers/" + customer + "/missed-attempts";
    }

    private String missed(String at) {
        return agency.created(path, Map.of("at", at));
    }

    @Test
    void it_is_recorded_with_when_and_a_note() {
        String id = agency.created(path, Map.of("at", "2026-11-06T20:00:00+09:00", "body", "2ショット中に来た"));

        agency.get("/v1/missed-attempts/" + id)
                .statusCode(200)
                .body("customerId", equalTo(customer))
                .body("customer.id", equalTo(customer))
                .body("customer.handle", equalTo("taro"))
                .body("performerId", equalTo(performer))
                .body("performer.name", equalTo("みゆ"))
                .body("siteId", equalTo(site))
                .body("site.name", equalTo("チャットA"))
                .body("at", equalTo("2026-11-06T11:00:00Z"))
                .body("body", equalTo("2ショット中に来た"));
    }

    @Test
    void without_a_time_it_was_just_now() {
        Instant before = Instant.now().minusSeconds(1);

        String id = agency.created(path, Map.of());

        String at = agency.get("/v1/missed-attempts/" + id)
                .body("body", nullValue())
                .extract()
                .path("at");
        assertThat(Instant.parse(at)).isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void it_does_not_lie_in_the_future_but_for_what_clocks_differ() {
        Instant now = Instant.now();

        missed(now.plus(9, ChronoUnit.MINUTES).toString());

        assertErrors(
                agency.manager()
                        .body(Map.of("at", now.plus(11, ChronoUnit.MINUTES).toString()))
                        .post(path),
                422,
                "in-the-future",
                "/at in-the-future");
    }

    @Test
    void a_note_has_1_to_500_characters() {
        agency.created(path, Map.of("body", "あ".repeat(500)));

        assertErrors(
                agency.manager().body(Map.of("body", "あ".repeat(501))).post(path), 400, "too-long", "/body too-long");
        assertErrors(agency.manager().body(Map.of("body", "")).post(path), 400, "too-short", "/body too-short");
    }

    @Test
    void the_list_is_newest_first_and_paged() {
        String oldest = missed("2026-11-01T11:00:00Z");
        String newest = missed("2026-11-03T11:00:00Z");
        List<String> same = new ArrayList<>(List.of(missed("2026-11-02T11:00:00Z"), missed("2026-11-02T11:00:00Z")));
        same.sort(null);

        String next = agency.get(path + "?limit=2")
                .body("items.id", contains(newest, same.get(1)))
                .extract()
                .path("next");

        agency.get(path + "?cursor=" + next).body("items.id", contains(same.get(0), oldest));
    }

    @Test
    void what_was_recorded_by_mistake_is_deleted() {
        String id = missed("2026-11-01T11:00:00Z");

        agency.manager().delete("/v1/missed-attempts/" + id).then().statusCode(204);

        assertProblem(agency.manager().delete("/v1/missed-attempts/" + id), 404, "not-found");
        agency.get(path).body("items", hasSize(0));
    }

    @Test
    void they_belong_to_his_performer() {
        String id = missed("2026-11-01T11:00:00Z");
        String colleague = agency.performerKey(agency.performer());

        assertProblem(TestAgency.as(colleague).get(path), 404, "not-found");
        assertProblem(TestAgency.as(colleague).body(Map.of()).post(path), 404, "not-found");
        assertProblem(TestAgency.as(colleague).delete("/v1/missed-attempts/" + id), 404, "not-found");
        TestAgency.as(agency.performerKey(performer))
                .get("/v1/missed-attempts/" + id)
                .then()
                .statusCode(200);
    }
}
