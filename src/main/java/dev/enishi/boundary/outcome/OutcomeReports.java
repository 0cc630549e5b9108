package dev.enishi.boundary.outcome;

import dev.enishi.agency.Agencies;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts outcomes. */
@ApplicationScoped
class OutcomeReports {
    /** By an index of the agency's incidents, or of the performer's, in the order of time. */
    private static final String COUNTS = """
            select p.id, p.name, counted.incidents, counted.stayed, counted.left_after
              from (
                   select performer_id, count(*)::int as incidents,
                          (count(*) filter (where outcome = 'STAYED'))::int as stayed,
                          (count(*) filter (where outcome = 'LEFT'))::int as left_after
                     from boundary_incident
                    where agency_id = :agency and at >= :from and at < :to
                      [[and performer_id = :performerId]]
                    group by performer_id) counted
              join performer p on p.agency_id = :agency and p.id = counted.performer_id
             order by p.name, p.id
             limit :limit
            """;

    private final Database database;
    private final Agencies agencies;
    private final CurrentTenant tenant;

    OutcomeReports(Database database, Agencies agencies, CurrentTenant tenant) {
        this.database = database;
        this.agencies = agencies;
        this.tenant = tenant;
    }

    /** Of the incidents of some business days. A performer's own key says whose in the statement, too: see other lists. */
    OutcomeReport of(OutcomeFilter filter) {
        return agencies.ask((settings, trip) -> {
            var counts = trip.list(
                    database.sql(COUNTS)
                            .bind("from", settings.calendar().startOf(filter.from()))
                            .bind("to", settings.calendar().endOf(filter.to()))
                            .bind(
                                    "performerId",
                                    filter.performerId() == null ? tenant.get().performerId() : filter.performerId())
                            .limit(PerformerContexts.MOST),
                    OutcomeCounts::of);
            return () -> new OutcomeReport(filter.from(), filter.to(), counts.get());
        });
    }
}
