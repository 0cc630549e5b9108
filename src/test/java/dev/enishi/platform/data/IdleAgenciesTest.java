package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agencies for which nothing is to be done cost nothing, however many they are. */
@QuarkusTest
class IdleAgenciesTest {
    private static final int AGENCIES = 10_000;

    @Inject
    WorkSchedule schedule;

    @Inject
    StandingWork standing;

    @Inject
    StandingWorkFixture work;

    @Inject
    @All
    List<StandingTask> tasks;

    @Test
    void ten_thousand_of_them_are_covered_by_one_statement_every_two_seconds() throws NoSuchMethodException {
        List<String> idle = idleAgencies();
        CountedStatements statements = CountedStatements.start();

        schedule.look();

        assertThat(statements.texts()).hasSize(1);
        assertThat(WorkSchedule.class
                        .getDeclaredMethod("look")
                        .getAnnotation(Scheduled.class)
                        .every())
                .isEqualTo("2s");
        assertThat(tasks)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(
                                standing.due(task.kind(), Instant.now().plus(Duration.ofDays(3650))))
                        .extracting(String::valueOf)
                        .doesNotContainAnyElementsOf(idle));
    }

    @Test
    void an_agency_is_idle_again_when_all_that_it_made_is_done() {
        TestAgency agency = TestAgency.create();
        agency.site();

        tasks.forEach(task -> work.workOff(task, agency));

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("""
                            select kind from work_item
                             where agency_id = ? and (id <> agency_id or due_at < 'infinity')
                            """, agency.id)).isEmpty();
        }
    }

    /** As they stand in the list of work. */
    private List<String> idleAgencies() {
        try (TestSql sql = TestSql.asNobody()) {
            return sql.values("""
                    with idle as (select gen_random_uuid() as id from generate_series(1, %d)),
                    added as (
                        insert into work_item (agency_id, kind, id, due_at)
                        select id, kind, id, 'infinity'
                          from idle,
                               unnest(array['AUDIT_SEAL', 'FOLDING', 'HOUSEKEEPING', 'REQUEST_EXPIRY']) as kind)
                    select id::text from idle
                    """.formatted(AGENCIES));
        }
    }
}
