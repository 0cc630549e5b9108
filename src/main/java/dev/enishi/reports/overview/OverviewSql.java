package dev.enishi.reports.overview;

import dev.enishi.reports.daily.CountedDays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of an overview. Each tells of the parts of the range, from 0, and of the time before as part -1 ({@code report_part}).
 * The starts of the parts are made once, and not for each row.
 */
final class OverviewSql {
    private static final String PARTS = "parts as materialized (select :starts::text[]::timestamptz[] as starts)";

    private static final String ADDED_UP = Stream.of(CountedDays.COLUMNS.split(",\\s*"))
            .map(column -> "sum(h.%1$s)::bigint as %1$s".formatted(column.strip()))
            .collect(Collectors.joining(", "));

    private static final String BY_PART_AND_SITE = ", h.site_id, s.name as site_name, " + ADDED_UP + """

              from happened h
             cross join parts p
              join site s on s.agency_id = :agency and s.id = h.site_id
             group by part, h.site_id, s.name
            """;

    /** By days added up, and what stays of erased customers. */
    static final String DAYS = CountedDays.COUNTED + ", " + PARTS + """
            , happened as (
                select site_id, day,
            """ + CountedDays.COLUMNS + """
                  from counted
                union all
                select site_id, day,
                       case when kind = 'TWO_SHOT' then occurrences else 0 end,
                       case when kind = 'PARTY' then occurrences else 0 end,
                       case when kind = 'PEEK' then occurrences else 0 end,
                       case when kind = 'TWO_SHOT' then minutes * 60000000 else 0 end,
                       case when kind = 'PARTY' then minutes * 60000000 else 0 end,
                       case when kind = 'PEEK' then minutes * 60000000 else 0 end,
                       case when kind = 'TWO_SHOT' then earnings else 0 end,
                       case when kind = 'PARTY' then earnings else 0 end,
                       case when kind = 'PEEK' then earnings else 0 end,
                       case when kind = 'MAIL_IN' then occurrences else 0 end,
                       case when kind = 'MAIL_OUT' then occurrences else 0 end,
                       0, 0,
                       case when kind = 'SECRET_IN' then occurrences else 0 end,
                       case when kind = 'SECRET_OUT' then occurrences else 0 end,
                       case when kind in ('SECRET_IN', 'SECRET_OUT') then earnings else 0 end
                  from erased_total e
                 where e.agency_id = :agency
                   [[and e.performer_id = :performerId]]
                   [[and e.site_id = :siteId]]
                   and e.day between :firstDay and :lastDay
            )
            select report_part(business_day_start(h.day, :zone, :dayStart), :start, p.starts, :zone) as part
            """ + BY_PART_AND_SITE;

    /** By hours of the week, which no day knows: from what happened itself. */
    static final String HOURS = "with " + PARTS + """
            , happened as (
                select h.site_id, report_part(h.started_at, :start, null, :zone) as hour,
            """ + CountedDays.OF_CHATS + """
                       , 0::bigint as mails_in, 0::bigint as mails_out, 0::bigint as thank_yous, 0::bigint as follow_ups,
                       0::bigint as secrets_in, 0::bigint as secrets_out, 0::bigint as secret_earnings
            """ + CountedDays.ENDED_CHATS + """
                   [[and h.performer_id = :performerId]]
                   [[and h.site_id = :siteId]]
                   and h.started_at >= :beforeStart and h.started_at < :end
                 group by h.site_id, hour
                union all
                select m.site_id, report_part(m.sent_at, :start, null, :zone) as hour, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            """
            + CountedDays.OF_MESSAGES + """
                  from message m
                 where m.agency_id = :agency
                   [[and m.performer_id = :performerId]]
                   [[and m.site_id = :siteId]]
                   and m.sent_at >= :beforeStart and m.sent_at < :end
                 group by m.site_id, hour
            )
            select h.hour as part
            """ + BY_PART_AND_SITE;

    /** How many different customers came, peeks apart; of the whole range without a part. */
    static final String CAME = "with " + PARTS + """
            , came as (
                select distinct report_part(h.started_at, :start, p.starts, :zone) as part, h.customer_id
                  from chat h
                 cross join parts p
                 where h.agency_id = :agency
                   [[and h.performer_id = :performerId]]
                   [[and h.site_id = :siteId]]
                   and h.kind <> 'PEEK' and h.started_at >= :beforeStart and h.started_at < :end
            )
            select part, count(*)::int as customers from came group by part
             union all
            select null, count(distinct customer_id)::int from came where part >= 0
            """;

    /**
     * Whose first chat it was, who of them came again within some days after, and whether the performer has said if they are a
     * favourite. Who came but on one day need not be looked up.
     */
    static final String NEWCOMERS = "with " + PARTS + """
            , newcomers as (
                select report_part(r.first_chat_at, :start, p.starts, :zone) as part,
                       r.first_chat_day + :repeatDays::int < :today::date as is_judged,
                       c.favorite_since is not null or c.favorite_answered_at is not null as is_asked,
                       r.chat_days > 1 and exists (
                           select from chat h
                            where h.agency_id = :agency and h.customer_id = r.customer_id and h.kind <> 'PEEK'
                              and h.started_at >= business_day_start(r.first_chat_day + 1, :zone, :dayStart)
                              and h.started_at < business_day_start(r.first_chat_day + :repeatDays::int + 1, :zone, :dayStart)
                       ) as has_come_again
                  from performer f
                 cross join parts p
                  join relationship r on r.agency_id = :agency and r.performer_id = f.id
                       and r.first_chat_day between :firstDay and :lastDay
                  join customer c on c.agency_id = :agency and c.id = r.customer_id
                 where f.agency_id = :agency
                   [[and f.id = :performerId]]
                   [[and c.site_id = :siteId]]
            )
            select part, count(*)::int as customers, (count(*) filter (where is_judged))::int as judged,
                   (count(*) filter (where is_judged and has_come_again))::int as come_again,
                   (count(*) filter (where is_asked))::int as asked
              from newcomers
             group by part
            """;

    /**
     * How long customers waited for a mail after theirs, by part, by hour of the day, and of the whole range. All mails are read once, from
     * the latest to the first, each beside the next one to the same customer: to look that up for each reads many times as many pages.
     */
    static final String REPLIES = "with " + PARTS + """
            , mails as materialized (
                select report_part(m.sent_at, :start, p.starts, :zone) as part,
                       extract(hour from m.sent_at at time zone :zone)::int as hour,
                       extract(epoch from case when m.reply_at < m.sent_at + interval '30 days' then m.reply_at end - m.sent_at)
                           / 60 as minutes
                  from (select m.sent_at, m.direction,
                               min(m.sent_at) filter (where m.direction = 'OUT')
                                   over (partition by m.customer_id order by m.sent_at desc, m.direction
                                         rows between unbounded preceding and 1 preceding) as reply_at
                          from message m
                         where m.agency_id = :agency
                           [[and m.performer_id = :performerId]]
                           [[and m.site_id = :siteId]]
                           and m.channel = 'MAIL' and m.sent_at >= :beforeStart
                           and m.sent_at < :end::timestamptz + interval '30 days') m
                 cross join parts p
                 where m.direction = 'IN' and m.sent_at < :end
            )
            select part, null::int as hour, count(*)::int as mails, count(minutes)::int as answered,
                   round(percentile_cont(.5) within group (order by minutes))::int as minutes
              from mails
             group by part
             union all
            select null, hour, count(*)::int, count(minutes)::int, round(percentile_cont(.5) within group (order by minutes))::int
              from mails
             where part >= 0
             group by rollup (hour)
            """;

    /** What is counted one by one: appointments by their start, the rest by when it happened. */
    static final String EVENTS = "with " + PARTS + """
            , happened as (
                select r.starts_at as at, 1 as number,
                       case reservation_shown_state(r.state, r.hold_expires_at, :now)
                            when 'COMPLETED' then 'RESERVATIONS_KEPT' when 'NO_SHOW' then 'NO_SHOWS'
                            when 'EXPIRED' then 'EXPIRED_REQUESTS' end as key
                  from reservation r
                 where r.agency_id = :agency
                   [[and r.performer_id = :performerId]]
                   [[and r.site_id = :siteId]]
                   and r.starts_at >= :beforeStart and r.starts_at < :end
                union all
                select business_day_start(e.day, :zone, :dayStart), e.occurrences::int,
                       case e.kind when 'RESERVATION_COMPLETED' then 'RESERVATIONS_KEPT'
                            when 'RESERVATION_NO_SHOW' then 'NO_SHOWS' when 'RESERVATION_EXPIRED' then 'EXPIRED_REQUESTS' end
                  from erased_total e
                 where :starts::timestamptz[] is not null
                   and e.agency_id = :agency
                   [[and e.performer_id = :performerId]]
                   [[and e.site_id = :siteId]]
                   and e.day between :firstDay and :lastDay and e.kind like 'RESERVATION_%'
                union all
                select m.at, 1, 'MISSED_ATTEMPTS'
                  from missed_attempt m
                 where m.agency_id = :agency
                   [[and m.performer_id = :performerId]]
                   [[and m.site_id = :siteId]]
                   and m.at >= :beforeStart and m.at < :end
                union all
                select n.created_at, 1, 'MEMOS'
                  from note n
                 where n.agency_id = :agency
                   [[and n.performer_id = :performerId]]
                   [[and n.site_id = :siteId]]
                   and n.created_at >= :beforeStart and n.created_at < :end
                union all
                select e.at, case when e.marked then 1 else -1 end, e.direction || '_GROWTH'
                  from favorite_event e
                 where e.agency_id = :agency
                   [[and e.performer_id = :performerId]]
                   [[and e.site_id = :siteId]]
                   and e.at >= :beforeStart and e.at < :end and not e.handed_over
            )
            select report_part(h.at, :start, p.starts, :zone) as part, h.key, sum(h.number)::int as number
              from happened h
             cross join parts p
             where h.key is not null
             group by part, h.key
            """;

    /** Of the range itself: chats that go on, and those of erased customers. */
    static final String UNCOUNTED = """
            select (select count(*)::int
                      from chat h
                     where h.agency_id = :agency
                       [[and h.performer_id = :performerId]]
                       [[and h.site_id = :siteId]]
                       and h.ended_at is null and h.started_at >= :start and h.started_at < :end) as unfinished,
                   coalesce(sum(e.occurrences), 0)::int as erased, coalesce(sum(e.minutes), 0)::bigint as erased_minutes
              from erased_total e
             where e.agency_id = :agency
               [[and e.performer_id = :performerId]]
               [[and e.site_id = :siteId]]
               and e.kind in ('TWO_SHOT', 'PARTY', 'PEEK') and e.day between :rangeFirstDay and :lastDay
            """;

    private OverviewSql() {}
}
