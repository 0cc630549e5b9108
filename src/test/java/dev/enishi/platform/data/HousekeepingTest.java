package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.data.WorkItems.Leased;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has had its time is deleted, agency by agency. */
@QuarkusTest
class HousekeepingTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    HousekeepingJob job;

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
    void a_new_agency_has_its_standing_work_and_a_pod_does_it_when_it_is_due() throws InterruptedException {
        String chat = loggedChat(NOW.minus(Duration.ofDays(400)));
        assertThat(minutesUntilDue()).isBetween(50L, 60L);

        workItem("update work_item set due_at = now()");

        Instant deadline = Instant.now().plus(LONGEST);
        while (hasLog(chat) || minutesUntilDue() < 50) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
        assertThat(minutesUntilDue()).isBetween(50L, 60L);
    }

    @Test
    void a_pod_that_has_lost_its_lease_deletes_nothing() {
        String chat = loggedChat(NOW.minus(Duration.ofDays(400)));
        workItem("update work_item set attempts = 2");

        agency.inRequest(() -> job.carryOut(new Leased(agency.id, HousekeepingTask.WORK, agency.id, 1)));

        assertThat(hasLog(chat)).isTrue();
    }

    private void keepHouse() {
        keepHouse(agency);
    }

    private static void workItem(TestAgency whose, String update) {
        try (TestSql sql = TestSql.as(whose.id)) {
            sql.update(update + " where agency_id = ? and kind = 'HOUSEKEEPING'", whose.id);
        }
    }

    private void workItem(String update) {
        workItem(agency, update);
    }

    /** As this pod, which holds the lease; for the others the work is not due. */
    private void keepHouse(TestAgency whose) {
        workItem(whose, "update work_item set attempts = 1");
        whose.inRequest(() -> job.carryOut(new Leased(whose.id, HousekeepingTask.WORK, whose.id, 1)));
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

    private long minutesUntilDue() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.<Long>value(
                    "select (extract(epoch from due_at - now()) / 60)::bigint from work_item"
                            + " where agency_id = ? and kind = 'HOUSEKEEPING' and id = ?",
                    agency.id,
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
