package dev.enishi.activity.incident;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class BoundaryIncidentApiTest {
    private static final String PATH = "/v1/boundary-incidents";

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

    private String incident(String kind, String at) {
        return agency.created(PATH, Map.of("customerId", customer, "kind", kind, "at", at));
    }

    private Response outcome(String id, String outcome) {
        return agency.manager().body(Map.of("outcome", outcome)).put(PATH + "/" + id + "/outcome");
    }

    @Test
    void it_is_recorded_with_pretext_words_and_answer() {
        String id = agency.created(
                PATH,
                Map.of(
                        "customerId", customer,
                        "kind", "RESERVATION_PRETEXT",
                        "pretext", "予約しやすいように",
                        "words", "連絡先を教えて",
                        "answer", "サイトの中だけでお話ししています。",
                        "at", "2026-11-06T20:00:00+09:00"));

        agency.get(PATH + "/" + id)
                .statusCode(200)
                .body("customerId", equalTo(customer))
                .body("customer.handle", equalTo("taro"))
                .body("performerId", equalTo(performer))
                .body("performer.name", equalTo("みゆ"))
                .body("siteId", equalTo(site))
                .body("site.name", equalTo("チャットA"))
                .body("kind", equalTo("RESERVATION_PRETEXT"))
                .body("at", equalTo("2026-11-06T11:00:00Z"))
                .body("pretext", equalTo("予約しやすいように"))
                .body("words", equalTo("連絡先を教えて"))
                .body("answer", equalTo("サイトの中だけでお話ししています。"))
                .body("outcome", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void the_register_of_the_site_says_what_it_costs() {
        agency.patching("*")
                .body(Map.of("contactExchangeForbidden", true, "penalty", "二回目は退会"))
                .patch("/v1/sites/" + site)
                .then()
                .statusCode(200);

        String id = agency.created(PATH, Map.of("customerId", customer, "kind", "CONTACT_EXCHANGE"));

        for (String path : List.of(PATH + "/" + id, PATH + "?customerId=" + customer)) {
            String register = path.contains("?") ? "items[0].siteRule." : "siteRule.";
            agency.get(path)
                    .body(register + "contactExchangeForbidden", equalTo(true))
                    .body(register + "penalty", equalTo("二回目は退会"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void there_are_the_steps_of_the_ladder_and_what_is_beside_it(IncidentKind kind) {
        String id = agency.created(PATH, Map.of("customerId", customer, "kind", kind.name()));

        agency.get(PATH + "/" + id).body("kind", equalTo(kind.name()));
    }

    @Test
    void each_step_of_the_ladder_is_further_than_the_one_before() {
        assertThat(List.of(
                        IncidentKind.RESERVATION_PRETEXT,
                        IncidentKind.SMALL_TALK,
                        IncidentKind.PHOTO,
                        IncidentKind.VIDEO_CALL,
                        IncidentKind.MEETING,
                        IncidentKind.THREAT))
                .extracting(IncidentKind::step)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(List.of(IncidentKind.CONTACT_EXCHANGE, IncidentKind.OTHER))
                .extracting(IncidentKind::step)
                .containsOnly(0);
    }

    @Test
    void without_a_time_it_was_just_now_and_it_does_not_lie_in_the_future() {
        Instant before = Instant.now().minusSeconds(1);

        String id = agency.created(PATH, Map.of("customerId", customer, "kind", "OTHER"));

        assertThat(Instant.parse(agency.get(PATH + "/" + id).extract().path("at")))
                .isBetween(before, Instant.now().plusSeconds(1));
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        assertErrors(
                agency.manager()
                        .body(Map.of("customerId", customer, "kind", "OTHER", "at", tomorrow))
                        .post(PATH),
                422,
                "in-the-future",
                "/at in-the-future");
    }

    @Test
    void of_somebody_who_was_erased_or_never_was_there_is_none() {
        agency.manager().header("If-Match", "*").delete("/v1/customers/" + customer);

        for (String nobody : List.of(customer, performer)) {
            assertErrors(
                    agency.manager()
                            .body(Map.of("customerId", nobody, "kind", "THREAT"))
                            .post(PATH),
                    422,
                    "unknown-reference",
                    "/customerId unknown-reference");
        }
        agency.get(PATH).body("items", empty());
    }

    @Test
    void what_is_missing_too_long_or_unknown_is_refused_at_once() {
        assertErrors(
                agency.manager()
                        .body(Map.of(
                                "kind", "KISS", "pretext", "", "words", "長".repeat(4001), "answer", "長".repeat(1001)))
                        .post(PATH),
                400,
                "validation-failed",
                "/answer too-long",
                "/customerId required",
                "/kind invalid-value",
                "/pretext too-short",
                "/words too-long");
    }

    @Test
    void what_he_did_after_the_refusal_can_be_recorded_and_corrected() {
        String id = incident("PHOTO", "2026-11-06T20:00:00+09:00");

        outcome(id, "STAYED")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("STAYED"))
                .body("version", equalTo(1));
        outcome(id, "STAYED").then().body("version", equalTo(1));
        outcome(id, "LEFT").then().body("outcome", equalTo("LEFT"));

        assertErrors(outcome(id, "YIELDED"), 400, "invalid-value", "/outcome invalid-value");
        assertProblem(outcome(performer, "LEFT"), 404, "not-found");
        assertProblem(
                agency.manager()
                        .header("If-Match", "\"0.x\"")
                        .body(Map.of("outcome", "LEFT"))
                        .put(PATH + "/" + id + "/outcome"),
                412,
                "precondition-failed");
    }

    @Test
    void the_list_has_the_newest_first_and_each_filter() {
        String first = incident("PHOTO", "2026-11-06T20:00:00+09:00");
        String second = incident("MEETING", "2026-11-07T20:00:00+09:00");
        String colleague = agency.performer();
        String other = agency.created(
                PATH,
                Map.of(
                        "customerId",
                        agency.customer(colleague, site, "jiro"),
                        "kind",
                        "PHOTO",
                        "at",
                        "2026-11-05T20:00:00+09:00"));
        outcome(first, "LEFT");

        agency.get(PATH).body("items.id", contains(second, first, other));
        agency.get(PATH + "?performerId=" + performer).body("items.id", contains(second, first));
        agency.get(PATH + "?customerId=" + customer + "&kind=PHOTO").body("items.id", contains(first));
        agency.get(PATH + "?kind=PHOTO").body("items.id", contains(first, other));
        agency.get(PATH + "?outcome=LEFT").body("items.id", contains(first));
        String next = agency.get(PATH + "?limit=2").extract().path("next");
        agency.get(PATH + "?limit=2&cursor=" + next)
                .body("items.id", contains(other))
                .body("next", nullValue());
        TestAgency.as(agency.performerKey(colleague)).get(PATH).then().body("items.id", contains(other));
    }

    @Test
    void one_that_was_recorded_by_mistake_is_deleted() {
        String id = incident("PHOTO", "2026-11-06T20:00:00+09:00");

        assertProblem(agency.manager().delete(PATH + "/" + id), 428, "precondition-required");
        agency.manager()
                .header("If-Match", "\"0.x\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);

        assertProblem(agency.manager().get(PATH + "/" + id), 404, "not-found");
    }
}
