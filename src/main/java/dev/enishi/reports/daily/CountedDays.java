package dev.enishi.reports.daily;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * What each performer did on each site on each business day, added up. Days without a mark are read from {@code performer_day},
 * those with one from the chats and messages: both in one statement, so that it is exact at every moment.
 */
@ApplicationScoped
public class CountedDays {
    /** What is added up of a day; {@link Sums} reads them. */
    public static final String COLUMNS = """
            two_shots, parties, peeks, two_shot_microseconds, party_microseconds, peek_microseconds, two_shot_earnings,
            party_earnings, peek_earnings, mails_in, mails_out, thank_yous, follow_ups, secrets_in, secrets_out,
            secret_earnings
            """;

    /** The business days that a mark {@code m} stands for. */
    private static final String DAYS_OF_MARK = """
             cross join lateral (
                   select business_day(m.utc_day::timestamp at time zone 'UTC', :zone, :dayStart) as day) first
             cross join lateral (
                   select business_day((m.utc_day + 1)::timestamp at time zone 'UTC' - interval '1 microsecond', :zone,
                              :dayStart) as day) last
             cross join lateral generate_series(0, last.day - first.day) as i
            """;

    /**
     * Chats {@code h} that have ended, with the parts {@code p} of each that were of one kind: nearly all have but one. What was
     * corrected to lie outside of the chat lasts no time; {@code KindPeriod} says the same. A part earns by its share of the time,
     * rounded so that all parts together earn what the chat did.
     */
    public static final String ENDED_CHATS = """
              from chat h
             cross join lateral (
                   select c.kind, c.at >= h.ended_at and coalesce(lag(c.at) over by_time < h.ended_at, true) as is_last,
                          (extract(epoch from c.until - lag(c.until, 1, h.started_at) over by_time) * 1000000)::bigint
                              as microseconds,
                          (round(coalesce(h.earnings, 0) * c.share)
                              - round(coalesce(h.earnings, 0) * lag(c.share, 1, 0::numeric) over by_time))::bigint as earnings
                     from (select k.former_kind as kind, k.at, cut.until,
                                  case when k.at >= h.ended_at then 1
                                       else coalesce(extract(epoch from cut.until - h.started_at)
                                           / nullif(extract(epoch from h.ended_at - h.started_at), 0), 0) end as share
                             from chat_kind_change k
                            cross join lateral (select least(greatest(k.at, h.started_at), h.ended_at) as until) cut
                            where k.agency_id = :agency and k.chat_id = h.id
                            union all
                           select h.kind, 'infinity', h.ended_at, 1) c
                   window by_time as (order by c.at)) p
             where h.agency_id = :agency and h.ended_at is not null
            """;

    /** What they are added up to: the first of {@link #COLUMNS}. */
    public static final String OF_CHATS = """
            count(*) filter (where p.kind = 'TWO_SHOT' and p.is_last) as two_shots,
            count(*) filter (where p.kind = 'PARTY' and p.is_last) as parties,
            count(*) filter (where p.kind = 'PEEK' and p.is_last) as peeks,
            coalesce(sum(p.microseconds) filter (where p.kind = 'TWO_SHOT'), 0)::bigint as two_shot_microseconds,
            coalesce(sum(p.microseconds) filter (where p.kind = 'PARTY'), 0)::bigint as party_microseconds,
            coalesce(sum(p.microseconds) filter (where p.kind = 'PEEK'), 0)::bigint as peek_microseconds,
            coalesce(sum(p.earnings) filter (where p.kind = 'TWO_SHOT'), 0)::bigint as two_shot_earnings,
            coalesce(sum(p.earnings) filter (where p.kind = 'PARTY'), 0)::bigint as party_earnings,
            coalesce(sum(p.earnings) filter (where p.kind = 'PEEK'), 0)::bigint as peek_earnings
            """;

    /** What messages are added up to: the others. */
    public static final String OF_MESSAGES = """
            count(*) filter (where channel = 'MAIL' and direction = 'IN') as mails_in,
            count(*) filter (where channel = 'MAIL' and direction = 'OUT') as mails_out,
            count(*) filter (where channel = 'MAIL' and direction = 'OUT' and purpose = 'THANK_YOU') as thank_yous,
            count(*) filter (where channel = 'MAIL' and direction = 'OUT' and purpose in ('FOLLOW_UP', 'INVITATION'))
                as follow_ups,
            count(*) filter (where channel = 'SECRET' and direction = 'IN') as secrets_in,
            count(*) filter (where channel = 'SECRET' and direction = 'OUT') as secrets_out,
            coalesce(sum(earnings) filter (where channel = 'SECRET'), 0)::bigint as secret_earnings
            """;

    /** The sums of {@code days d}, from what happened on each. */
    private static final String DERIVED = """
            select d.performer_id, d.site_id, d.day, c.*, m.*
              from days d
             cross join lateral (
                   select
            """ + OF_CHATS + ENDED_CHATS + """
                      and h.performer_id = d.performer_id and h.site_id = d.site_id
                      and h.started_at >= business_day_start(d.day, :zone, :dayStart)
                      and h.started_at < business_day_start(d.day + 1, :zone, :dayStart)) c
             cross join lateral (
                   select
            """ + OF_MESSAGES + """
                     from message m
                    where m.agency_id = :agency and m.performer_id = d.performer_id and m.site_id = d.site_id
                      and m.sent_at >= business_day_start(d.day, :zone, :dayStart)
                      and m.sent_at < business_day_start(d.day + 1, :zone, :dayStart)) m
            """;

    /**
     * {@code counted}, the sums of the days of a range: what a statement begins with that reads them. {@link #asked} binds it, but
     * for {@code :performerId} and {@code :siteId}, either or both of which may be null. A hashed {@code not in}, because the planner
     * expects few marks and would compare each day with each, also after a change of the zone.
     */
    public static final String COUNTED = """
            with days as materialized (
                select distinct m.performer_id, m.site_id, first.day + i as day
                  from changed_day m
            """ + DAYS_OF_MARK + """
                 where m.agency_id = :agency
                   [[and m.performer_id = :performerId]]
                   [[and m.site_id = :siteId]]
                   and m.utc_day between :firstDay::date - 2 and :lastDay::date + 2
                   and first.day + i between :firstDay and :lastDay
            ), counted as (
                select performer_id, site_id, day,
            """ + COLUMNS + """
                  from performer_day k
                 where k.agency_id = :agency
                   [[and k.performer_id = :performerId]]
                   [[and k.site_id = :siteId]]
                   and k.day between :firstDay and :lastDay
                   and (k.performer_id, k.site_id, k.day) not in (select d.performer_id, d.site_id, d.day from days d)
                union all
            """ + DERIVED + ")\n";

    /**
     * Takes some of the marks and derives their days anew, all in one view of the database: a change that it does not see has a mark that it
     * does not take. A day on which nothing is left has no row.
     */
    private static final String DERIVE =
            """
            with marks as (
                select distinct performer_id, site_id, utc_day
                  from changed_day
                 where agency_id = :agency
                 order by utc_day desc, performer_id, site_id
                 limit :batch
            ), taken as (
                delete from changed_day m
                 using marks s
                 where m.agency_id = :agency and m.performer_id = s.performer_id and m.site_id = s.site_id
                   and m.utc_day = s.utc_day
                returning m.performer_id, m.site_id, m.utc_day
            ), days as materialized (
                select distinct m.performer_id, m.site_id, first.day + i as day
                  from (select distinct performer_id, site_id, utc_day from taken) m
            """ + DAYS_OF_MARK + """
            ), derived as materialized (
            """ + DERIVED + """
            ), gone as (
                delete from performer_day k
                 using derived d
                 where k.agency_id = :agency and k.performer_id = d.performer_id and k.site_id = d.site_id and k.day = d.day
                   and d.two_shots + d.parties + d.peeks + d.mails_in + d.mails_out + d.secrets_in + d.secrets_out = 0
            ), kept as (
                insert into performer_day (agency_id, performer_id, site_id, day,
            """ + COLUMNS + """
                    )
                select :agency, performer_id, site_id, day,
            """ + COLUMNS + """
                  from derived
                 where two_shots + parties + peeks + mails_in + mails_out + secrets_in + secrets_out > 0
                    on conflict (agency_id, performer_id, day, site_id) do update
                   set (
            """ + COLUMNS + """
                    ) = (excluded.two_shots, excluded.parties, excluded.peeks, excluded.two_shot_microseconds,
                       excluded.party_microseconds, excluded.peek_microseconds, excluded.two_shot_earnings,
                       excluded.party_earnings, excluded.peek_earnings, excluded.mails_in, excluded.mails_out,
                       excluded.thank_yous, excluded.follow_ups, excluded.secrets_in, excluded.secrets_out, excluded.secret_earnings)
            )
            select count(*)::int as marked from marks
            """;

    private final Agencies agencies;
    private final Database database;

    CountedDays(Agencies agencies, Database database) {
        this.agencies = agencies;
        this.database = database;
    }

    /** Binds what {@link #COUNTED} asks for, for the days of a range. */
    public static Sql asked(Sql sql, BusinessCalendar calendar, LocalDate first, LocalDate last) {
        return in(sql, calendar).bind("firstDay", first).bind("lastDay", last);
    }

    private static Sql in(Sql sql, BusinessCalendar calendar) {
        return sql.bind("zone", calendar.zone().getId()).bind("dayStart", calendar.dayStart());
    }

    /**
     * Derives marked days of the agency anew, the latest first, in the caller's transaction. The settings are held, so that nobody
     * says meanwhile that a day begins at another time; no other one may do the same.
     *
     * @return how many days of UTC were marked, of each performer and site: {@code batch} when there may be more
     */
    int derive(int batch) {
        AgencySettings settings = agencies.settingsForWriting();
        return in(database.sql(DERIVE), settings.calendar())
                .bind("batch", batch)
                .plannedForItsValues()
                .one(row -> row.integer("marked"))
                .orElseThrow();
    }
}
