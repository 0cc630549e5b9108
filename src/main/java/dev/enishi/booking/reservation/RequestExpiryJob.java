package dev.enishi.booking.reservation;

import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.StandingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores that requests ran out, when they do: those of one performer in a transaction. */
@ApplicationScoped
class RequestExpiryJob implements StandingTask {
    private final Booking booking;
    private final Reservations reservations;
    private final CustomerHistory history;
    private final Database database;

    RequestExpiryJob(Booking booking, Reservations reservations, CustomerHistory history, Database database) {
        this.booking = booking;
        this.reservations = reservations;
        this.history = history;
        this.database = database;
    }

    @Override
    public String kind() {
        return "REQUEST_EXPIRY";
    }

    /** None: each request brings an item that is due when its hold is over (V0031). */
    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        Optional<UUID> performer = withRequestsThatRanOut(now);
        performer.ifPresent(id -> {
            booking.lockPerformer(id);
            history.record(reservations.expire(id, now), now, Reservations.ENISHI);
        });
        return performer.map(id -> now);
    }

    private Optional<UUID> withRequestsThatRanOut(Instant now) {
        return database.sql("""
                        select host_id from reservation
                         where agency_id = :agency and state = 'REQUESTED' and hold_expires_at <= :now
                         order by host_id
                         limit 1
                        """).bind("now", now).one(row -> row.uuid("host_id"));
    }
}
