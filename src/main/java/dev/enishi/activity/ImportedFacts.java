package dev.enishi.activity;

import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Adds the chats of an import to the facts of many customers by one statement. Customers who have no facts yet have no
 * other history. The rows of the others are locked, and the chats are written.
 */
@ApplicationScoped
class ImportedFacts {
    /**
     * Mails are counted anew only where the last chat is a new one, and what asks for a thank-you and a memo is looked up
     * only where one of the chats may.
     * Each chat is read by its key: OFFSET 0 keeps the planner from reading all, where it believes that to be cheaper. All of one
     * customer is put together by full joins, which never compare each with each; scope and sums have the same customers, and
     * the others have no more.
     */
    private static final String ADD_CHATS =
            SharedFacts.SCOPE + """
            , added as materialized (
                select h.customer_id, h.id, h.kind, h.started_at, h.ended_at, h.earnings,
                       business_day(h.started_at, :zone, :dayStart) as day,
            """ + SharedFacts.ASKS_FOR_CARE + """
                       as cared
                  from unnest(:chats) as imported (id)
                 cross join lateral (
                       select * from chat where agency_id = :agency and id = imported.id offset 0) h
            ), change as (
                select customer_id, day, 1 as more from added where kind <> 'PEEK'
            ), sums as (
                select customer_id, coalesce(sum(earnings), 0) as earnings,
                       min(started_at) filter (where kind <> 'PEEK') as first_chat_at,
                       max(ended_at) filter (where kind <> 'PEEK') as chats_end_at, bool_or(cared) as cared
                  from added
                 group by customer_id
            ), newest as (
                select distinct on (customer_id) customer_id, id, kind, started_at, ended_at, day
                  from added
                 where kind <> 'PEEK'
                 order by customer_id, started_at desc, id desc
            )
            """ + SharedFacts.COUNTS + """
            , known as materialized (
                select s.*, r.thank_you_on as known_thank_you_on, r.memo_on as known_memo_on,
                       r.cared_ended_at as known_cared_ended_at, a.cared, r.live_since, r.refused_at,
                       greatest(r.chats_end_at, a.chats_end_at) as chats_end_at, r.last_mail_in_at, r.last_mail_out_at,
                       coalesce(r.mail_days, 0) as known_mail_days, coalesce(r.unanswered, 0) as known_unanswered,
                       least(r.first_chat_at, a.first_chat_at) as first_chat_at,
                       coalesce(r.chat_count, 0) + coalesce(c.more_chats, 0) as chat_count,
                       coalesce(r.chat_days, 0) + coalesce(c.more_days, 0) as chat_days,
                       coalesce(r.earnings, 0) + a.earnings as earnings,
                       l.newer,
                       case when l.newer then n.id else r.last_chat_id end as last_chat_id,
                       case when l.newer then n.kind else r.last_chat_kind end as last_chat_kind,
                       case when l.newer then n.started_at else r.last_chat_at end as last_chat_at,
                       case when l.newer then n.ended_at else r.last_chat_ended_at end as last_chat_ended_at,
                       case when l.newer then n.day else r.last_chat_day end as last_chat_day,
                       greatest(r.last_touch_at, n.started_at) as last_touch_at,
                       greatest(r.last_contact_day, n.day) as last_contact_day
                  from scope s
                  full join sums a on a.customer_id = s.customer_id
                  full join counts c on c.customer_id = s.customer_id
                  full join newest n on n.customer_id = s.customer_id
                  left join lateral (
                       select * from relationship where agency_id = :agency and customer_id = s.customer_id offset 0) r on true
                 cross join lateral (
                       select n.id is not null
                              and (r.last_chat_id is null or (n.started_at, n.id) > (r.last_chat_at, r.last_chat_id))
                              as newer) l
            ), caring as materialized (
                select k.*, asking.*
                  from known k
                  left join lateral (
            """ + SharedFacts.CARED
                    + """
                  ) asking on k.cared
            ), base as materialized (
                select k.*,
                       case when cared then cared_end else known_cared_ended_at end as cared_ended_at,
                       case when cared then
            """ + SharedFacts.THANK_YOU + """
                            else known_thank_you_on end as thank_you_on,
                       case when cared then
            """ + SharedFacts.MEMO + """
                            else known_memo_on end as memo_on,
                       case when newer then
            """ + SharedFacts.MAIL_DAYS
                    + """
                            else known_mail_days end as mail_days,
                       case when newer and known_unanswered > 0 then
            """ + SharedFacts.UNANSWERED + """
                            else known_unanswered end as unanswered
                  from caring k
            )
            """ + SharedFacts.FACTS + SharedFacts.WRITE;

    private final Database database;

    ImportedFacts(Database database) {
        this.database = database;
    }

    /** Adds the chats of an import. */
    void add(AgencySettings settings, Collection<UUID> customers, Collection<UUID> chats) {
        SharedFacts.bind(database.sql(ADD_CHATS), settings, customers, SharedFacts.END_OF_TIME)
                .bind("chats", chats)
                .update();
    }
}
