package dev.enishi.activity;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Derives facts from a whole history: what the other ways to them have to agree with. */
@ApplicationScoped
class DerivedFacts {
    /** The facts of those in scope, from history before the instant that counts for each: what each of them means. */
    private static final String FROM_HISTORY = """
            , chats as (
                select k.*, chats.*, last.*, cared.*
                  from scope k
                  cross join lateral (
                      select min(started_at) filter (where kind <> 'PEEK') as first_chat_at,
                             (count(*) filter (where kind <> 'PEEK'))::int as chat_count,
                             (count(distinct business_day(started_at, :zone, :dayStart))
                                 filter (where kind <> 'PEEK'))::int as chat_days,
                             coalesce(sum(earnings), 0)::bigint as earnings
                        from chat h
                       where h.agency_id = :agency and h.customer_id = k.customer_id and h.started_at < k.before
                  ) chats
                  left join lateral (
            """ + SharedFacts.LAST_CHAT + """
                  ) last on true
                  left join lateral (
            """ + SharedFacts.CARED + """
                  ) cared on true
            ), messages as materialized (
                select k.*, m.*
                  from chats k
                  cross join lateral (
                      select max(sent_at) as last_message_at,
                             max(sent_at) filter (where direction = 'OUT') as last_out_at,
                             max(sent_at) filter (where channel = 'MAIL' and direction = 'IN') as last_mail_in_at,
                             max(sent_at) filter (where channel = 'MAIL' and direction = 'OUT') as last_mail_out_at
                        from message h
                       where h.agency_id = :agency and h.customer_id = k.customer_id and h.sent_at < k.before
                  ) m
            ), base as materialized (
                select k.*,
                       greatest(last_chat_at, last_message_at) as last_touch_at,
                       greatest(last_chat_day, business_day(last_out_at, :zone, :dayStart)) as last_contact_day,
                       cared_end as cared_ended_at,
            """
            + SharedFacts.LIVE + " as live_since, " + SharedFacts.CHATS_END + " as chats_end_at, "
            + SharedFacts.MAIL_DAYS + " as mail_days, " + SharedFacts.UNANSWERED + " as unanswered, "
            + SharedFacts.REFUSED + " as refused_at, " + SharedFacts.THANK_YOU + " as thank_you_on, " + SharedFacts.MEMO
            + """
                       as memo_on
                  from messages k
            )
            """ + SharedFacts.FACTS;

    private static final String FACTS = SharedFacts.SCOPE + FROM_HISTORY;

    private static final String REFRESH = FACTS + SharedFacts.WRITE;

    /** What is kept, if all that happened lies before. Later peeks change nothing but earnings, which no reason looks at. */
    private static final String KEPT_BEFORE = "select " + RelationshipFacts.COLUMNS + """
              from relationship r
             where r.agency_id = :agency and r.customer_id = :customerId
               and (r.last_touch_at is null or r.last_touch_at < :before)
               and (r.refused_at is null or r.refused_at < :before)
            """;

    private static final String OF_FACTS = "select " + RelationshipFacts.COLUMNS + " from facts r";

    private static final String FACTS_BEFORE = FACTS + OF_FACTS;

    private static final String FACTS_BEFORE_EACH = SharedFacts.SCOPE_OF_EACH + FROM_HISTORY + OF_FACTS;

    private final Database database;

    DerivedFacts(Database database) {
        this.database = database;
    }

    /** Stores the facts of customers whose rows are locked. */
    void store(AgencySettings settings, Collection<UUID> customers) {
        SharedFacts.bind(database.sql(REFRESH), settings, customers, SharedFacts.END_OF_TIME)
                .update();
    }

    /** The facts of a customer as history was just before an instant: those that are kept, unless something came later. */
    RelationshipFacts before(AgencySettings settings, UUID customerId, Instant before) {
        return database.sql(KEPT_BEFORE)
                .bind("customerId", customerId)
                .bind("before", before)
                .one(RelationshipFacts::of)
                .or(() -> SharedFacts.bind(database.sql(FACTS_BEFORE), settings, List.of(customerId), before)
                        .one(RelationshipFacts::of))
                .orElseThrow();
    }

    /** The facts of several customers, each as history was just before an instant. */
    List<RelationshipFacts> before(AgencySettings settings, Map<UUID, Instant> instants) {
        List<UUID> customers = List.copyOf(instants.keySet());
        return SharedFacts.bind(database.sql(FACTS_BEFORE_EACH), settings, customers, SharedFacts.END_OF_TIME)
                .bind(
                        "befores",
                        customers.stream()
                                .map(id -> String.valueOf(instants.get(id)))
                                .toList())
                .plannedForItsValues()
                .list(RelationshipFacts::of);
    }
}
