package dev.enishi.reports.funnel;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.ErasedChats;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads who entered in a range, and which steps they have reached. */
@ApplicationScoped
class Funnels {
    /**
     * Who did any of it in the range, by the indexes on performer or agency and time; then all that they ever did, by those on the
     * customer. No reservation is made after its start. Marks without an instant were there before anybody wrote down when.
     */
    private static final String SEEN = """
            with seen as materialized (
                select customer_id from chat
                 where agency_id = :agency [[and performer_id = :performerId]] [[and site_id = :siteId]]
                   and started_at >= :from and started_at < :until
                 union
                select customer_id from message
                 where agency_id = :agency [[and performer_id = :performerId]] [[and site_id = :siteId]]
                   and channel = 'MAIL' and sent_at >= :from and sent_at < :until
                 union
                select customer_id from reservation
                 where agency_id = :agency [[and performer_id = :performerId]] [[and site_id = :siteId]]
                   and starts_at >= :from and created_at >= :from and created_at < :until
                 union
                select customer_id from favorite_event
                 where agency_id = :agency [[and performer_id = :performerId]] [[and site_id = :siteId]]
                   and direction = 'FAVORITED_BY' and (at >= :from and at < :until or at is null)
            ),
            """;

    /**
     * Chats by business day, counted from the first on. The n-th day with a chat, peeks apart, that makes a regular is the first from
     * which the rule of stages would have said so.
     */
    private static final String DAYS = """
            starts as materialized (
                select array_agg(business_day_start(first + d, :zone, :dayStart) order by d) as of_days
                  from (select min(r.first_chat_day) as first, max(r.last_chat_day) as last
                          from relationship r
                         where r.agency_id = :agency [[and r.performer_id = :performerId]]) known
                 cross join lateral generate_series(0, last - first) d
            ), days as (
                select h.customer_id, width_bucket(h.started_at, (select of_days from starts)) as day, min(h.started_at) as at
                  from seen
                  join chat h on h.agency_id = :agency and h.customer_id = seen.customer_id
                       [[and h.performer_id = :performerId]]
                 where h.kind <> 'PEEK'
                 group by 1, 2
            ), counted as (
                select customer_id, day, at, row_number() over by_day as number, min(day) over by_day as first_day
                  from days
                window by_day as (partition by customer_id order by day)
            ),
            """;

    /**
     * Each step that was reached, one below the other, found by customer: joined to each other, they would be compared row by row where
     * the database knows nothing yet of tables that were filled at once. A chat that changed its kind is of each since then.
     */
    private static final String STEPS = """
            steps as (
                select seen.customer_id, 'FAVORITED_BY' as step, first.at
                  from seen
                 cross join lateral (
                       select f.at
                         from favorite_event f
                        where f.agency_id = :agency and f.customer_id = seen.customer_id and f.direction = 'FAVORITED_BY'
                          and f.number = 1
                        limit 1) first
                 union all
                select m.customer_id, 'FIRST_MAIL', m.sent_at
                  from seen
                  join message m on m.agency_id = :agency and m.customer_id = seen.customer_id
                       [[and m.performer_id = :performerId]]
                 where m.channel = 'MAIL'
                 union all
                select seen.customer_id, 'FIRST_RESERVATION', first.at
                  from seen
                 cross join lateral (
                       select min(v.created_at) as at
                         from reservation v
                        where v.agency_id = :agency and v.customer_id = seen.customer_id) first
                 where first.at is not null
                 union all
                select customer_id, case number when 1 then 'FIRST_CHAT' else 'SECOND_CHAT' end, at
                  from counted
                 where number <= 2
                 union all
                select customer_id, 'REGULAR', at
                  from counted
                 where number >= :regularMinDays and day - first_day <= :regularMaxMeanGapDays * (number - 1)
                 union all
                select h.customer_id, h.kind, h.started_at
                  from seen
                  join chat h on h.agency_id = :agency and h.customer_id = seen.customer_id
                       [[and h.performer_id = :performerId]]
                 where not exists (
                       select from chat_kind_change k where k.agency_id = :agency and k.chat_id = h.id)
                 union all
                select k.customer_id, k.former_kind,
                       coalesce(lag(k.at) over (partition by k.chat_id order by k.at), h.started_at)
                  from seen
                  join chat_kind_change k on k.agency_id = :agency and k.customer_id = seen.customer_id
                  join chat h on h.agency_id = :agency and h.id = k.chat_id
                 union all
                select h.customer_id, h.kind, max(k.at)
                  from seen
                  join chat_kind_change k on k.agency_id = :agency and k.customer_id = seen.customer_id
                  join chat h on h.agency_id = :agency and h.id = k.chat_id
                 group by h.customer_id, h.kind, h.id
            )
            """;

    /** By customer: the first step is the entry. */
    private static final String PIVOT = """
            select c.site_id, s.name as site_name, j.*
              from (select customer_id, bool_or(step = 'FAVORITED_BY') as is_favorited,
                           min(at) filter (where step = 'FAVORITED_BY') as favorited_by,
                           min(at) filter (where step = 'FIRST_MAIL') as first_mail,
                           min(at) filter (where step = 'FIRST_RESERVATION') as first_reservation,
                           min(at) filter (where step = 'FIRST_CHAT') as first_chat,
                           min(at) filter (where step = 'SECOND_CHAT') as second_chat,
                           min(at) filter (where step = 'REGULAR') as regular,
                           min(at) filter (where step = 'PEEK') as peek, min(at) filter (where step = 'PARTY') as party,
                           min(at) filter (where step = 'TWO_SHOT') as two_shot
                      from steps
                     group by customer_id
                    having min(at) is null or min(at) >= :from and min(at) < :until) j
              join customer c on c.agency_id = :agency and c.id = j.customer_id
              join site s on s.agency_id = :agency and s.id = c.site_id
            """;

    private static final String JOURNEYS = SEEN + DAYS + STEPS + PIVOT;

    private final Agencies agencies;
    private final ErasedChats erasedChats;
    private final Database database;
    private final CurrentTenant tenant;

    Funnels(Agencies agencies, ErasedChats erasedChats, Database database, CurrentTenant tenant) {
        this.agencies = agencies;
        this.erasedChats = erasedChats;
        this.database = database;
        this.tenant = tenant;
    }

    /** The report, as of now. */
    FunnelReport report(ReportFilter asked, Instant now) {
        ReportFilter filter = asked.usuallyBy(Granularity.MONTH);
        return agencies.ask((settings, trip) -> {
            ReportedRange range = filter.range(settings.calendar(), now);
            Buckets buckets = filter.buckets(settings.calendar(), range);
            var journeys = trip.list(sql(filter, settings, buckets.range()), Journey::of);
            var erased = erasedChats.in(trip, range, filter.performerFor(tenant.get()), filter.siteId());
            return () -> new Funnel(range, buckets, journeys.get(), erased.get()).report();
        });
    }

    private Sql sql(ReportFilter filter, AgencySettings settings, Span range) {
        return database.sql(JOURNEYS)
                .bind("performerId", filter.performerFor(tenant.get()))
                .bind("siteId", filter.siteId())
                .bind("from", range.from())
                .bind("until", range.until())
                .bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart())
                .bind("regularMinDays", settings.policies().regularMinDays())
                .bind("regularMaxMeanGapDays", settings.policies().regularMaxMeanGapDays())
                .plannedForItsValues();
    }
}
