package dev.enishi.reports.session;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnlineSessionApiTest {
    private static final String PATH = "/v1/online-sessions";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private Map<String, Object> session(String startedAt, String endedAt) {
        Map<String, Object> session = new HashMap<>(Map.of("performerId", performer, "siteId", site));
        session.put("startedAt", startedAt);
        session.put("endedAt", endedAt);
        return session;
    }

    private Response post(Map<String, Object> session) {
        return agency.manager().body(session).post(PATH);
    }

    private String recorded(String startedAt, String endedAt) {
        return agency.created(PATH, session(startedAt, endedAt));
    }

    private Response end(String id, Map<String, ?> body) {
        return agency.manager().body(body).put(PATH + "/" + id + "/end");
    }

    private Response patch(String id, String ifMatch, Map<String, ?> body) {
        return agency.patching(ifMatch).body(body).patch(PATH + "/" + id);
    }

    @Test
    void a_session_goes_on_until_it_is_ended() throws Exception {
        Map<String, Object> live = session("2026-11-28T21:00:00+09:00", null);
        live.put("mode", "RESERVED_ONLY");
        TestClock.at(Instant.parse("2026-11-28T12:00:00Z"), () -> {
            Response opened = post(live);
            String id = opened.path("id");
            opened.then()
                    .statusCode(201)
                    .header("Location", endsWith(PATH + "/" + id))
                    .header("ETag", notNullValue())
                    .body("performer", equalTo(Map.of("id", performer, "name", "みゆ")))
                    .body("site", equalTo(Map.of("id", site, "name", "チャットA")))
                    .body("mode", equalTo("RESERVED_ONLY"))
                    .body("startedAt", equalTo("2026-11-28T12:00:00Z"))
                    .body("endedAt", nullValue())
                    .body("minutes", nullValue());

            TestClock.at(
                    Instant.parse("2026-11-28T15:30:59Z"),
                    () -> end(id, Map.of())
                            .then()
                            .statusCode(200)
                            .body("endedAt", equalTo("2026-11-28T15:30:59Z"))
                            .body("minutes", equalTo(210))
                            .body("version", equalTo(1)));
        });
    }

    @Test
    void an_end_is_kept_when_it_is_put_again_and_corrected_when_it_says_another() {
        String id = recorded("2026-11-20T12:00:00Z", "2026-11-20T14:00:00Z");

        end(id, Map.of()).then().statusCode(200).body("endedAt", equalTo("2026-11-20T14:00:00Z"));
        end(id, Map.of("endedAt", "2026-11-20T13:00:00Z"))
                .then()
                .statusCode(200)
                .body("minutes", equalTo(60));
        assertErrors(
                end(id, Map.of("endedAt", "2026-11-20T11:59:59Z")),
                422,
                "ends-before-start",
                "/endedAt ends-before-start");
        assertErrors(
                end(id, Map.of("endedAt", "2199-01-01T00:00:00Z")),
                422,
                "session-too-long",
                "/endedAt session-too-long");
        assertProblem(
                agency.manager().header("If-Match", "\"7\"").body(Map.of()).put(PATH + "/" + id + "/end"),
                412,
                "precondition-failed");
        String live = recorded(Instant.now().minusSeconds(60).toString(), null);
        assertErrors(
                end(live, Map.of("endedAt", Instant.now().plusSeconds(3600).toString())),
                422,
                "in-the-future",
                "/endedAt in-the-future");
    }

    @Test
    void two_sessions_on_one_site_at_once_are_refused_with_the_one_in_the_way() {
        String id = recorded("2026-11-20T12:00:00Z", "2026-11-20T14:00:00Z");

        assertProblem(post(session("2026-11-20T13:59:59Z", "2026-11-20T15:00:00Z")), 409, "session-overlap")
                .body("sessionId", equalTo(id));
        assertProblem(post(session("2026-11-20T11:00:00Z", null)), 409, "session-overlap")
                .body("sessionId", equalTo(id));
        String next = recorded("2026-11-20T14:00:00Z", "2026-11-20T15:00:00Z");
        recorded("2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z");
        assertProblem(end(id, Map.of("endedAt", "2026-11-20T14:30:00Z")), 409, "session-overlap")
                .body("sessionId", equalTo(next));
        assertProblem(patch(next, "*", Map.of("startedAt", "2026-11-20T13:00:00Z")), 409, "session-overlap")
                .body("sessionId", equalTo(id));
    }

    @Test
    void another_performer_or_another_site_at_the_same_time_is_fine() {
        recorded("2026-11-20T12:00:00Z", null);
        Map<String, Object> elsewhere = session("2026-11-20T12:00:00Z", null);
        elsewhere.put("siteId", agency.site());
        Map<String, Object> colleague = session("2026-11-20T12:00:00Z", null);
        colleague.put("performerId", agency.performer());

        post(elsewhere).then().statusCode(201);
        post(colleague).then().statusCode(201);
    }

    @Test
    void the_database_refuses_an_overlap_that_nobody_has_seen() {
        UUID id = UUID.fromString(recorded("2026-11-20T12:00:00Z", null));
        try (TestSql sql = TestSql.as(agency.id)) {
            var refused = catchThrowableOfType(TestSql.Refused.class, () -> sql.update("""
                    insert into online_session
                    select agency_id, gen_random_uuid(), performer_id, site_id, started_at + interval '1 day', null, mode, 0, now()
                      from online_session
                     where id = ?
                    """, id));

            assertThat(refused.state).isEqualTo("23P01");
        }
    }

    @Test
    void what_cannot_have_been_is_refused_with_all_that_is_wrong() {
        Map<String, Object> nowhere = session("2026-11-20T12:00:00Z", null);
        nowhere.put("performerId", UUID.randomUUID().toString());
        nowhere.put("siteId", UUID.randomUUID().toString());

        assertErrors(
                post(nowhere), 422, "unknown-reference", "/performerId unknown-reference", "/siteId unknown-reference");
        assertErrors(
                post(session("2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z")),
                422,
                "ends-before-start",
                "/endedAt ends-before-start");
        assertErrors(
                post(session("2026-11-20T12:00:00Z", "2026-11-21T12:00:01Z")),
                422,
                "session-too-long",
                "/endedAt session-too-long");
        assertErrors(
                post(session("2199-01-01T00:00:00Z", "2199-01-01T01:00:00Z")),
                422,
                "in-the-future",
                "/startedAt in-the-future",
                "/endedAt in-the-future");
        assertErrors(
                agency.manager().body(Map.of("mode", "CLOSED", "x", 1)).post(PATH),
                400,
                "validation-failed",
                "/mode invalid-value",
                "/x unknown-field",
                "/siteId required",
                "/startedAt required");
    }

    @Test
    void nobody_comes_online_who_has_left() {
        agency.manager()
                .body(Map.of())
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        assertErrors(
                post(session("2026-11-20T12:00:00Z", null)),
                422,
                "performer-inactive",
                "/performerId performer-inactive");
    }

    @Test
    void a_performer_records_and_sees_her_own_sessions() {
        String own = recorded("2026-11-20T12:00:00Z", "2026-11-20T14:00:00Z");
        Map<String, Object> colleagues = session("2026-11-20T12:00:00Z", null);
        colleagues.put("performerId", agency.performer());
        String other = agency.created(PATH, colleagues);
        String key = agency.performerKey(performer);
        Map<String, Object> mine = session("2026-11-21T12:00:00Z", null);
        mine.remove("performerId");

        String recorded = TestAgency.as(key)
                .body(mine)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("performerId", equalTo(performer))
                .extract()
                .path("id");

        TestAgency.as(key).get(PATH).then().body("items.id", contains(recorded, own));
        assertProblem(TestAgency.as(key).get(PATH + "/" + other), 404, "not-found");
        assertErrors(
                TestAgency.as(key).body(colleagues).post(PATH),
                422,
                "unknown-reference",
                "/performerId unknown-reference");
        assertErrors(agency.manager().body(mine).post(PATH), 400, "required", "/performerId required");
    }

    @Test
    void a_correction_needs_the_version_and_follows_the_same_rules() {
        String id = recorded("2026-11-20T12:00:00Z", "2026-11-20T14:00:00Z");

        assertProblem(
                agency.manager().body(Map.of("mode", "OPEN")).patch(PATH + "/" + id), 428, "precondition-required");
        assertProblem(patch(id, "\"3\"", Map.of("mode", "NEWCOMER_ONLY")), 412, "precondition-failed");
        patch(id, "\"0\"", Map.of("mode", "NEWCOMER_ONLY"))
                .then()
                .statusCode(200)
                .body("mode", equalTo("NEWCOMER_ONLY"))
                .body("startedAt", equalTo("2026-11-20T12:00:00Z"))
                .body("version", equalTo(1));
        Map<String, Object> openAgain = new HashMap<>();
        openAgain.put("endedAt", null);
        patch(id, "\"1\"", openAgain).then().statusCode(200).body("endedAt", nullValue());
        assertErrors(
                patch(id, "*", Map.of("endedAt", "2026-11-20T11:00:00Z")),
                422,
                "ends-before-start",
                "/endedAt ends-before-start");
        assertErrors(
                patch(id, "*", Map.of("endedAt", "2026-11-21T13:00:00Z")),
                422,
                "session-too-long",
                "/endedAt session-too-long");
        assertErrors(
                patch(id, "*", Map.of("startedAt", "2199-01-01T00:00:00Z")),
                422,
                "in-the-future",
                "/startedAt in-the-future");
        Map<String, Object> withoutStart = new HashMap<>();
        withoutStart.put("startedAt", null);
        assertErrors(patch(id, "*", withoutStart), 400, "required", "/startedAt required");
    }

    @Test
    void a_deleted_session_is_gone_and_its_time_is_free() {
        String id = recorded("2026-11-20T12:00:00Z", null);

        assertProblem(agency.manager().delete(PATH + "/" + id), 428, "precondition-required");
        agency.manager()
                .header("If-Match", "\"0\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);

        assertProblem(agency.manager().get(PATH + "/" + id), 404, "not-found");
        recorded("2026-11-20T12:00:00Z", null);
    }

    @Test
    void a_repeated_request_is_answered_again() {
        Map<String, Object> session = session("2026-11-20T12:00:00Z", null);

        String first = agency.manager()
                .header("Idempotency-Key", "k")
                .body(session)
                .post(PATH)
                .path("id");

        agency.manager()
                .header("Idempotency-Key", "k")
                .body(session)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void the_list_is_newest_first_by_page_and_by_business_day() {
        agency.manager()
                .body(Map.of("dayStart", "05:00"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        String late = recorded("2026-11-21T02:00:00+09:00", "2026-11-21T04:00:00+09:00");
        String early = recorded("2026-11-20T12:00:00+09:00", "2026-11-20T13:00:00+09:00");
        String next = recorded("2026-11-21T05:00:00+09:00", null);
        Map<String, Object> other = session("2026-11-20T12:00:00+09:00", null);
        other.put("siteId", agency.site());
        String elsewhere = agency.created(PATH, other);

        String of = PATH + "?performerId=" + performer + "&siteId=" + site;
        agency.get(of).body("items.id", contains(next, late, early));
        agency.get(of + "&from=2026-11-20&to=2026-11-20").body("items.id", contains(late, early));
        agency.get(of + "&from=2026-11-21").body("items.id", contains(next));
        agency.get(PATH + "?live=true").body("items.id", contains(next, elsewhere));
        String cursor = agency.get(of + "&limit=2")
                .body("items.id", contains(next, late))
                .extract()
                .path("next");
        agency.get(PATH + "?cursor=" + cursor).body("items.id", equalTo(List.of(early)));
    }
}
