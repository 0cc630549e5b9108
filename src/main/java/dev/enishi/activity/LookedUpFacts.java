package dev.enishi.activity;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.history.Happening.FormerChat;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the oldest and the newest by a probe of an index each, whatever the length of a history, and counts by the
 * difference: for corrections, deletions and what is recorded late. The rows of the customers are locked, and what has
 * happened is written.
 */
@ApplicationScoped
class LookedUpFacts {
    /** Looks up what may have become less; the counts change by what one chat was and is now. */
    private static final String LOOK_UP =
            SharedFacts.SCOPE + """
            , change as (
                select customer_id, business_day(started_at, :zone, :dayStart) as day, 1 as more
                  from chat
                 where agency_id = :agency and id = :chatId::uuid and kind <> 'PEEK'
                 union all
                select customer_id, business_day(:formerlyAt::timestamptz, :zone, :dayStart), -1
                  from scope
                 where :formerlyAt::timestamptz is not null
            )
            """ + SharedFacts.COUNTS + """
            , known as materialized (
                select k.*, last.*, cared.*,
                       (select h.started_at from chat h
                         where h.agency_id = :agency and h.customer_id = k.customer_id and h.kind <> 'PEEK'
                         order by h.started_at, h.id limit 1) as first_chat_at,
                       r.chat_count + coalesce(c.more_chats, 0) as chat_count,
                       r.chat_days + coalesce(c.more_days, 0) as chat_days,
                       r.earnings - :formerEarnings::int + coalesce((
                           select h.earnings from chat h
                            where h.agency_id = :agency and h.id = :chatId::uuid), 0) as earnings,
                       (select max(h.sent_at) from message h
                         where h.agency_id = :agency and h.customer_id = k.customer_id
                           and h.direction = 'IN' and h.channel = 'MAIL') as last_mail_in_at,
                       (select max(h.sent_at) from message h
                         where h.agency_id = :agency and h.customer_id = k.customer_id
                           and h.direction = 'OUT' and h.channel = 'MAIL') as last_mail_out_at,
                       (select max(h.sent_at) from message h
                         where h.agency_id = :agency and h.customer_id = k.customer_id
                           and h.direction = 'IN' and h.channel = 'SECRET') as last_secret_in_at,
                       (select max(h.sent_at) from message h
                         where h.agency_id = :agency and h.customer_id = k.customer_id
                           and h.direction = 'OUT' and h.channel = 'SECRET') as last_secret_out_at
                  from scope k
                  join relationship r on r.agency_id = :agency and r.customer_id = k.customer_id
                  left join counts c on c.customer_id = k.customer_id
                  left join lateral (
            """ + SharedFacts.LAST_CHAT + """
                  ) last on true
                  left join lateral (
            """ + SharedFacts.CARED + """
                  ) cared on true
            ), base as materialized (
                select k.*,
                       greatest(last_chat_at, last_mail_in_at, last_mail_out_at, last_secret_in_at,
                                last_secret_out_at) as last_touch_at,
                       greatest(last_chat_day, business_day(last_mail_out_at, :zone, :dayStart),
                                business_day(last_secret_out_at, :zone, :dayStart)) as last_contact_day,
                       cared_end as cared_ended_at,
            """
                    + SharedFacts.LIVE + " as live_since, " + SharedFacts.CHATS_END + " as chats_end_at, "
                    + SharedFacts.MAIL_DAYS + " as mail_days, " + SharedFacts.UNANSWERED + " as unanswered, "
                    + SharedFacts.REFUSED + " as refused_at, " + SharedFacts.THANK_YOU + " as thank_you_on, "
                    + SharedFacts.MEMO + """
                       as memo_on
                  from known k
            )
            """ + SharedFacts.FACTS
                    + SharedFacts.WRITE;

    private final Database database;

    LookedUpFacts(Database database) {
        this.database = database;
    }

    /** What people typed about customers has changed, or one of their messages or notes was corrected or deleted. */
    void of(AgencySettings settings, Collection<UUID> customers) {
        lookUp(settings, customers, null, null);
    }

    /** A chat was recorded, corrected or deleted; when it was recorded, there is no former one. */
    void of(AgencySettings settings, UUID customerId, UUID chatId, @Nullable FormerChat former) {
        lookUp(settings, List.of(customerId), chatId, former);
    }

    private void lookUp(
            AgencySettings settings, Collection<UUID> customers, @Nullable UUID chatId, @Nullable FormerChat former) {
        SharedFacts.bind(database.sql(LOOK_UP), settings, customers, SharedFacts.END_OF_TIME)
                .bind("chatId", chatId)
                .bind("formerlyAt", former == null || former.peek() ? null : former.startedAt())
                .bind("formerEarnings", former == null ? 0 : former.earnings())
                .update();
    }
}
