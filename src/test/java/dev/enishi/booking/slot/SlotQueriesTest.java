package dev.enishi.booking.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestSql;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.reservation.ReservationFixture;
import dev.enishi.platform.data.CountedStatements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlotQueriesTest {
    private static final int HOURS = 4 * 7 * 24;

    @Inject
    Slots slots;

    @Inject
    Clock clock;

    @Test
    void slots_of_four_weeks_with_300_reservations_come_from_two_queries() {
        ReservationFixture fixture = new ReservationFixture();
        fixture.open("00:00", "00:00");
        reserveEverySecondHour(fixture, 300);

        fixture.agency.inRequest(() -> {
            CountedStatements statements = CountedStatements.start();
            List<SlotView> found = slots.find(
                            UUID.fromString(fixture.performer),
                            new DayRange(ReservationFixture.day(2), ReservationFixture.day(29)),
                            new SlotSearch(60, null, null, null),
                            clock.instant())
                    .inOrder();

            assertThat(statements.texts()).hasSize(2);
            assertThat(statements.ofEntities()).isZero();
            // One between each two of them, and on the grid of 15 minutes after the last.
            assertThat(found).hasSize(299 + (HOURS - 599) * 4);
        });
    }

    /** From the start of the first day on. */
    private void reserveEverySecondHour(ReservationFixture fixture, int count) {
        try (TestSql sql = TestSql.as(fixture.agency.id)) {
            sql.update("""
                    insert into reservation (agency_id, id, performer_id, site_id, customer_id, host_id, state,
                            requested_by, newcomer, starts_at, ends_at, held_until, version, created_at)
                    select agency_id, gen_random_uuid(), performer_id, site_id, id, performer_id, 'CONFIRMED', 'PERFORMER',
                           false, start, start + interval '1 hour', start + interval '1 hour', 0, now()
                      from customer
                     cross join generate_series(0, ?) n
                     cross join lateral (select ?::timestamptz + n * interval '2 hours' as start) s
                     where id = ?
                    """, count - 1, ReservationFixture.at(2, "00:00"), UUID.fromString(fixture.customer));
        }
    }
}
