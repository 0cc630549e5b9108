package dev.enishi.booking.reservation;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reservations that the caller may see, to be changed, and their history to be written. */
@ApplicationScoped
public class Reservations implements PanacheRepositoryBase<Reservation, UUID> {
    /** Who did what nobody asked for: a hold that ran out. */
    static final String ENISHI = "enishi";

    /** Whoever erases one of them locks him before his reservations: nobody waits in a circle. */
    private static final String LOCK_CUSTOMERS_OF_EXPIRED = """
            select 1 from customer
             where agency_id = :agency
               and id in (
                   select customer_id from reservation
                    where agency_id = :agency and host_id = :timeOwnerId and state = 'REQUESTED' and hold_expires_at <= :now)
             order by id
               for key share
            """;

    private static final String EXPIRE = """
            update reservation
               set state = 'EXPIRED', version = version + 1
             where agency_id = :agency and host_id = :timeOwnerId and state = 'REQUESTED' and hold_expires_at <= :now
            returning id, hold_expires_at
            """;

    private static final String CANCEL_OF_TIME_OWNER = """
            update reservation
               set state = 'CANCELLED', cancel_reason = 'PERFORMER', version = version + 1
             where agency_id = :agency and host_id = :timeOwnerId and state in ('REQUESTED', 'CONFIRMED') and ends_at > :now
            returning id
            """;

    private static final String REMEMBER = """
            insert into reservation_event (agency_id, id, performer_id, customer_id, reservation_id, state, starts_at,
                ends_at, held_until, at, recorded_by, reason)
            select v.agency_id, wanted.event_id, v.performer_id, v.customer_id, v.id, v.state, v.starts_at, v.ends_at,
                v.held_until, :at, :by, :reason::text
              from unnest(:ids, :eventIds) as wanted(id, event_id)
              join reservation v on v.agency_id = :agency and v.id = wanted.id
            returning customer_id, reservation_id, state
            """;

    private final Database database;
    private final ConcernedCustomer concerned;

    Reservations(Database database, ConcernedCustomer concerned) {
        this.database = database;
        this.concerned = concerned;
    }

    private record Gone(UUID id, Instant at) {}

    /** To be changed: others wait. Lock its performer first, see {@link Booking}. */
    Reservation lockForUpdate(UUID id) {
        Reservation reservation = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(reservation.customerId);
        return reservation;
    }

    /** Whose time a reservation takes. */
    UUID timeOwnerOf(UUID id) {
        return database.sql("select host_id from reservation where agency_id = :agency and id = :id")
                .bind("id", id)
                .one(row -> row.uuid("host_id"))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Stores that holds of a performer are over, so that their time can be taken. Lock the performer first. */
    List<ReservationChanged> expire(UUID timeOwnerId, Instant now) {
        database.sql(LOCK_CUSTOMERS_OF_EXPIRED)
                .bind("timeOwnerId", timeOwnerId)
                .bind("now", now)
                .list(row -> 1);
        return database
                .sql(EXPIRE)
                .bind("timeOwnerId", timeOwnerId)
                .bind("now", now)
                .list(row -> new Gone(row.uuid("id"), row.instant("hold_expires_at")))
                .stream()
                .map(gone -> remember(gone.id(), gone.at(), ENISHI, null))
                .toList();
    }

    /**
     * Cancels all that a performer has not yet been through: she leaves.
     *
     * @return what has happened by that, to be told when all else is written
     */
    public List<ReservationChanged> cancelOf(UUID timeOwnerId, Instant now, String by) {
        List<ReservationChanged> expired = expire(timeOwnerId, now);
        List<UUID> cancelled = database.sql(CANCEL_OF_TIME_OWNER)
                .bind("timeOwnerId", timeOwnerId)
                .bind("now", now)
                .list(row -> row.uuid("id"));
        return Stream.concat(expired.stream(), remember(cancelled, now, by, null).stream())
                .toList();
    }

    /** Adds to the history how one stands now, with what people say about it, to be told by whoever calls it. */
    ReservationChanged remember(UUID id, Instant at, String by, @Nullable String reason) {
        return remember(List.of(id), at, by, reason).getFirst();
    }

    /** The same for several. */
    List<ReservationChanged> remember(List<UUID> ids, Instant at, String by, @Nullable String reason) {
        return database.sql(REMEMBER)
                .bind("ids", ids)
                .bind("eventIds", ids.stream().map(_ -> Ids.next()).toList())
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .list(row ->
                        new ReservationChanged(row.uuid("customer_id"), row.uuid("reservation_id"), row.text("state")));
    }
}
