package dev.enishi.booking.reservation;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the reservations that the caller may see, each with whom it is about. */
@ApplicationScoped
class ReservationQueries {
    /** The former performer of a customer who was handed over is nobody whom the colleague may read. */
    private static final String WITH_NAMES = """
            select v.id, v.version, v.host_id, v.standing_id,
                   reservation_shown_state(v.state, v.hold_expires_at, :now) as state, v.requested_by, v.starts_at, v.ends_at,
                   v.hold_expires_at, v.message, v.cancel_reason, v.chat_id, v.newcomer, v.created_at,
                   coalesce((select h.name from performer h where h.agency_id = v.agency_id and h.id = v.host_id),
                            :formerPerformer) as host_name,
            """ + CustomerSummary.BESIDE;

    private static final String CUSTOMERS = """
              join customer c on c.agency_id = :agency and c.id = v.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = v.customer_id
            """;

    private static final String BY_ID =
            WITH_NAMES + " from reservation v " + CUSTOMERS + " where v.agency_id = :agency and v.id = :id";

    private static final String HISTORY = """
            select at, state, starts_at, ends_at, recorded_by, reason
              from reservation_event
             where agency_id = :agency and reservation_id = :id
             order by at, id
             limit 1000
            """;

    private static final String PAGE = """
                   [[and v.host_id = :performerId]]
                   [[and v.performer_id = :ownerId]]
                   [[and v.customer_id = :customerId]]
                   [[and v.starts_at >= :from]]
                   [[and v.starts_at < :to]]
                   [[and (v.starts_at, v.id) > (:afterAt, :afterId)]]
                 order by v.starts_at, v.id
                 limit :limit
            """;

    private static final String LIST = WITH_NAMES + """
              from (
                select v.*
                  from reservation v
                 where v.agency_id = :agency
            """ + PAGE + ") v " + CUSTOMERS + " order by v.starts_at, v.id";

    /**
     * Each stored state has a range of an index of its own (ix_reservation_state and its like), whose first rows are enough for
     * the first ones of all.
     */
    private static final String LIST_IN_STATES = WITH_NAMES + """
              from (
                select v.*
                  from unnest(:storedStates) as stored(state)
                 cross join lateral (
                    select v.*
                      from reservation v
                     where v.agency_id = :agency and v.state = stored.state
                       and reservation_shown_state(v.state, v.hold_expires_at, :now) = any(:states)
            """ + PAGE
            + ") v order by v.starts_at, v.id limit :limit) v " + CUSTOMERS + " order by v.starts_at, v.id";

    private final Database database;
    private final CurrentTenant tenant;
    private final Agencies agencies;
    private final Texts texts;

    ReservationQueries(Database database, CurrentTenant tenant, Agencies agencies, Texts texts) {
        this.database = database;
        this.tenant = tenant;
        this.agencies = agencies;
        this.texts = texts;
    }

    /**
     * One with its history.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    ReservationView require(UUID id, Instant now) {
        Sql reservation = withNames(BY_ID, now).bind("id", id);
        Optional<ReservationView> found = agencies.ask((settings, trip) -> {
            Reply<Optional<ReservationView>> view = trip.one(reservation, views(settings, now));
            Reply<List<ReservationEventView>> history =
                    trip.list(database.sql(HISTORY).bind("id", id), ReservationEventView::of);
            return () -> view.get().map(one -> one.with(history.get(), null));
        });
        return found.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The earliest start first. Her own key names her as well: what its policy filters by reaches no index. */
    List<ReservationView> list(
            ReservationFilter filter, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        Sql sql = withNames(filter.state().isEmpty() ? LIST : LIST_IN_STATES, now)
                .bind("performerId", filter.performerId())
                .bind("ownerId", filter.performerId() == null ? tenant.get().performerId() : null)
                .bind("customerId", filter.customerId())
                .bind("states", names(filter.state()))
                .bind("storedStates", names(ReservationState.stored(filter.state())))
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(
                sql.bind("from", from == null ? null : settings.calendar().startOf(from))
                        .bind("to", to == null ? null : settings.calendar().endOf(to)),
                views(settings, now)));
    }

    private Sql withNames(String statement, Instant now) {
        return database.sql(statement).bind("now", now).bind("formerPerformer", texts.get("performer.former"));
    }

    private static Function<Row, ReservationView> views(AgencySettings settings, Instant now) {
        LocalDate today = settings.dayOf(now);
        return row -> ReservationView.of(row, settings, today);
    }

    private static List<String> names(Set<ReservationState> states) {
        return states.stream().map(ReservationState::name).toList();
    }
}
