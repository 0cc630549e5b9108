package dev.enishi.booking.standing;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.standing.StandingReservationView.Occurrence;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standing reservations as they are stored; their occurrences are reservations. */
@ApplicationScoped
class StandingQueries {
    private final Database database;
    private final CurrentTenant tenant;
    private final ConcernedCustomer concerned;

    StandingQueries(Database database, CurrentTenant tenant, ConcernedCustomer concerned) {
        this.database = database;
        this.tenant = tenant;
        this.concerned = concerned;
    }

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

    /** One without its occurrences. */
    StandingReservationView require(UUID id) {
        StandingReservationView standing = database.sql("""
                        select id, version, customer_id, performer_id, first_day, local_time, duration_minutes, every_weeks,
                               created_at
                          from standing_reservation
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .one(StandingReservationView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(standing.customerId());
        return standing;
    }

    /** The occurrences, the earliest first. */
    List<Occurrence> occurrences(UUID id, Instant now) {
        return database.sql("""
                        select id, starts_at, ends_at, reservation_shown_state(state, hold_expires_at, :now) as state
                          from reservation
                         where agency_id = :agency and standing_id = :id
                         order by starts_at, id
                        """).bind("id", id).bind("now", now).list(Occurrence::of);
    }

    /** Newest first, without their occurrences. Her own key names her: what its policy filters by reaches no index. */
    List<StandingReservationView> list(StandingFilter filter, @Nullable UUID after, int limit) {
        return database.sql("""
                        select id, version, customer_id, performer_id, first_day, local_time, duration_minutes, every_weeks,
                               created_at
                          from standing_reservation
                         where agency_id = :agency
                           [[and performer_id = :performerId]]
                           [[and customer_id = :customerId]]
                           [[and id < :after]]
                         order by id desc
                         limit :limit
                        """)
                .bind("performerId", filter.performerId() == null ? tenant.get().performerId() : filter.performerId())
                .bind("customerId", filter.customerId())
                .bind("after", after)
                .limit(limit)
                .list(StandingReservationView::of);
    }
}
