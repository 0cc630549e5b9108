package dev.enishi.booking.standing;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.PerformerName;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.standing.StandingReservationView.Occurrence;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Standing reservations as they are stored; their occurrences are reservations. */
@ApplicationScoped
class StandingQueries {
    private static final String COLUMNS = """
            select s.id, s.version, s.first_day, s.local_time, s.duration_minutes, s.every_weeks, s.created_at,
            """ + PerformerName.BESIDE + ", " + CustomerSummary.BESIDE;

    private static final String CUSTOMERS = """
              join customer c on c.agency_id = :agency and c.id = s.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = s.customer_id
            """;

    private static final String BY_ID =
            COLUMNS + " from standing_reservation s " + CUSTOMERS + " where s.agency_id = :agency and s.id = :id";

    private static final String LIST = COLUMNS + """
              from (
                select s.*
                  from standing_reservation s
                 where s.agency_id = :agency
                   [[and s.performer_id = :performerId]]
                   [[and s.customer_id = :customerId]]
                   [[and s.id < :after]]
                 order by s.id desc
                 limit :limit) s
            """ + CUSTOMERS + " order by s.id desc";

    private final Database database;
    private final CurrentTenant tenant;
    private final ConcernedCustomer concerned;
    private final Agencies agencies;

    StandingQueries(Database database, CurrentTenant tenant, ConcernedCustomer concerned, Agencies agencies) {
        this.database = database;
        this.tenant = tenant;
        this.concerned = concerned;
        this.agencies = agencies;
    }

    /** One that is about to be changed. */
    record Standing(int version, UUID customerId, UUID performerId) {}

    UUID insert(NewStandingReservation wanted, BookingContext context, LocalDateTime first, int occurrences) {
        UUID id = Ids.next();
        database.sql("""
                        insert into standing_reservation (agency_id, id, performer_id, site_id, customer_id, first_day,
                            local_time, duration_minutes, every_weeks, occurrences, version, created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :firstDay, :localTime, :minutes, :weeks,
                            :occurrences, 0, :now)
                        """)
                .bind("id", id)
                .bind("performerId", context.customer().performerId())
                .bind("siteId", context.customer().siteId())
                .bind("customerId", context.customer().id())
                .bind("firstDay", first.toLocalDate())
                .bind("localTime", first.toLocalTime())
                .bind("minutes", wanted.durationMinutes())
                .bind("weeks", wanted.weeks())
                .bind("occurrences", occurrences)
                .bind("now", context.now())
                .update();
        return id;
    }

    /** What a move of several occurrences leaves. */
    void remember(UUID id, long days, LocalDateTime target, int minutes) {
        database.sql("""
                        update standing_reservation
                           set first_day = first_day + :days::int, local_time = :localTime, duration_minutes = :minutes,
                               version = version + 1
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .bind("days", (int) days)
                .bind("localTime", target.toLocalTime())
                .bind("minutes", minutes)
                .update();
    }

    /** Counts a change that leaves no other trace here. */
    void count(UUID id) {
        database.sql("update standing_reservation set version = version + 1 where agency_id = :agency and id = :id")
                .bind("id", id)
                .update();
    }

    /**
     * One that is about to be changed.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    Standing require(UUID id) {
        Standing standing = database.sql("""
                        select version, customer_id, performer_id
                          from standing_reservation
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .one(row -> new Standing(row.integer("version"), row.uuid("customer_id"), row.uuid("performer_id")))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(standing.customerId());
        return standing;
    }

    /** The occurrences, the earliest first. */
    List<Occurrence> occurrences(UUID id, Instant now) {
        return agencies.ask((settings, trip) -> occurrences(trip, id, settings, now));
    }

    private Reply<List<Occurrence>> occurrences(RoundTrip trip, UUID id, AgencySettings settings, Instant now) {
        Sql sql = database.sql("""
                        select id, version, starts_at, ends_at,
                               reservation_shown_state(state, hold_expires_at, :now) as state
                          from reservation
                         where agency_id = :agency and standing_id = :id
                         order by starts_at, id
                        """).bind("id", id).bind("now", now);
        return trip.list(sql, row -> Occurrence.of(row, settings.calendar()));
    }

    /**
     * One with its occurrences.
     *
     * @param refused those of this very change that could not be, or null
     * @throws ProblemException 404 when there is none for the caller
     */
    StandingReservationView view(UUID id, Instant now, @Nullable List<RefusedStart> refused) {
        Optional<StandingReservationView> found = agencies.ask((settings, trip) -> {
            Reply<Optional<StandingReservationView>> standing =
                    trip.one(database.sql(BY_ID).bind("id", id), views(settings, now));
            Reply<List<Occurrence>> occurrences = occurrences(trip, id, settings, now);
            return () -> standing.get().map(one -> one.with(occurrences.get(), refused));
        });
        return found.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first, without their occurrences. Her own key names her: what its policy filters by reaches no index. */
    List<StandingReservationView> list(StandingFilter filter, Instant now, @Nullable UUID after, int limit) {
        Sql sql = database.sql(LIST)
                .bind("performerId", filter.performerId() == null ? tenant.get().performerId() : filter.performerId())
                .bind("customerId", filter.customerId())
                .bind("after", after)
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(sql, views(settings, now)));
    }

    private static Function<Row, StandingReservationView> views(AgencySettings settings, Instant now) {
        LocalDate today = settings.dayOf(now);
        return row -> StandingReservationView.of(row, settings, today);
    }
}
