package dev.enishi.activity;

import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Adds what is new to the facts that are known, without a look at what came before. That is enough for whatever happened
 * last, which is nearly always so. The row of the customer is locked, and what has happened is written.
 */
@ApplicationScoped
class AddedFacts {
    /**
     * A chat that starts after all that was known: no mail has come after it, and it is the one that
     * asks for a thank-you and a memo, if it has ended. A note that was written before the chat was recorded is its memo.
     */
    private static final String ADD_CHAT =
            SharedFacts.SCOPE + """
            , added as materialized (
                select h.*, business_day(started_at, :zone, :dayStart) as day,
            """ + SharedFacts.ASKS_FOR_CARE + """
                       as cared
                  from chat h
                 where agency_id = :agency and id = :chatId
            ), base as materialized (
                select s.*,
                       case when r.first_chat_at is null then h.started_at else r.first_chat_at end as first_chat_at,
                       h.id as last_chat_id, h.kind as last_chat_kind, h.started_at as last_chat_at,
                       h.ended_at as last_chat_ended_at, h.day as last_chat_day,
                       r.chat_count + 1 as chat_count,
                       case when r.last_chat_day = h.day then r.chat_days else r.chat_days + 1 end as chat_days,
                       r.earnings + coalesce(h.earnings, 0) as earnings,
                       r.last_mail_in_at, r.last_mail_out_at, h.started_at as last_touch_at, h.day as last_contact_day,
                       0 as mail_days, 0 as unanswered, r.refused_at,
                       case when h.cared then h.day else r.thank_you_on end as thank_you_on,
                       case when h.cared then h.ended_at else r.cared_ended_at end as cared_ended_at,
                       case when h.ended_at is null then h.started_at else r.live_since end as live_since,
                       greatest(r.chats_end_at, coalesce(h.ended_at, h.started_at + interval '24 hours'))
                           as chats_end_at,
                       case when not h.cared then r.memo_on
                            when not exists (
                                select 1 from note n
                                 where n.agency_id = :agency and n.customer_id = h.customer_id
                                   and n.created_at >= h.started_at)
                            then h.day end as memo_on
                  from scope s
                  join relationship r on r.agency_id = :agency and r.customer_id = s.customer_id
                  join added h on r.last_touch_at is null or r.last_touch_at < h.started_at
            )
            """ + SharedFacts.FACTS + SharedFacts.WRITE;

    /**
     * A message that was sent after all that was known. One from him answers all before; a mail to him makes one day more,
     * unless there is another of that day: while any day counts, one of today counts, and while none does, none of today.
     */
    private static final String ADD_MESSAGE = SharedFacts.SCOPE + """
            , added as materialized (
                select *, business_day(sent_at, :zone, :dayStart) as day,
                       channel = 'MAIL' and direction = 'IN' as mail_in,
                       channel = 'MAIL' and direction = 'OUT' as mail_out
                  from message
                 where agency_id = :agency and id = :messageId
            ), base as materialized (
                select s.*, r.first_chat_at, r.last_chat_id, r.last_chat_kind, r.last_chat_at, r.last_chat_ended_at,
                       r.last_chat_day, r.chat_count, r.chat_days, r.earnings,
                       case when m.mail_in then m.sent_at else r.last_mail_in_at end as last_mail_in_at,
                       case when m.mail_out then m.sent_at else r.last_mail_out_at end as last_mail_out_at,
                       m.sent_at as last_touch_at,
                       case when m.direction = 'OUT' then m.day else r.last_contact_day end as last_contact_day,
                       case when m.mail_out and m.purpose not in ('THANK_YOU', 'REPLY') and r.last_chat_at is not null
                                 and (r.mail_days = 0 or today.mailed is not true)
                            then r.mail_days + 1 else r.mail_days end as mail_days,
                       case when m.direction = 'IN' then 0
                            when m.mail_out and m.purpose in ('FOLLOW_UP', 'INVITATION')
                                 and (s.showed_at is null or m.sent_at > s.showed_at)
                                 and (not :expanding or s.own_cadence is not null or r.last_chat_day is null
                                      or m.day >= r.last_chat_day + 15)
                                 and (r.unanswered = 0 or today.followed_up is not true)
                            then r.unanswered + 1 else r.unanswered end as unanswered,
                       case when m.mail_out and m.purpose = 'DECLINE' then greatest(r.refused_at, m.sent_at)
                            else r.refused_at end as refused_at,
                       case when not m.mail_out then r.thank_you_on end as thank_you_on,
                       r.memo_on, r.cared_ended_at, r.live_since, r.chats_end_at
                  from scope s
                  join relationship r on r.agency_id = :agency and r.customer_id = s.customer_id
                  join added m on r.last_touch_at is null or r.last_touch_at < m.sent_at
                  left join lateral (
                       select bool_or(h.purpose not in ('THANK_YOU', 'REPLY')) as mailed,
                              bool_or(h.purpose in ('FOLLOW_UP', 'INVITATION')) as followed_up
                         from message h
                        where h.agency_id = :agency and h.customer_id = r.customer_id and h.id <> m.id
                          and h.channel = 'MAIL' and h.direction = 'OUT' and m.mail_out
                          and h.sent_at >= business_day_start(m.day, :zone, :dayStart)
                       ) today on true
            )
            """ + SharedFacts.FACTS + SharedFacts.WRITE;

    /** A peek counts for its earnings, and for whether he is there. */
    private static final String ADD_PEEK = """
            update relationship r
               set earnings = r.earnings + coalesce(h.earnings, 0),
                   live_since = case when h.ended_at is null then h.started_at else r.live_since end
              from chat h
             where r.agency_id = :agency and r.customer_id = :customerId and h.agency_id = :agency and h.id = :chatId
            """;

    /** A note settles the memo of the chat that it is about, or that came before it. */
    private static final String ADD_NOTE = """
            update relationship r
               set memo_on = null
              from note n
             where r.agency_id = :agency and r.customer_id = :customerId and n.agency_id = :agency and n.id = :noteId
               and (select n.chat_id = cared.id or n.created_at >= cared.started_at
                      from (select h.id, h.started_at
                              from chat h
                             where h.agency_id = :agency and h.customer_id = :customerId and
            """ + SharedFacts.ASKS_FOR_CARE + """
                             order by h.started_at desc, h.id desc limit 1) cared)
            """;

    private final Database database;

    AddedFacts(Database database) {
        this.database = database;
    }

    /** Adds a chat other than a peek, and tells whether the known facts were enough for it. */
    boolean chat(AgencySettings settings, UUID customerId, UUID chatId) {
        return bound(ADD_CHAT, settings, customerId).bind("chatId", chatId).update() > 0;
    }

    /** Adds a peek, and tells whether there were any facts. */
    boolean peek(UUID customerId, UUID chatId) {
        return database.sql(ADD_PEEK)
                        .bind("customerId", customerId)
                        .bind("chatId", chatId)
                        .update()
                > 0;
    }

    /** Adds a message, and tells whether the known facts were enough for it. */
    boolean message(AgencySettings settings, UUID customerId, UUID messageId) {
        return bound(ADD_MESSAGE, settings, customerId)
                        .bind("messageId", messageId)
                        .update()
                > 0;
    }

    /** Adds a note. */
    void note(UUID customerId, UUID noteId) {
        database.sql(ADD_NOTE)
                .bind("customerId", customerId)
                .bind("noteId", noteId)
                .update();
    }

    private Sql bound(String sql, AgencySettings settings, UUID customerId) {
        return SharedFacts.bind(database.sql(sql), settings, List.of(customerId), SharedFacts.END_OF_TIME);
    }
}
