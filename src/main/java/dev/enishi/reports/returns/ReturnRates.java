package dev.enishi.reports.returns;

import dev.enishi.activity.promise.OpenPromises;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.Texts;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.episode.Episodes;
import dev.enishi.reports.episode.FollowUpCounts;
import dev.enishi.reports.episode.Histories;
import dev.enishi.reports.episode.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what became of mails, offers and promises, all in one view of the database. */
@ApplicationScoped
class ReturnRates {
    private static final String MADE_IN_RANGE = """
             where o.agency_id = :agency and o.created_at >= :start and o.created_at < :end
               [[and o.performer_id = :performerId]]
               [[and o.site_id = :siteId]]
            """;

    private static final String OFFERS = """
            select (count(*))::int as made,
                   (count(*) filter (where o.state = 'OPEN'))::int as open,
                   (count(*) filter (where o.state = 'REFUSED'))::int as refused,
                   (count(*) filter (where o.state = 'ACCEPTED'))::int as accepted,
                   (count(*) filter (where v.state = 'COMPLETED'))::int as kept,
                   (count(*) filter (where v.state = 'NO_SHOW'))::int as no_show,
                   (count(*) filter (where v.state = 'CANCELLED'))::int as cancelled
              from next_visit_offer o
              left join reservation v on v.agency_id = :agency and v.id = o.reservation_id
            """ + MADE_IN_RANGE;

    /** What is for the next chat has the day of the first that began since. */
    private static final String PROMISES = """
            select (count(*))::int as made,
                   (count(*) filter (where p.kept_at is not null))::int as kept,
                   (count(*) filter (where business_day(p.kept_at, :zone, :dayStart) <= coalesce(p.due_on, 'infinity')))::int
                       as kept_in_time,
                   (count(*) filter (where p.kept_at is null and not p.unsettled))::int as settled,
                   (count(*) filter (where p.kept_at is null and p.unsettled and p.due_on < :today))::int as missed,
                   (count(*) filter (where p.kept_at is null and p.unsettled
                                       and coalesce(p.due_on, 'infinity') >= :today))::int as waiting
              from (
                   select o.kept_at,
                          case when o.ask_on is not null then o.ask_on
                               else (select min(business_day(n.started_at, :zone, :dayStart))
                                       from chat n
                                      where n.agency_id = :agency and n.customer_id = o.customer_id and n.kind <> 'PEEK'
                                        and n.started_at >= o.set_at and n.ended_at is not null) end as due_on,
                          (
            """ + OpenPromises.UNSETTLED + """
                          ) as unsettled
                     from promise o
            """ + MADE_IN_RANGE + ") p";

    private static final String TITLES = "select id, title from template where agency_id = :agency";

    private final Agencies agencies;
    private final Histories histories;
    private final Database database;
    private final CurrentTenant tenant;
    private final Texts texts;

    ReturnRates(Agencies agencies, Histories histories, Database database, CurrentTenant tenant, Texts texts) {
        this.agencies = agencies;
        this.histories = histories;
        this.database = database;
        this.tenant = tenant;
        this.texts = texts;
    }

    private record Title(UUID id, String title) {}

    /** The report, as of now. */
    ReturnReport report(ReturnRateFilter filter, Instant now) {
        String caution = texts.get("report.no-experiment");
        return agencies.ask((settings, trip) -> {
            ReportFilter report = filter.report();
            ReportedRange range = report.range(settings.calendar(), now);
            Observation observation = new Observation(settings, range.from(), range.to(), filter.days(), now);
            var episodes = histories.episodes(trip, observation, report.performerFor(tenant.get()), filter.siteId());
            var offers = trip.one(made(OFFERS, filter, observation), OfferSuccess::of);
            var promises = trip.one(made(PROMISES, filter, observation), PromiseSuccess::of);
            var titles = trip.list(database.sql(TITLES), row -> new Title(row.uuid("id"), row.text("title")));
            return () -> {
                Episodes found = episodes.get();
                Map<UUID, String> named = titles.get().stream().collect(Collectors.toMap(Title::id, Title::title));
                List<ReturnGroup> groups = ReturnGroups.of(found).all(named);
                return new ReturnReport(
                        range,
                        UncountedReturns.of(found),
                        ReturnSeries.of(groups),
                        filter.days(),
                        caution,
                        FollowUpCounts.of(found.due()),
                        groups,
                        offers.get().orElseThrow(),
                        promises.get().orElseThrow());
            };
        });
    }

    private Sql made(String text, ReturnRateFilter filter, Observation observation) {
        AgencySettings settings = observation.settings();
        BusinessCalendar calendar = settings.calendar();
        return database.sql(text)
                .bind("performerId", filter.report().performerFor(tenant.get()))
                .bind("siteId", filter.siteId())
                .bind("start", calendar.startOf(observation.from()))
                .bind("end", calendar.endOf(observation.to()))
                .bind("zone", calendar.zone().getId())
                .bind("dayStart", calendar.dayStart())
                .bind("today", settings.dayOf(observation.now()));
    }
}
