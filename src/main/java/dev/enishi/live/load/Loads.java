package dev.enishi.live.load;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SecretMessagePolicies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.live.load.LoadRule.Load;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads whether secret messages draw a performer away from the room. */
@ApplicationScoped
public class Loads {
    /** More answers than anybody types in the longest time that an agency can choose. */
    private static final int MOST_REPLIES = 500;

    private static final int MOST_DEPARTURES = 50;

    private static final String REPLIES = """
            select sent_at
              from message
             where agency_id = :agency and performer_id = :performerId
               and channel = 'SECRET' and direction = 'OUT' and sent_at > :since
             order by sent_at desc
             limit :limit
            """;

    /** While somebody is still there, without whoever has come back. */
    private static final String DEPARTURES = "select h.ended_at, " + CustomerSummary.BESIDE + """
              from chat h
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
             where h.agency_id = :agency and h.performer_id = :performerId and h.kind = 'PARTY'
               and h.started_at > :yesterday and h.ended_at > :since
               and not exists (
                   select 1 from chat back
                    where back.agency_id = :agency and back.customer_id = h.customer_id and back.ended_at is null
                      and back.started_at > :yesterday)
               and exists (
                   select 1 from chat present
                    where present.agency_id = :agency and present.performer_id = :performerId and present.ended_at is null
                      and present.started_at > :yesterday and present.kind <> 'PEEK')
             order by h.ended_at, h.id
             limit :limit
            """;

    private final Database database;
    private final Texts texts;

    Loads(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** Asks for the load of a performer as of now. */
    public Supplier<Optional<LoadView>> of(RoundTrip trip, UUID performerId, AgencySettings settings, Instant now) {
        SecretMessagePolicies policies = settings.policies().secretMessages();
        Instant since = LoadRule.since(now, policies);
        var replies = trip.list(
                database.sql(REPLIES)
                        .bind("performerId", performerId)
                        .bind("since", since)
                        .limit(MOST_REPLIES),
                row -> row.instant("sent_at"));
        var departures = trip.list(
                database.sql(DEPARTURES)
                        .bind("performerId", performerId)
                        .bind("since", since)
                        .bind("yesterday", now.minus(RelationshipFacts.LONGEST_CHAT))
                        .limit(MOST_DEPARTURES),
                row -> Departure.of(row, settings, settings.dayOf(now)));
        return () -> LoadRule.at(now, replies.get(), departures.get(), policies).map(load -> view(load, policies));
    }

    private LoadView view(Load load, SecretMessagePolicies policies) {
        return new LoadView(
                load.replies().size(),
                load.replies().getFirst(),
                load.departures(),
                texts.get(
                        "load.warning",
                        policies.loadMinutes(),
                        load.replies().size(),
                        load.departures().size()));
    }
}
