package dev.enishi.desk.attention;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Policies;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.desk.attention.AttentionRange.Days;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums up the mails of a performer beside the chats, by the indexes of both on performer and time. */
@ApplicationScoped
class MailQueries {
    private static final String MAILS = "select customer_id, " + MailTime.SUMS + """
                  from message
                 where agency_id = :agency and performer_id = :performerId and channel = 'MAIL'
                   and sent_at >= :start and sent_at < :end
            """;

    private static final String STAYS = """
                  from chat
                 where agency_id = :agency and performer_id = :performerId
                   and started_at >= :start and started_at < :end
            """;

    /** Chats that lasted at the same time are one range: what they share counts once. */
    private static final String OF_ALL =
            "select mails.*, stays.* from (select " + MailTime.SUMS + """
                      from message
                     where agency_id = :agency and performer_id = :performerId and channel = 'MAIL'
                       and sent_at >= :start and sent_at < :end) mails
             cross join (
                   select (select count(*)::int
            """ + STAYS + """
                           and kind <> 'PEEK') as chats,
                          (select coalesce(sum(extract(epoch from upper(busy.span) - lower(busy.span))), 0)::bigint
                             from (select unnest(range_agg(tstzrange(started_at, ended_at))) as span
            """ + STAYS + """
                                      and ended_at is not null) busy) as paid_seconds) stays
            """;

    /** Of each customer who is no focus person. */
    private static final String OF_EACH = "with mails as materialized (" + MAILS + """
                 group by customer_id
            ), stays as materialized (
                select customer_id, (count(*) filter (where kind <> 'PEEK'))::int as chats,
                       coalesce(sum(extract(epoch from ended_at - started_at)), 0)::bigint as paid_seconds
            """ + STAYS + """
                 group by customer_id
            ), balance as (
                select mails.*, coalesce(stays.chats, 0) as chats, coalesce(stays.paid_seconds, 0) as paid_seconds,
            """ + MailTime.WEIGHT
            + """
                       as weight
                  from mails
                  join relationship r on r.agency_id = :agency and r.customer_id = mails.customer_id and r.place <> 0
                  left join stays on stays.customer_id = mails.customer_id
                 where true
                   [[and r.first_chat_at is not null
                     and mails_in + mails_out >= :mailsPerChat * greatest(coalesce(stays.chats, 0), 1)]]
            )
            select h.mails_in, h.mails_out, h.read_characters, h.typed_characters, h.chats, h.paid_seconds,
            """ + CustomerSummary.BESIDE + """
              from (
                   select * from balance
                    where true
                      [[and (weight, customer_id) < (:afterWeight, :afterId)]]
                    order by weight desc, customer_id desc
                    limit :limit) h
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
             order by h.weight desc, h.customer_id desc
            """;

    private final PerformerContexts performers;
    private final Database database;

    MailQueries(PerformerContexts performers, Database database) {
        this.performers = performers;
        this.database = database;
    }

    /** After which customer a page goes on. */
    record Place(long weight, UUID customerId) {
        static @Nullable Place of(List<@Nullable String> key) {
            return key.isEmpty() ? null : new Place(Long.parseLong(key.getFirst()), UUID.fromString(key.getLast()));
        }
    }

    /** What mail costs a performer in all. */
    UnpaidTime ofAll(UUID performerId, AttentionRange range, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            Days days = range.on(performer.settings().dayOf(now));
            MailPace pace =
                    MailPace.of(performer.performer(), performer.settings().policies());
            PerformerName name =
                    new PerformerName(performerId, performer.performer().name());
            var found = trip.one(of(OF_ALL, performer, days), row -> UnpaidTime.of(row, name, days, pace));
            return () -> found.get().orElseThrow();
        });
    }

    /** What the mails with each customer cost, most first; focus people are not among them. */
    FoundCustomers<MailBalance> ofEach(
            UUID performerId, AttentionRange range, Instant now, @Nullable Place after, int limit) {
        return balances(performerId, range, now, new Wanted(false, after, limit));
    }

    /** The same of those only who have chatted before, and now write as often as the policy says for each chat. */
    FoundCustomers<MailBalance> penFriends(
            UUID performerId, AttentionRange range, Instant now, @Nullable Place after, int limit) {
        return balances(performerId, range, now, new Wanted(true, after, limit));
    }

    private record Wanted(boolean penFriends, @Nullable Place after, int limit) {}

    private FoundCustomers<MailBalance> balances(UUID performerId, AttentionRange range, Instant now, Wanted wanted) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            Policies policies = settings.policies();
            LocalDate today = settings.dayOf(now);
            Days days = range.on(today);
            MailPace pace = MailPace.of(performer.performer(), policies);
            Place after = wanted.after();
            Sql sql = of(OF_EACH, performer, days)
                    .bind("reading", pace.readingCharactersPerMinute())
                    .bind("typing", pace.typingCharactersPerMinute())
                    .bind(
                            "mailsPerChat",
                            wanted.penFriends() ? policies.attention().penFriendMailsPerChat() : null)
                    .bind("afterWeight", after == null ? null : after.weight())
                    .bind("afterId", after == null ? null : after.customerId())
                    .limit(wanted.limit());
            var found = trip.list(sql, row -> MailBalance.of(row, pace, policies, today));
            return () -> new FoundCustomers<>(days, found.get());
        });
    }

    private Sql of(String sql, PerformerContext performer, Days days) {
        return database.sql(sql)
                .bind("performerId", performer.performer().id())
                .bind("start", days.start(performer.settings().calendar()))
                .bind("end", days.end(performer.settings().calendar()));
    }
}
