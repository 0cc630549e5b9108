package dev.enishi.boundary.alert;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The alerts that the caller may see: on screens of other scopes none, unless the caller may read them. */
@ApplicationScoped
public class Alerts {
    private static final String BY_ID = "select " + AlertView.COLUMNS + " from alert h " + AlertView.PARTIES
            + " where h.agency_id = :agency and h.id = :id";

    private static final String LIST = "select " + AlertView.COLUMNS + """
              from (
                   select id, performer_id, customer_id, kind, level, incident_id, raised_at, acknowledged_at, acknowledged_by,
                          resolved_at, resolution
                     from alert
                    where :told and agency_id = :agency
                      [[and performer_id = :performerId]]
                      [[and customer_id = :customerId]]
                      [[and kind = :kind]]
                      [[and :open and acknowledged_at is null and resolved_at is null]]
                      [[and :acknowledged and acknowledged_at is not null]]
                      [[and :resolved and acknowledged_at is null and resolved_at is not null]]
                      [[and (raised_at, id) < (:afterAt, :afterId)]]
                    order by raised_at desc, id desc
                    limit :limit) h
            """ + AlertView.PARTIES + """
             order by h.raised_at desc, h.id desc
            """;

    private static final String COUNT_OPEN = """
            select count(*)::int as open from alert
             where :told and agency_id = :agency and performer_id = :performerId
               and acknowledged_at is null and resolved_at is null
            """;

    private static final String ACKNOWLEDGE = """
            update alert
               set acknowledged_at = case when acknowledged_at is null then :now else acknowledged_at end,
                   acknowledged_by = case when acknowledged_at is null then :by else acknowledged_by end
             where agency_id = :agency and id = :id
            returning customer_id
            """;

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;
    private final ConcernedCustomer concerned;
    private final Texts texts;
    private final CurrentPrincipal principal;

    Alerts(
            Database database,
            CurrentTenant tenant,
            Agencies agencies,
            ConcernedCustomer concerned,
            Texts texts,
            CurrentPrincipal principal) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
        this.concerned = concerned;
        this.texts = texts;
        this.principal = principal;
    }

    /**
     * One.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    AlertView require(UUID id, Instant now) {
        Optional<AlertView> alert = agencies.ask((settings, trip) -> trip.one(
                database.sql(BY_ID).bind("id", id), row -> AlertView.of(row, settings, settings.dayOf(now), texts)));
        return alert.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first, as of now. */
    List<AlertView> list(
            AlertFilter filter, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        Sql sql = list(filter, limit).bind("afterAt", afterAt).bind("afterId", afterId);
        return agencies.ask(
                (settings, trip) -> trip.list(sql, row -> AlertView.of(row, settings, settings.dayOf(now), texts)));
    }

    private Sql list(AlertFilter filter, int limit) {
        return database.sql(LIST)
                .bind("told", isTold())
                .bind("performerId", filter.performerFor(tenant.get()))
                .bind("customerId", filter.customerId())
                .bind("kind", filter.kind())
                .bind("open", filter.only(AlertState.OPEN))
                .bind("acknowledged", filter.only(AlertState.ACKNOWLEDGED))
                .bind("resolved", filter.only(AlertState.RESOLVED))
                .limit(limit);
    }

    private boolean isTold() {
        return principal.get().scopes().contains(Scope.BOUNDARIES_READ);
    }

    /** The newest open ones about a performer or her customers; answered with the round trip. */
    public Reply<List<AlertView>> open(
            RoundTrip trip, UUID performerId, AgencySettings settings, LocalDate today, int limit) {
        Sql sql = list(new AlertFilter(performerId, null, AlertState.OPEN, null), limit)
                .bind("afterAt", null)
                .bind("afterId", null);
        return trip.list(sql, row -> AlertView.of(row, settings, today, texts));
    }

    /** How many there are of these. */
    public Supplier<Integer> countOpen(RoundTrip trip, UUID performerId) {
        var open = trip.one(
                database.sql(COUNT_OPEN).bind("told", isTold()).bind("performerId", performerId),
                row -> row.integer("open"));
        return () -> open.get().orElse(0);
    }

    /**
     * Somebody has looked; the first who did counts.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    void acknowledge(UUID id, Instant now, String by) {
        List<Optional<UUID>> about = database.sql(ACKNOWLEDGE)
                .bind("id", id)
                .bind("now", now)
                .bind("by", by)
                .list(row -> Optional.ofNullable(row.uuidOrNull("customer_id")));
        if (about.isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        about.getFirst().ifPresent(concerned::set);
    }
}
