package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who have not answered for too long. */
@ApplicationScoped
class DormantCustomers {
    private final FollowUpQueries queries;
    private final PerformerContexts performers;
    private final Database database;

    DormantCustomers(FollowUpQueries queries, PerformerContexts performers, Database database) {
        this.queries = queries;
        this.performers = performers;
        this.database = database;
    }

    /** Some of them, last touched first, and the settings that they are shown by. */
    record Found(AgencySettings settings, List<RelationshipFacts> facts) {}

    /**
     * Those of a performer after a place in their list.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    Found find(UUID performerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return performers.ask(performerId, (performer, trip) -> {
            Reply<List<RelationshipFacts>> facts = queries.dormant(trip, performerId, afterAt, afterId, limit);
            return () -> new Found(performer.settings(), facts.get());
        });
    }

    /** What is shown of them now; who is not among the people has gone meanwhile. */
    List<DormantCustomer> items(List<RelationshipFacts> dormant, AgencySettings settings, Instant now) {
        LocalDate today = settings.dayOf(now);
        RoundTrip trip = database.roundTrip();
        var asked = queries.people(trip, dormant, settings.policies(), today);
        trip.run();
        Map<UUID, Person> people = asked.get();
        return dormant.stream()
                .flatMap(facts -> Stream.ofNullable(people.get(facts.customerId()))
                        .map(person -> DormantCustomer.of(person, facts, today)))
                .toList();
    }
}
