package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has had its time is deleted, agency by agency. */
@QuarkusTest
class HousekeepingTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    @Inject
    HousekeepingJob job;

    @Inject
    StandingWorkFixture work;

    private TestAgency agency;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        customer = agency.customer(agency.performer(), agency.site(), "taro");
    }

    @Test
    void a_log_is_deleted_when_its_chat_started_longer_ago_than_logs_are_kept() {
        String old = loggedChat(NOW.minus(Duration.ofDays(365)).minusSeconds(60));
        String young = loggedChat(NOW.minus(Duration.ofDays(365)).plusSeconds(600));

        keepHouse();

        assertThat(hasLog(old)).isFalse();
        assertThat(hasLog(young)).isTrue();
        agency.get("/v1/customers/" + customer).body("chatCount", equalTo(2));
    }

    @Test
    void the_agency_decides_how_long_logs_are_kept() {
        String old = loggedChat(NOW.minus(Duration.ofDays(8)));
        String young = loggedChat(NOW.minus(Duration.ofDays(6)));
        agency.patching("*")
                .body("{\"policies\": {\"chatLogDays\": 7}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("policies.chatLogDays", equalTo(7));

        keepHouse();

        assertThat(hasLog(old)).isFalse();
        assertThat(hasLog(young)).isTrue();
    }

    @Test
    void the_corrected_start_of_a_chat_counts() {
        String chat = loggedChat(NOW.minus(Duration.ofDays(10)));
        agency.patching("*")
                .body(Map.of(
                        "startedAt",
                        NOW.minus(Duration.ofDays(366)).toString(),
                        "endedAt",
                        NOW.minus(Duration.ofDays(366)).toString()))
                .patch("/v1/chats/" + chat)
                .then()
                .statusCode(200);

        keepHouse();

        assertThat(hasLog(chat)).isFalse();
    }

    @Test
    void answers_to_repeated_requests_are_forgotten_after_24_hours_though_nobody_posts() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    records(2500),
                    agency.id,
                    "old",
                    NOW.minus(Duration.ofHours(25)).toString());
            sql.update(
                    records(10),
                    agency.id,
                    "young",
                    NOW.minus(Duration.ofHours(23)).toString());
        }

        keepHouse();

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("select distinct principal from idempotency"))
                    .containsExactly("young");
        }
    }

    @Test
    void what_belongs_to_other_agencies_stays() {
        String chat = loggedChat(NOW.minus(Duration.ofDays(400)));

        keepHouse(TestAgency.create());

        assertThat(hasLog(chat)).isTrue();
    }

    @Test
    void an_agency_that_keeps_nothing_for_a_while_has_nothing_due() {
        keepHouse();

        assertThat(minutesUntilDue()).isEmpty();
    }

    @Test
    void what_expires_makes_work_within_the_hour_and_a_pod_does_it_when_it_is_due() throws InterruptedException {
        String chat = loggedChat(NOW.minus(Duration.ofDays(400)));
        loggedChat(NOW.minus(Duration.ofDays(401)));
        assertThat(minutesUntilDue())
                .hasSize(1)
                .allSatisfy(minutes -> assertThat(minutes).isBetween(58L, 60L));

        wakesAreDue();

        Instant deadline = Instant.now().plus(LONGEST);
        while (hasLog(chat) || !minutesUntilDue().isEmpty()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
    }

    @Test
    void the_next_time_is_when_the_oldest_of_what_is_left_has_had_its_time() {
        loggedChat(NOW.minus(Duration.ofDays(355)));
        loggedChat(NOW.minus(Duration.ofDays(100)));
        wakesAreDue();

        keepHouse();

        assertThat(minutesUntilDue())
                .singleElement()
                .satisfies(minutes ->
                        assertThat(Duration.ofMinutes(minutes)).isBetween(TEN_DAYS.minusMinutes(5), TEN_DAYS));
    }

    @Test
    void whoever_writes_while_others_are_cleaned_up_is_not_forgotten() {
        String chat = loggedChat(NOW.minus(Duration.ofDays(400)));
        wakesAreDue();
        String late = agency.chat(customer, NOW.minus(Duration.ofDays(401)).toString());
        try (TestSql writing = TestSql.as(agency.id).inTransaction()) {
            writing.update(
                    "insert into chat_log (agency_id, chat_id, performer_id, body, created_at)"
                            + " select agency_id, id, performer_id, 'log', now() from chat where id = ?",
                    UUID.fromString(late));
            keepHouse();
            writing.commit();
        }

        assertThat(hasLog(chat)).isFalse();
        assertThat(minutesUntilDue())
                .hasSize(1)
                .allSatisfy(minutes -> assertThat(minutes).isBetween(58L, 60L));
    }

    @Test
    void another_time_to_keep_logs_makes_work() {
        agency.patching("*")
                .body("{\"policies\": {\"chatLogDays\": 7}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        assertThat(minutesUntilDue())
                .hasSize(1)
                .allSatisfy(minutes -> assertThat(minutes).isBetween(58L, 60L));
    }

    @Test
    void a_pod_deletes_nothing_of_an_agency_for_which_another_one_works() {
        String chat = loggedChat(NOW.minus(Duration.ofDays(400)));
        try (TestSql other = TestSql.as(agency.id).inTransaction()) {
            other.values("select id from work_item where kind = 'HOUSEKEEPING' and id = ? for update", agency.id);

            keepHouse();
        }

        assertThat(hasLog(chat)).isTrue();
    }

    private void keepHouse() {
        keepHouse(agency);
    }

    private void keepHouse(TestAgency whose) {
        work.workOff(job, whose);
    }

    private void wakesAreDue() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    "update work_item set due_at = now() where agency_id = ? and kind = 'HOUSEKEEPING' and id <> ?",
                    agency.id,
                    agency.id);
        }
    }

    private String loggedChat(Instant startedAt) {
        String chat = agency.chat(customer, startedAt.toString());
        agency.manager()
                .body(Map.of("body", "こんばんは"))
                .put("/v1/chats/" + chat + "/log")
                .then()
                .statusCode(200);
        return chat;
    }

    private boolean hasLog(String chat) {
        return agency.get("/v1/chats/" + chat).extract().path("hasLog");
    }

    private List<Long> minutesUntilDue() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values(
                    "select (extract(epoch from due_at - now()) / 60)::bigint from work_item"
                            + " where agency_id = ? and kind = 'HOUSEKEEPING' and due_at < 'infinity'",
                    agency.id);
        }
    }

    private static String records(int number) {
        return """
                insert into idempotency
                    (agency_id, principal, key, request_sha256, status, headers, body, created_at)
                select ?, ?, n::text, '', 201, '{}', '', ?::timestamptz from generate_series(1, %d) n
                """.formatted(number);
    }
}
