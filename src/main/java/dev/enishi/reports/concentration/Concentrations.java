package dev.enishi.reports.concentration;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.boundary.concentration.CustomerEarnings;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.ErasedChats;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.Parts;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what customers brought in a range and adds it up in the database, all in one view of it. */
@ApplicationScoped
class Concentrations {
    private static final int MOST_CUSTOMERS = 200;

    /**
     * Each part of the range, and as the one without a number all of it, whose longest stays alone are asked for. Who brought as much as
     * somebody else takes the next place.
     */
    private static final String PARTS = """
            with brought as materialized (
                select customer_id, part, sum(chats) as chats, sum(unpriced) as unpriced, sum(earnings)::float8 as earnings,
                       sum(seconds) as seconds
                  from (select customer_id, chats, unpriced, earnings, seconds,
            """ + Parts.OF_AT + """
                               as part
                          from (
            """ + CustomerEarnings.ROWS + """
                               ) paid) parted
                 group by customer_id, part
            ), placed as (
                select part, chats, unpriced, earnings, seconds,
                       row_number() over (partition by part order by earnings desc) as place, null as stay
                  from brought
                 union all
                select null, chats, unpriced, earnings, seconds,
                       row_number() over (order by earnings desc), row_number() over (order by seconds desc)
                  from (select sum(chats) as chats, sum(unpriced) as unpriced, sum(earnings) as earnings,
                               sum(seconds) as seconds
                          from brought
                         group by customer_id) each
            )
            select part, count(*) filter (where earnings > 0)::int as customers, sum(chats)::int as chats,
                   sum(unpriced)::int as unpriced,
                   sum(earnings) as earnings, sum(earnings * earnings) as squares,
                   sum(earnings) filter (where place = 1) as top1, sum(earnings) filter (where place <= 3) as top3,
                   sum(seconds) as seconds, sum(seconds * seconds) as seconds_squares,
                   coalesce(sum(seconds) filter (where stay = 1), 0) as longest1,
                   coalesce(sum(seconds) filter (where stay <= 3), 0) as longest3
              from placed
             group by part
            """;

    /** Who brought most; of the five biggest also when their chats began, by the index on customer and start. */
    private static final String CUSTOMERS =
            """
            select b.earnings, b.seconds, b.chats, b.place <= 5 as is_big, came.starts,
            """ + PerformerName.BESIDE + ", " + CustomerSummary.BESIDE + """
              from (select customer_id, sum(earnings)::bigint as earnings, sum(seconds) as seconds, sum(chats)::int as chats,
                           row_number() over (
                               order by sum(earnings) desc, sum(seconds) desc, customer_id) as place
                      from (
            """ + CustomerEarnings.ROWS + """
                           ) paid
                     group by customer_id
                     order by place
                     limit :limit) b
              join customer c on c.agency_id = :agency and c.id = b.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = b.customer_id
              left join lateral (
                   select coalesce(array_agg(h.started_at), '{}') as starts
                     from chat h
                    where h.agency_id = :agency and h.customer_id = b.customer_id and h.kind <> 'PEEK'
                      and h.started_at >= :from and h.started_at < :until) came on b.place <= 5
             order by b.place
            """;

    private final Agencies agencies;
    private final RegularsTime regularsTime;
    private final ErasedChats erasedChats;
    private final Database database;
    private final CurrentTenant tenant;

    Concentrations(
            Agencies agencies,
            RegularsTime regularsTime,
            ErasedChats erasedChats,
            Database database,
            CurrentTenant tenant) {
        this.agencies = agencies;
        this.regularsTime = regularsTime;
        this.erasedChats = erasedChats;
        this.database = database;
        this.tenant = tenant;
    }

    /** The report, as of now. */
    ConcentrationReport report(ReportFilter asked, Instant now) {
        ReportFilter filter = asked.usuallyBy(Granularity.MONTH);
        return agencies.ask((settings, trip) -> {
            ReportedRange range = filter.range(settings.calendar(), now);
            Buckets buckets = filter.buckets(settings.calendar(), range);
            UUID whose = filter.performerFor(tenant.get());
            LocalDate today = settings.dayOf(now);
            var parts = trip.list(Parts.bind(sql(PARTS, filter, whose, buckets.range(), now), buckets), PartSums::of);
            var customers = trip.list(
                    sql(CUSTOMERS, filter, whose, buckets.range(), now).limit(MOST_CUSTOMERS),
                    row -> Brought.of(row, settings.policies(), today));
            var regulars = regularsTime.of(trip, settings, range, whose, filter.siteId(), now);
            var erased = erasedChats.in(trip, range, whose, filter.siteId());
            return () -> new Dependence(range, buckets, parts.get(), customers.get(), erased.get())
                    .report(
                            hours(settings, range),
                            regulars.get(),
                            settings.policies().boundaries().concentration());
        });
    }

    private static Buckets hours(AgencySettings settings, ReportedRange range) {
        return Buckets.of(Granularity.HOUR_OF_WEEK, settings.calendar(), range.from(), range.to());
    }

    private Sql sql(String text, ReportFilter filter, @Nullable UUID performerId, Span range, Instant now) {
        return database.sql(text)
                .bind("performerId", performerId)
                .bind("siteId", filter.siteId())
                .bind("from", range.from())
                .bind("until", range.until())
                .bind("now", now)
                .plannedForItsValues();
    }
}
