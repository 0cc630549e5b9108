package dev.enishi.reports.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.daily.ReckonedDays.Day;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever is inserted, corrected, deleted, imported, handed over or erased in whatever order, and whether or not the job has worked
 * meanwhile: the days added up are those of the chats and messages that are there, counted one by one.
 */
@QuarkusTest
class CountedDaysPropertyTest {
    private static final int AGENCIES = Series.of(20);
    private static final int ROUNDS = 30;
    private static final int STEPS = 4;
    private static final long SEED = 20261128;

    @Inject
    CountedDays days;

    @Inject
    Agencies agencies;

    @Inject
    Database database;

    @Test
    void the_days_are_what_happened_on_them_after_every_step() {
        for (int i = 0; i < AGENCIES; i++) {
            Random random = new Random(SEED + i);
            String name = "agency " + i;
            TestAgency agency = TestAgency.create();
            agency.inRequest(() -> live(random, name));
        }
    }

    private void live(Random random, String name) {
        RandomDays history = new RandomDays(database, random);
        QuarkusTransaction.requiringNew().run(history::begin);
        for (int round = 0; round < ROUNDS; round++) {
            QuarkusTransaction.requiringNew().run(() -> {
                for (int step = 0; step < STEPS; step++) {
                    history.step();
                }
            });
            String when = name + " round " + round;
            assertDays(history, when);
            if (random.nextInt(3) == 0) {
                QuarkusTransaction.requiringNew().run(() -> days.derive(1 + random.nextInt(40)));
                assertDays(history, when + ", derived");
            }
        }
        deriveAll();
        assertDays(history, name + " at last");
        assertThat(database.sql("select 1 from changed_day where agency_id = :agency")
                        .list(row -> 1))
                .as("%s marks", name)
                .isEmpty();
        assertThat(storedDays())
                .as("%s stored", name)
                .isEqualTo(expected(LocalDate.MIN, LocalDate.MAX, null).size());
    }

    private void deriveAll() {
        int batch = 50;
        int marked = batch;
        while (marked == batch) {
            marked = QuarkusTransaction.requiringNew().call(() -> days.derive(batch));
        }
    }

    private long storedDays() {
        return database.sql("select count(*) as stored from performer_day where agency_id = :agency")
                .one(row -> row.big("stored"))
                .orElseThrow();
    }

    private void assertDays(RandomDays history, String when) {
        assertDays(RandomDays.FIRST_DAY.minusDays(5), RandomDays.FIRST_DAY.plusDays(60), null, when);
        LocalDate from = RandomDays.FIRST_DAY.plusDays(7);
        assertDays(from, from.plusDays(6), history.performers().getFirst(), when + ", a week of one performer");
    }

    private void assertDays(LocalDate from, LocalDate to, @Nullable UUID performer, String when) {
        assertThat(counted(from, to, performer)).as(when).isEqualTo(expected(from, to, performer));
    }

    private Map<Day, Sums> expected(LocalDate from, LocalDate to, @Nullable UUID performer) {
        BusinessCalendar calendar = agencies.settings().calendar();
        return ReckonedDays.of(database, calendar).entrySet().stream()
                .filter(day -> !day.getKey().day().isBefore(from)
                        && !day.getKey().day().isAfter(to))
                .filter(day -> performer == null || day.getKey().performerId().equals(performer))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A marked day may have become empty. */
    private Map<Day, Sums> counted(LocalDate from, LocalDate to, @Nullable UUID performer) {
        return CountedDays.asked(
                        database.sql(CountedDays.COUNTED + "select performer_id, site_id, day, " + CountedDays.COLUMNS
                                + " from counted"),
                        agencies.settings().calendar(),
                        from,
                        to)
                .bind("performerId", performer)
                .bind("siteId", null)
                .list(CountedDaysPropertyTest::counted)
                .stream()
                .filter(day -> !day.getValue().equals(Sums.NONE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<Day, Sums> counted(Row row) {
        return Map.entry(new Day(row.uuid("performer_id"), row.uuid("site_id"), row.day("day")), Sums.of(row));
    }
}
