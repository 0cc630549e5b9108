package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Customers with random facts: page by page the list has exactly those whom the rule finds due among all of them, each once, in
 * its order. So the statements that read the few who may be due leave nobody out.
 */
@QuarkusTest
class FollowUpListPropertyTest {
    private static final int ROUNDS = Series.of(40);

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
            RandomCustomers.of(her, random);
            LocalDate on = LocalDate.now(RandomCustomers.TOKYO).plusDays(random.nextInt(3));
            FollowUpFilter filter = RandomCustomers.filter(random, on);
            her.agency.inRequest(() -> assertAlike(filter, on, 1 + random.nextInt(30)));
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
