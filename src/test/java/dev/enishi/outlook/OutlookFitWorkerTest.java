package dev.enishi.outlook;

import static dev.enishi.outlook.OutlookFitFixture.done;
import static dev.enishi.outlook.OutlookFitFixture.fitted;
import static dev.enishi.outlook.OutlookFitFixture.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else happens while a fit is carried out. */
@QuarkusTest
class OutlookFitWorkerTest {
    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        performer = agency.performer();
        customer = agency.customer(performer, agency.site(), "taro");
        agency.chat(customer, "2026-01-05T20:00:00+09:00");
    }

    @Test
    void of_two_that_are_asked_for_at_once_the_second_waits_and_outlooks_rest_on_the_one_that_knows_most() {
        List<String> asked = List.of(asked("2026-11-02"), asked("2026-11-01"));

        asked.forEach(id -> done(agency, id));

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(agency.get("/v1/customers/" + customer + "/outlook")
                            .extract()
                            .<String>path("fitId"))
                    .isEqualTo(sql.value(
                            "select id::text from outlook_fit order by to_day desc, fitted_at desc, id desc limit 1"));
        }
    }

    private String asked(String to) {
        return agency.manager().body(Map.of("to", to)).post("/v1/outlook-fits").path("id");
    }

    @Test
    void one_whose_server_has_died_is_taken_up_by_another() {
        String id = begunByADeadServer("2026-11-01", 1);

        done(agency, id).body("fittedAt", notNullValue());
    }

    @Test
    void one_that_fails_again_and_again_is_given_up() {
        // No calendar goes on from there.
        String id = begunByADeadServer("infinity", 2);

        try (TestSql sql = TestSql.as(agency.id)) {
            while (!sql.value("select state from outlook_fit").equals("FAILED")) {
                OutlookFitFixture.workOff();
            }
            assertThat(sql.<Long>value(
                            "select count(*) from work_item where kind = 'OUTLOOK_FIT' and id = ?::uuid", id))
                    .isZero();
        }
    }

    @Test
    void one_that_takes_its_server_along_each_time_is_given_up() {
        String id = begunByADeadServer("2026-11-01", 6);

        try (TestSql sql = TestSql.as(agency.id)) {
            while (sql.value("select state from outlook_fit").equals("RUNNING")) {
                OutlookFitFixture.workOff();
            }
            assertThat(sql.<String>value("select state from outlook_fit")).isEqualTo("FAILED");
            assertThat(sql.<Long>value(
                            "select count(*) from work_item where kind = 'OUTLOOK_FIT' and id = ?::uuid", id))
                    .isZero();
        }
    }

    private String begunByADeadServer(String to, int attempts) {
        UUID id = Ids.next();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into outlook_fit (agency_id, id, to_day, state, created_at, started_at)
                    values (?, ?, ?::date, 'RUNNING', now(), now())
                    """, agency.id, id, to);
            sql.update("""
                    insert into work_item (agency_id, kind, id, due_at, attempts, lease_until)
                    values (?, 'OUTLOOK_FIT', ?, now() - interval '1 minute', ?, now() - interval '1 second')
                    """, agency.id, id, attempts);
        }
        return id.toString();
    }

    @Test
    void nobody_is_scored_where_nobody_works_until_somebody_begins() {
        fitted(agency, Map.of());
        agency.manager().body("{}").put("/v1/performers/" + performer + "/deactivation");
        score(agency);
        try (TestSql sql = TestSql.as(agency.id)) {
            String due =
                    "select min(due_at) < 'infinity' from work_item where agency_id = ? and kind = 'OUTLOOK_SCORES'";
            assertThat(sql.<Boolean>value(due, agency.id)).isFalse();

            agency.performer();
            assertThat(sql.<Boolean>value(due, agency.id)).isTrue();
        }
    }

    @Test
    void who_is_erased_while_all_are_scored_is_left_out_and_who_is_handed_over_is_scored_with_the_colleague() {
        String colleague = agency.performer();
        String moved = agency.customer(performer, agency.site(), "jiro");
        agency.chat(moved, "2026-01-05T20:00:00+09:00");
        fitted(agency, Map.of());
        score(agency);
        CompletableFuture<Void> scoring;
        try (TestSql sql = TestSql.asSuperuser().inTransaction()) {
            sql.update("update customer_outlook set chat_days = 1000 where agency_id = ?", agency.id);
            sql.commit();
            sql.update("delete from chat where customer_id = ?", UUID.fromString(customer));
            sql.update("delete from customer where id = ?", UUID.fromString(customer));
            for (String moving : List.of(
                    "update customer set performer_id = ? where id = ?",
                    "update relationship set performer_id = ? where customer_id = ?")) {
                sql.update(moving, UUID.fromString(colleague), UUID.fromString(moved));
            }
            scoring = CompletableFuture.runAsync(() -> score(agency));
            awaitSomebodyWaitingFor(sql);
            sql.commit();
        }
        scoring.join();

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values(
                            "select concat_ws(' ', customer_id, performer_id, chat_days) from customer_outlook"))
                    .containsExactly(moved + " " + colleague + " 1");
        }
    }

    private static void awaitSomebodyWaitingFor(TestSql sql) {
        Integer pid = sql.value("select pg_backend_pid()");
        try (TestSql other = TestSql.asSuperuser()) {
            Instant deadline = Instant.now().plusSeconds(20);
            while (other.<Long>value("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))", pid)
                    == 0) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.onSpinWait();
            }
        }
    }
}
