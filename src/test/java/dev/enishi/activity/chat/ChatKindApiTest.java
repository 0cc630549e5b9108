package dev.enishi.activity.chat;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class ChatKindApiTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;
    private String chat;

    @BeforeEach
    void given_somebody_who_looks_in() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        customer = agency.customer(performer, site, "taro");
        chat = live(customer, "PEEK");
    }

    private String live(String customer, String kind) {
        return agency.created("/v1/chats", Map.of("customerId", customer, "kind", kind, "startedAt", minutesAgo(40)));
    }

    private String minutesAgo(int minutes) {
        return now.minus(minutes, ChronoUnit.MINUTES).toString();
    }

    private Response move(String kind) {
        return agency.manager().body(Map.of("kind", kind)).put("/v1/chats/" + chat + "/kind");
    }

    private Response move(String kind, String at) {
        return agency.manager().body(Map.of("kind", kind, "at", at)).put("/v1/chats/" + chat + "/kind");
    }

    @Test
    void a_peek_joins_the_party_and_goes_on_in_a_two_shot_and_each_keeps_its_time() {
        move("PARTY", minutesAgo(30))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("kind", equalTo("PARTY"))
                .body("version", equalTo(1));

        move("TWO_SHOT", minutesAgo(10)).then().statusCode(200);

        agency.get("/v1/chats/" + chat)
                .body("kind", equalTo("TWO_SHOT"))
                .body("startedAt", equalTo(minutesAgo(40)))
                .body("kinds.kind", contains("PEEK", "PARTY", "TWO_SHOT"))
                .body("kinds.from", contains(minutesAgo(40), minutesAgo(30), minutesAgo(10)))
                .body("kinds[1].until", equalTo(minutesAgo(10)))
                .body("kinds[2].until", nullValue());
    }

    @Test
    void a_chat_of_one_kind_throughout_says_no_more_of_it() {
        agency.get("/v1/chats/" + chat).body("kind", equalTo("PEEK")).body("kinds", nullValue());
        agency.get("/v1/chats").body("items[0].kinds", nullValue());
    }

    @Test
    void what_was_a_peek_counts_as_a_chat_from_then_on() {
        agency.get("/v1/customers/" + customer)
                .body("stage", equalTo("PROSPECT"))
                .body("chatCount", equalTo(0));

        move("PARTY");

        agency.get("/v1/customers/" + customer)
                .body("stage", equalTo("NEWCOMER"))
                .body("chatCount", equalTo(1))
                .body("touch.lastAt", equalTo(minutesAgo(40)));
    }

    @Test
    void repeated_it_changes_nothing() {
        move("PARTY", minutesAgo(30));

        move("PARTY").then().statusCode(200).body("version", equalTo(1)).body("kinds", hasSize(2));
    }

    @Test
    void from_the_start_on_it_never_was_another_kind() {
        move("PARTY", minutesAgo(40)).then().statusCode(200).body("kinds", nullValue());
    }

    @Test
    void a_two_shot_becomes_a_party_again() {
        move("TWO_SHOT", minutesAgo(30));

        move("PARTY").then().statusCode(200).body("kinds.kind", contains("PEEK", "TWO_SHOT", "PARTY"));
    }

    @Test
    void what_was_a_chat_is_no_peek_again() {
        move("PARTY", minutesAgo(30));

        assertErrors(move("PEEK"), 422, "peek-no-more", "/kind peek-no-more");
        assertErrors(
                move("PEEK", minutesAgo(41)), 422, "rule-violated", "/kind peek-no-more", "/at kind-change-too-early");
    }

    @Test
    void it_changes_after_it_began_and_after_it_changed_last_and_not_in_the_future() {
        assertErrors(move("PARTY", minutesAgo(41)), 422, "kind-change-too-early", "/at kind-change-too-early");
        assertErrors(move("PARTY", minutesAgo(-15)), 422, "in-the-future", "/at in-the-future");
        move("PARTY", minutesAgo(30)).then().statusCode(200);
        assertErrors(move("TWO_SHOT", minutesAgo(30)), 422, "kind-change-too-early", "/at kind-change-too-early");
        move("TWO_SHOT", minutesAgo(29)).then().statusCode(200);
    }

    @Test
    void an_ended_chat_is_corrected_instead_as_a_whole() {
        move("PARTY", minutesAgo(30));
        agency.manager().body(Map.of()).put("/v1/chats/" + chat + "/end").then().body("kinds", hasSize(2));
        assertProblem(move("TWO_SHOT"), 409, "chat-ended");

        agency.patching("*")
                .body(Map.of("kind", "TWO_SHOT"))
                .patch("/v1/chats/" + chat)
                .then()
                .statusCode(200)
                .body("kind", equalTo("TWO_SHOT"))
                .body("kinds", nullValue());
    }

    @Test
    void another_correction_keeps_the_times_of_each_kind() {
        move("PARTY", minutesAgo(30));

        agency.patching("*")
                .body(Map.of("earnings", 900))
                .patch("/v1/chats/" + chat)
                .then()
                .statusCode(200)
                .body("kinds", hasSize(2));
    }

    @Test
    void a_second_live_two_shot_is_warned_of() {
        live(agency.customer(performer, site, "jiro"), "TWO_SHOT");

        move("TWO_SHOT")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("second-live-chat"))
                .body("warnings[0].pointer", equalTo("/kind"));
    }

    @Test
    void a_secret_message_needs_the_time_when_it_was_a_party() {
        move("PARTY", minutesAgo(30));
        move("TWO_SHOT", minutesAgo(10));

        secret(20).then().statusCode(201);
        assertProblem(secret(35), 422, "no-party-chat");
        assertProblem(secret(5), 422, "no-party-chat");
    }

    private Response secret(int minutesAgo) {
        return agency.manager()
                .body(Map.of(
                        "customerId",
                        customer,
                        "channel",
                        "SECRET",
                        "direction",
                        "IN",
                        "sentAt",
                        minutesAgo(minutesAgo)))
                .post("/v1/messages");
    }

    /** Whoever hands over holds the customer first, and then writes the chats. */
    @Test
    @Timeout(30)
    void it_waits_for_a_handover_and_holds_no_chat_meanwhile() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Response> moved;
            try (TestSql handover = TestSql.as(agency.id).inTransaction()) {
                handover.value("select id from customer where id = ? for update", UUID.fromString(customer));
                moved = thread.submit(() -> move("PARTY"));
                awaitWhoeverWaitsFor(handover);

                handover.value("select id from chat where id = ? for update nowait", UUID.fromString(chat));
                assertThat(moved).isNotDone();
            }
            moved.get().then().statusCode(200).body("kind", equalTo("PARTY"));
        }
    }

    private static void awaitWhoeverWaitsFor(TestSql holder) throws InterruptedException {
        Integer pid = holder.value("select pg_backend_pid()");
        String waiting = "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))";
        try (TestSql sql = TestSql.asSuperuser()) {
            while (sql.<Long>value(waiting, pid) == 0) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void an_old_version_is_refused() {
        Response stale = agency.manager()
                .header("If-Match", "\"7.0\"")
                .body(Map.of("kind", "PARTY"))
                .put("/v1/chats/" + chat + "/kind");

        assertProblem(stale, 412, "precondition-failed");
    }

    @Test
    void it_is_her_chat() {
        String other = agency.performerKey(agency.performer());

        assertProblem(
                TestAgency.as(other).body(Map.of("kind", "PARTY")).put("/v1/chats/" + chat + "/kind"),
                404,
                "not-found");
    }
}
