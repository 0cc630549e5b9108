package dev.enishi.reports.session;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.BusinessCalendar;
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

/** The online sessions that the caller may see. */
@ApplicationScoped
class OnlineSessions implements PanacheRepositoryBase<OnlineSession, UUID> {
    private static final String BY_ID = "select " + OnlineSessionView.COLUMNS + """
              from online_session s
             where s.agency_id = :agency and s.id = :id
            """;

    private static final String LIST = "select " + OnlineSessionView.COLUMNS + """
              from online_session s
             where s.agency_id = :agency
               [[and s.performer_id = :performerId]]
               [[and s.site_id = :siteId]]
               [[and s.started_at >= :from]]
               [[and s.started_at < :to]]
               [[and (s.ended_at is null) = :live]]
               [[and (s.started_at, s.id) < (:afterAt, :afterId)]]
             order by s.started_at desc, s.id desc
             limit :limit
            """;

    /** By {@code ex_online_session_overlap}. */
    private static final String OTHER = """
            select id
              from online_session
             where agency_id = :agency and performer_id = :performerId and site_id = :siteId
               and tstzrange(started_at, ended_at) && tstzrange(:startedAt::timestamptz, :endedAt::timestamptz)
               and id <> :id
             order by started_at
             limit 1
            """;

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;

    OnlineSessions(Database database, CurrentTenant tenant, Agencies agencies) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
    }

    /**
     * A session.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    OnlineSessionView require(UUID id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .one(OnlineSessionView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same, to be changed: others wait, so that two changes without If-Match follow each other. */
    OnlineSession lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first. */
    List<OnlineSessionView> list(
            OnlineSessionFilter filter, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return agencies.ask((settings, trip) -> {
            BusinessCalendar calendar = settings.calendar();
            Sql sql = database.sql(LIST)
                    .bind("performerId", filter.performerFor(tenant.get()))
                    .bind("siteId", filter.siteId())
                    .bind("from", from == null ? null : calendar.startOf(from))
                    .bind("to", to == null ? null : calendar.endOf(to))
                    .bind("live", filter.live())
                    .bind("afterAt", afterAt)
                    .bind("afterId", afterId)
                    .limit(limit);
            return trip.list(sql, OnlineSessionView::of);
        });
    }

    /** Another session of the same performer on the same site at the same time. */
    Optional<UUID> other(OnlineSession session) {
        return database.sql(OTHER)
                .bind("performerId", session.performerId)
                .bind("siteId", session.siteId)
                .bind("startedAt", session.startedAt)
                .bind("endedAt", session.endedAt)
                .bind("id", session.id)
                .one(row -> row.uuid("id"));
    }
}
