package dev.enishi.reports.cohort;

import dev.enishi.agency.Agencies;
import dev.enishi.boundary.concentration.CustomerEarnings;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.ErasedChats;
import dev.enishi.reports.Parts;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads what was brought in a range by those whose first chat was in it, and adds it up in the database. */
@ApplicationScoped
class Cohorts {
    /** By the same earnings as concentration. The first chat is the first of all, peeks apart, as the facts have it. */
    private static final String MONTHS = """
            with brought as (
                select customer_id, part, sum(chats) as chats, sum(earnings) as earnings
                  from (select customer_id, chats, earnings,
            """ + Parts.OF_AT + """
                               as part
                          from (
            """ + CustomerEarnings.ROWS + """
                               ) paid) parted
                 group by customer_id, part
            ), first as (
                select customer_id,
            """ + Parts.OF_AT + """
                       as part
                  from (select r.customer_id, r.first_chat_at as at
                          from relationship r
                         where r.agency_id = :agency [[and r.performer_id = :performerId]]
                           and r.first_chat_at >= :from and r.first_chat_at < :until) began
            )
            select f.part as cohort, b.part as month, count(*) filter (where b.chats > 0)::int as customers,
                   sum(b.earnings)::bigint as earnings
              from first f
              join brought b on b.customer_id = f.customer_id and b.part >= f.part
             group by f.part, b.part
            """;

    private final Agencies agencies;
    private final ErasedChats erasedChats;
    private final Database database;
    private final CurrentTenant tenant;

    Cohorts(Agencies agencies, ErasedChats erasedChats, Database database, CurrentTenant tenant) {
        this.agencies = agencies;
        this.erasedChats = erasedChats;
        this.database = database;
        this.tenant = tenant;
    }

    /** The report, as of now. */
    CohortReport report(CohortFilter asked, Instant now) {
        return agencies.ask((settings, trip) -> {
            ReportFilter filter = asked.byMonth(settings.calendar(), now);
            ReportedRange range = filter.range(settings.calendar(), now);
            Buckets buckets = filter.buckets(settings.calendar(), range);
            var months = trip.list(
                    Parts.bind(database.sql(MONTHS), buckets)
                            .bind("performerId", filter.performerFor(tenant.get()))
                            .bind("siteId", filter.siteId())
                            .bind("from", buckets.range().from())
                            .bind("until", buckets.range().until())
                            .bind("now", now)
                            .plannedForItsValues(),
                    MonthOfCohort::of);
            var erased = erasedChats.in(trip, range, filter.performerFor(tenant.get()), filter.siteId());
            return () -> new CohortTable(range, settings.dayOf(now), months.get(), erased.get()).report();
        });
    }
}
