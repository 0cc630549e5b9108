package dev.enishi.activity;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.Policies;
import dev.enishi.platform.data.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * What the statements that derive facts have in common, so that a fact means the same wherever it is written. Each of
 * them begins with {@link #SCOPE}, makes {@code base} of it and ends with {@link #FACTS}. The scalars and laterals in
 * between read what is known so far as {@code k}.
 */
public final class SharedFacts {
    /** After all that has been recorded. */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** Each is read by his key: OFFSET 0 keeps the planner from reading all customers of a performer, where it expects few. */
    private static final String TYPED = """
            with scope as (
                select c.agency_id, c.id as customer_id, c.performer_id, c.birthday, c.snoozed_until, c.last_login_at,
                       coalesce(c.cadence_days, p.cadence_days) as own_cadence,
                       c.blocked_since is not null or c.no_mail as excluded,
                       case when c.focus_since is not null then 0
                            when c.favorite_since is not null then 1 else 2 end as place,
                       c.favorite_since is not null as favorite,
                       greatest(case when c.favorited_by_since < %1$s then c.favorited_by_since end,
                                case when c.wanted_at < %1$s then c.wanted_at end) as showed_at, %1$s as before
                  from %2$s
                 cross join lateral (
                       select * from customer where agency_id = :agency and id = asked.customer_id offset 0) c
                 cross join lateral (
                       select * from performer where agency_id = :agency and id = c.performer_id offset 0) p
            )
            """;

    /** What people typed about {@code :customers}, of whom what counts is history before {@code :before}. */
    static final String SCOPE = TYPED.formatted(":before::timestamptz", "unnest(:customers) as asked (customer_id)");

    /** The same where history before an instant of its own counts of each: {@code :befores}, in the same order. */
    static final String SCOPE_OF_EACH = TYPED.formatted(
            "asked.before", "unnest(:customers::uuid[], :befores::timestamptz[]) as asked (customer_id, before)");

    /** His last chat. */
    static final String LAST_CHAT = """
                      select id as last_chat_id, kind as last_chat_kind, started_at as last_chat_at,
                             ended_at as last_chat_ended_at,
                             business_day(started_at, :zone, :dayStart) as last_chat_day
                        from chat h
                       where h.agency_id = :agency and h.customer_id = k.customer_id and h.started_at < k.before
                         and h.kind <> 'PEEK'
                       order by started_at desc, id desc limit 1
            """;

    /** Whether a chat {@code h} asks for a thank-you and a memo: it has ended, and an import did not bring it a day late. */
    public static final String ASKS_FOR_CARE = """
            h.kind <> 'PEEK' and h.ended_at is not null
                         and (not h.imported or h.created_at - h.ended_at < interval '24 hours')
            """;

    /** The newest of those. */
    static final String CARED = """
                      select id as cared_chat_id, started_at as cared_at, ended_at as cared_end,
                             business_day(started_at, :zone, :dayStart) as cared_day
                        from chat h
                       where h.agency_id = :agency and h.customer_id = k.customer_id and h.started_at < k.before
                         and
            """ + ASKS_FOR_CARE + """
                       order by started_at desc, id desc limit 1
            """;

    /** The start of the chat of whatever kind that he is in. */
    static final String LIVE = """
                       (select h.started_at from chat h
                         where h.agency_id = :agency and h.customer_id = k.customer_id and h.ended_at is null
                           and h.started_at < k.before)
            """;

    /** The latest end of his chats. None lasts longer than a day, and one that has not ended counts as that long. */
    static final String CHATS_END = """
                       (select max(coalesce(h.ended_at, h.started_at + interval '24 hours')) from chat h
                         where h.agency_id = :agency and h.customer_id = k.customer_id and h.started_at < k.before
                           and h.kind <> 'PEEK' and h.started_at >= k.last_chat_at - interval '24 hours')
            """;

    /** Days with a mail to him, thank-yous and answers apart, since his last chat. */
    static final String MAIL_DAYS = """
                       (select (count(distinct business_day(h.sent_at, :zone, :dayStart)))::int
                          from message h
                         where h.agency_id = :agency and h.customer_id = k.customer_id and h.sent_at < k.before
                           and h.channel = 'MAIL' and h.direction = 'OUT' and h.purpose not in ('THANK_YOU', 'REPLY')
                           and h.sent_at >= k.last_chat_at)
            """;

    /** When he last answered, in whatever way, chatted, or showed otherwise that he had not forgotten her. */
    static final String LAST_ANSWER = """
                       coalesce(greatest(
                           (select max(i.sent_at) from message i
                             where i.agency_id = :agency and i.customer_id = k.customer_id and i.sent_at < k.before
                               and i.direction = 'IN' and i.channel = 'MAIL'),
                           (select max(i.sent_at) from message i
                             where i.agency_id = :agency and i.customer_id = k.customer_id and i.sent_at < k.before
                               and i.direction = 'IN' and i.channel = 'SECRET'),
                           k.last_chat_at, k.showed_at), '-infinity')
            """;

    /** Days with a follow-up mail since then; in the expanding cadence only from day 15 on. */
    static final String UNANSWERED = """
                       (select (count(distinct day))::int
                          from (select business_day(h.sent_at, :zone, :dayStart) as day
                                  from message h
                                 where h.agency_id = :agency and h.customer_id = k.customer_id and h.sent_at < k.before
                                   and h.channel = 'MAIL' and h.direction = 'OUT'
                                   and h.purpose in ('FOLLOW_UP', 'INVITATION')
                                   and h.sent_at >
            """ + LAST_ANSWER + """
                                ) mail
                         where not :expanding or k.own_cadence is not null or k.last_chat_day is null
                            or day >= k.last_chat_day + 15)
            """;

    /**
     * By how much chats, and days with a chat, become more: {@code change} has a row for each chat, with 1 for one that
     * is there now and -1 for one that was. A day counts when it has its first chats, and no more when its last is gone.
     */
    static final String COUNTS = """
            , counts as (
                select c.customer_id, (sum(c.more))::int as more_chats,
                       (sum((there.chats > 0)::int - (there.chats > c.more)::int))::int as more_days
                  from (select customer_id, day, sum(more) as more from change group by customer_id, day) c
                 cross join lateral (
                       select count(*) as chats
                         from chat h
                        where h.agency_id = :agency and h.customer_id = c.customer_id and h.kind <> 'PEEK'
                          and h.started_at >= business_day_start(c.day, :zone, :dayStart)
                          and h.started_at < business_day_start(c.day + 1, :zone, :dayStart)
                       ) there
                 group by c.customer_id
            )
            """;

    /** When he was last refused: something of his crossed a line, or a mail to him declined. */
    static final String REFUSED = """
                       greatest(
                           (select max(i.at) from boundary_incident i
                             where i.agency_id = :agency and i.customer_id = k.customer_id and i.at < k.before),
                           (select max(m.sent_at) from message m
                             where m.agency_id = :agency and m.customer_id = k.customer_id and m.sent_at < k.before
                               and m.channel = 'MAIL' and m.direction = 'OUT' and m.purpose = 'DECLINE'))
            """;

    /** The day of the chat that still lacks a thank-you. */
    static final String THANK_YOU = """
                       case when k.last_mail_out_at is null or k.last_mail_out_at < k.cared_at then k.cared_day end
            """;

    /** The day of the chat that still lacks a note. */
    static final String MEMO = """
                       case when not exists (
                                select 1 from note n
                                 where n.agency_id = :agency and n.customer_id = k.customer_id
                                   and n.created_at >= k.cared_at)
                             and not exists (
                                select 1 from note n
                                 where n.agency_id = :agency and n.customer_id = k.customer_id
                                   and n.chat_id = k.cared_chat_id)
                            then k.cared_day end
            """;

    /**
     * What follows from {@code base}, the settings and what people typed, without a look at history. The expanding
     * cadence is 1, 3, 7, 15 and then every 15 more days after the last chat.
     */
    static final String FACTS = """
            , days as materialized (
                select b.*, business_day(first_chat_at, :zone, :dayStart) as first_chat_day,
                       business_day(last_touch_at, :zone, :dayStart) as last_touch_day,
                       business_day(last_mail_in_at, :zone, :dayStart) as last_mail_in_day,
                       business_day(last_login_at, :zone, :dayStart) as last_login_day
                  from base b
            ), facts as (
                select agency_id, customer_id, performer_id,
                       first_chat_at, first_chat_day,
                       last_chat_id, last_chat_kind, last_chat_at, last_chat_ended_at, last_chat_day,
                       chat_count, chat_days, earnings, last_mail_in_at, last_mail_out_at,
                       last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered,
                       case when last_touch_day is null then null
                            when :expanding and own_cadence is null and last_chat_day is not null
                            then greatest(last_touch_day + 1, last_chat_day
                                + case mail_days when 0 then 1 when 1 then 3 when 2 then 7
                                                 else 15 * (mail_days - 2) end)
                            else last_touch_day + coalesce(own_cadence, :cadenceDays) end as due_on,
                       thank_you_on, memo_on, cared_ended_at, live_since, chats_end_at,
                       case when last_mail_in_at > coalesce(greatest(last_mail_out_at, chats_end_at), '-infinity')
                            then last_mail_in_day end as reply_on,
                       case when favorite and last_login_day - last_chat_day >= :favoriteIdleDays
                            then greatest(last_login_day, last_touch_day + :favoriteIdleDays) end as favorite_idle_on,
                       birthday,
                       to_char(first_chat_day, 'MM-DD') as anniversary,
                       case when not excluded and unanswered < :unansweredLimit then place end as rank,
                       not excluded and unanswered >= :unansweredLimit as dormant,
                       snoozed_until, place, last_login_day, refused_at,
                       case when last_chat_at is null or refused_at >= last_chat_at
                            then business_day(refused_at, :zone, :dayStart) + :refusalQuietDays end as quiet_until
                  from days
            )
            """;

    /** Stores {@code facts}. */
    static final String WRITE = """
            insert into relationship (
                agency_id, customer_id, performer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind,
                last_chat_at, last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered, due_on,
                thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank, dormant, snoozed_until,
                place, cared_ended_at, live_since, chats_end_at, last_login_day, refused_at, quiet_until)
            select agency_id, customer_id, performer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind,
                last_chat_at, last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered, due_on,
                thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank, dormant, snoozed_until,
                place, cared_ended_at, live_since, chats_end_at, last_login_day, refused_at, quiet_until
              from facts
                on conflict (agency_id, customer_id) do update set (
                performer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind,
                last_chat_at, last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered, due_on,
                thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank, dormant, snoozed_until,
                place, cared_ended_at, live_since, chats_end_at, last_login_day, refused_at, quiet_until
                ) = (
                excluded.performer_id, excluded.first_chat_at, excluded.first_chat_day, excluded.last_chat_id,
                excluded.last_chat_kind, excluded.last_chat_at, excluded.last_chat_ended_at, excluded.last_chat_day,
                excluded.chat_count, excluded.chat_days, excluded.earnings, excluded.last_mail_in_at,
                excluded.last_mail_out_at, excluded.last_touch_at, excluded.last_touch_day, excluded.last_contact_day,
                excluded.mail_days, excluded.unanswered, excluded.due_on, excluded.thank_you_on, excluded.memo_on,
                excluded.reply_on, excluded.favorite_idle_on, excluded.birthday, excluded.anniversary, excluded.rank,
                excluded.dormant, excluded.snoozed_until, excluded.place, excluded.cared_ended_at, excluded.live_since,
                excluded.chats_end_at, excluded.last_login_day, excluded.refused_at, excluded.quiet_until)
            """;

    private SharedFacts() {}

    /** Binds what these parts name. */
    static Sql bind(Sql sql, AgencySettings settings, Collection<UUID> customers, Instant before) {
        Policies policies = settings.policies();
        return sql.bind("customers", customers)
                .bind("before", before)
                .bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart())
                .bind("expanding", policies.cadenceMode() == CadenceMode.EXPANDING)
                .bind("cadenceDays", policies.cadenceDays())
                .bind("unansweredLimit", policies.unansweredLimit())
                .bind("favoriteIdleDays", policies.favoriteIdleDays())
                .bind("refusalQuietDays", policies.boundaries().refusalQuietDays());
    }
}
