package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Customers with random facts: page by page the list has exactly those whom the rule finds due among all of them, each once, in
 * its order. So the statements that read the few who may be due leave nobody out.
 */
@QuarkusTest
class FollowUpListPropertyTest {
    private static final int ROUNDS = Series.of(40);
    private static final int CUSTOMERS = 80;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String ALL = "select " + RelationshipFacts.COLUMNS + """
              from relationship r
             where r.agency_id = :agency and r.performer_id = :performerId
            """;

    @Inject
    FollowUps followUps;

    @Inject
    PerformerContexts performers;

    @Inject
    Database database;

    private FollowUpFixture her;

    @Test
    void page_by_page_it_is_what_the_rule_says_of_everybody() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(20261128L + round);
            her = new FollowUpFixture();
            daysOff(random);
            LocalDate today = LocalDate.now(TOKYO);
            List<String> customers = customers(random, today);
            reservations(random, customers);
            LocalDate on = today.plusDays(random.nextInt(3));
            FollowUpFilter filter = filter(random, on);
            her.agency.inRequest(() -> assertAlike(filter, on, 1 + random.nextInt(30)));
        }
    }

    private void daysOff(Random random) {
        List<Map<String, String>> off = random.nextInt(3) == 0
                ? List.of()
                : List.of(Map.of(
                        "kind",
                        "DAY_OFF",
                        "weekday",
                        DayOfWeek.of(1 + random.nextInt(7)).name()));
        her.put(her.path("availability-rules"), Map.of("rules", off));
    }

    private static FollowUpFilter filter(Random random, LocalDate on) {
        Lane lane = random.nextInt(3) == 0 ? Lane.values()[random.nextInt(3)] : null;
        ReasonCode reason = random.nextInt(3) == 0 ? ReasonCode.values()[random.nextInt(8)] : null;
        return new FollowUpFilter(on, lane, reason);
    }

    /** As no history would make some of them, and others would. */
    private List<String> customers(Random random, LocalDate today) {
        List<String> customers = new ArrayList<>();
        try (TestSql sql = TestSql.as(her.agency.id)) {
            for (int i = 0; i < CUSTOMERS; i++) {
                String id = her.customer("c" + i);
                customers.add(id);
                int place = random.nextInt(8) / 3;
                boolean dormant = random.nextInt(8) == 0;
                LocalDate firstChat = today.minusDays(300L + random.nextInt(100));
                LocalDate lastChat = today.minusDays(random.nextInt(70));
                sql.update(
                        """
                        update relationship
                           set place = ?, dormant = ?, rank = ?, last_chat_id = gen_random_uuid(), last_chat_kind = 'TWO_SHOT',
                               last_chat_at = ?::date + time '12:00', last_chat_day = ?, last_touch_day = ?,
                               last_touch_at = ?::date + time '12:00', first_chat_day = ?, chat_days = ?,
                               last_contact_day = ?, last_mail_in_at = ?::date + time '12:00', due_on = ?,
                               thank_you_on = ?, memo_on = ?, cared_ended_at = ?::date + time '12:00', reply_on = ?,
                               favorite_idle_on = ?, last_login_day = ?, birthday = ?, anniversary = to_char(?::date, 'MM-DD'),
                               snoozed_until = ?, live_since = ?::date + time '12:00'
                         where customer_id = ?
                        """,
                        (short) place,
                        dormant,
                        dormant || random.nextInt(8) == 0 ? null : (short) place,
                        lastChat,
                        lastChat,
                        lastChat,
                        lastChat,
                        firstChat,
                        random.nextInt(8),
                        maybe(random, today, 60),
                        maybe(random, today, 40),
                        maybe(random, today, 90),
                        rarely(random, today, 4),
                        rarely(random, today, 4),
                        today.minusDays(random.nextInt(3)),
                        rarely(random, today, 40),
                        rarely(random, today, 60),
                        today,
                        random.nextInt(5) == 0 ? monthDay(today.plusDays(random.nextInt(4) - 1L)) : null,
                        firstChat,
                        rarely(random, today.plusDays(3), 3),
                        rarely(random, today, 3),
                        UUID.fromString(id));
            }
        }
        return customers;
    }

    private static @Nullable LocalDate maybe(Random random, LocalDate until, int days) {
        return random.nextInt(3) == 0 ? null : until.minusDays(random.nextInt(days));
    }

    private static @Nullable LocalDate rarely(Random random, LocalDate until, int days) {
        return random.nextInt(5) == 0 ? until.minusDays(random.nextInt(days)) : null;
    }

    private static String monthDay(LocalDate day) {
        return day.toString().substring(5);
    }

    /** Each day at another hour, so that none overlap; far enough from now that nothing changes meanwhile. */
    private void reservations(Random random, List<String> customers) {
        TestReservations reservations = new TestReservations(her.agency);
        Instant first = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < 20; i++) {
            String customer = customers.get(random.nextInt(customers.size()));
            Instant start = first.plus(i * 7L, ChronoUnit.HOURS);
            boolean past = start.isBefore(Instant.now());
            switch (random.nextInt(3)) {
                case 0 -> reservations.insert(customer, past ? "NO_SHOW" : "CONFIRMED", start);
                case 1 -> reservations.insert(customer, past ? "COMPLETED" : "REQUESTED", start);
                default ->
                    reservations.ranOut(customer, start, Instant.now().minus(random.nextInt(80), ChronoUnit.HOURS));
            }
        }
    }

    private void assertAlike(FollowUpFilter filter, LocalDate on, int limit) {
        UUID performerId = UUID.fromString(her.performer);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Place> paged = new ArrayList<>();
        Place after = null;
        FollowUpList page = followUps.list(performerId, filter, after, limit, now);
        while (!page.due().isEmpty()) {
            page.due().forEach(candidate -> paged.add(candidate.place()));
            after = paged.getLast();
            page = followUps.list(performerId, filter, after, limit, now);
        }

        assertThat(paged).isEqualTo(expected(performerId, filter, on, now));
    }

    private List<Place> expected(UUID performerId, FollowUpFilter filter, LocalDate on, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            DayInQuestion day = new DayInQuestion(performer.settings(), followUps.day(performer, on), now);
            if (Suppressed.of(performer.performer(), day.settings(), day.day(), now) != null) {
                return List::of;
            }
            return decided(performer, trip, day, filter);
        });
    }

    private Supplier<List<Place>> decided(
            PerformerContext performer, RoundTrip trip, DayInQuestion day, FollowUpFilter filter) {
        UUID performerId = performer.performer().id();
        var context = followUps.context(trip, performerId, day);
        var all = trip.list(database.sql(ALL).bind("performerId", performerId), RelationshipFacts::of);
        return () -> all.get().stream()
                .map(facts -> context.get().decide(facts))
                .filter(Decision.Due.class::isInstance)
                .map(Decision.Due.class::cast)
                .filter(filter::test)
                .map(Decision.Due::place)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
