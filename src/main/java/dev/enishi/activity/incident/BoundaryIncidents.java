package dev.enishi.activity.incident;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.BoundaryRules;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The boundary incidents that the caller may see. */
@ApplicationScoped
class BoundaryIncidents implements PanacheRepositoryBase<BoundaryIncident, UUID> {
    private static final String BY_ID = "select " + BoundaryIncidentView.COLUMNS + " from boundary_incident h "
            + BoundaryIncidentView.BESIDE + " where h.agency_id = :agency and h.id = :id";

    private static final String LIST =
            "select " + BoundaryIncidentView.COLUMNS + """
              from (
                   select id, version, customer_id, kind, at, pretext, words, answer, template_id, outcome, created_at
                     from boundary_incident
                    where agency_id = :agency
                      [[and performer_id = :performerId]]
                      [[and customer_id = :customerId]]
                      [[and kind = :kind]]
                      [[and outcome = :outcome]]
                      [[and (at, id) < (:afterAt, :afterId)]]
                    order by at desc, id desc
                    limit :limit) h
            """ + BoundaryIncidentView.BESIDE + """
             order by h.at desc, h.id desc
            """;

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;
    private final BoundaryRules rules;
    private final DeclineTemplates declines;
    private final ConcernedCustomer concerned;

    BoundaryIncidents(
            Database database,
            CurrentTenant tenant,
            Agencies agencies,
            BoundaryRules rules,
            DeclineTemplates declines,
            ConcernedCustomer concerned) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
        this.rules = rules;
        this.declines = declines;
        this.concerned = concerned;
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    BoundaryIncident lockForUpdate(UUID id) {
        BoundaryIncident incident = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(incident.customerId);
        return incident;
    }

    /** As of now, as whoever has just written it sees it. */
    BoundaryIncidentView require(UUID id, Instant now) {
        Optional<BoundaryIncidentView> incident = agencies.ask((settings, trip) -> {
            var found = trip.one(
                    database.sql(BY_ID).bind("id", id),
                    row -> BoundaryIncidentView.of(row, settings, settings.dayOf(now)));
            var all = rules.shown(trip);
            return () -> found.get().map(one -> one.with(all.get()));
        });
        return incident.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** One that has just been recorded, with words to refuse. */
    BoundaryIncidentView recorded(UUID id, UUID performerId, Instant now) {
        return agencies.ask((settings, trip) -> {
            LocalDate today = settings.dayOf(now);
            var found =
                    trip.one(database.sql(BY_ID).bind("id", id), row -> BoundaryIncidentView.of(row, settings, today));
            var all = rules.shown(trip);
            var words = declines.of(trip, performerId);
            return () -> {
                BoundaryIncidentView incident = found.get().orElseThrow();
                return incident.with(
                        all.get(),
                        words.get().fitting(incident.kind(), incident.customer().stage(), today));
            };
        });
    }

    /** Newest first, as of now. */
    List<BoundaryIncidentView> list(
            BoundaryIncidentFilter filter, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        Sql sql = database.sql(LIST)
                .bind("performerId", filter.performerFor(tenant.get()))
                .bind("customerId", filter.customerId())
                .bind("kind", filter.kind())
                .bind("outcome", filter.outcome())
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit);
        return agencies.ask((settings, trip) -> {
            var found = trip.list(sql, row -> BoundaryIncidentView.of(row, settings, settings.dayOf(now)));
            var all = rules.shown(trip);
            return () -> found.get().stream().map(one -> one.with(all.get())).toList();
        });
    }
}
