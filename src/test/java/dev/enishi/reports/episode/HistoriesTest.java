package dev.enishi.reports.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestSql;
import dev.enishi.activity.Relationships;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk through a history says of a customer is what the derived facts say: they are two ways to the same. */
@QuarkusTest
class HistoriesTest {
    @Inject
    Histories histories;

    @Inject
    Relationships relationships;

    @Inject
    Agencies agencies;

    @Inject
    Database database;

    /** What follow-ups depend on. */
    private record Said(
            @Nullable LocalDate firstChatDay,
            @Nullable LocalDate lastChatDay,
            int chatDays,
            @Nullable LocalDate lastTouchDay,
            int mailDays,
            int unanswered,
            boolean quiet,
            LocalDate dueOn) {
        static Said of(RelationshipFacts facts, LocalDate today) {
            return new Said(
                    facts.firstChatDay(),
                    facts.lastChatDay(),
                    facts.chatDays(),
                    facts.lastTouchDay(),
                    facts.lastChatDay() == null ? 0 : facts.mailDays(),
                    facts.unanswered(),
                    facts.isQuiet(today),
                    facts.dueOn());
        }

        static Said of(History history, Observation observation, LocalDate today) {
            AgencySettings settings = observation.settings();
            boolean expands = history.expands(settings.policies());
            Standing standing = Standing.before(observation.lookBack(), null, 0);
            for (Contact contact : history.contacts()) {
                standing = standing.after(contact, settings.dayOf(contact.at()), expands);
            }
            return new Said(
                    standing.firstChatDay(),
                    standing.lastChatDay(),
                    standing.chatDays(),
                    standing.lastTouchDay(),
                    standing.steps().count(),
                    standing.unanswered().count(),
                    standing.isQuiet(today, settings.policies()),
                    standing.dueOn(history, settings.policies()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIXED", "EXPANDING"})
    void the_walk_ends_where_the_derived_facts_are(String cadenceMode) {
        HistoryFixture her = new HistoryFixture(Map.of("cadenceMode", cadenceMode, "unansweredLimit", 4));
        List<UUID> customers;
        try (TestSql sql = TestSql.as(her.agency.id)) {
            customers = sql.values("select id from customer");
        }

        her.agency.inRequest(() -> {
            AgencySettings settings = agencies.settings();
            LocalDate today = settings.dayOf(HistoryFixture.NOW);
            Observation observation = new Observation(settings, today, today, 14, HistoryFixture.NOW);
            RoundTrip trip = database.roundTrip();
            Reply<List<History>> read = histories.histories(trip, observation, null, null);
            trip.run();

            assertThat(read.get().stream().map(history -> Said.of(history, observation, today)))
                    .containsExactlyInAnyOrderElementsOf(customers.stream()
                            .map(id -> Said.of(relationships.before(settings, id, HistoryFixture.NOW), today))
                            .toList());
        });
    }
}
