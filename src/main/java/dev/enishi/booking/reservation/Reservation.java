package dev.enishi.booking.reservation;

import dev.enishi.agency.ReservationPolicies;
import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time of a performer that is promised to one customer. */
@Entity
class Reservation extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    UUID customerId;

    /** Whose time it takes, for good; the customer may be handed over to a colleague. */
    @Column(name = "host_id")
    UUID timeOwnerId;

    @Nullable UUID standingId;

    @Enumerated(EnumType.STRING)
    ReservationState state;

    @Enumerated(EnumType.STRING)
    RequestedBy requestedBy;

    boolean newcomer;
    Instant startsAt;
    Instant endsAt;
    Instant heldUntil;

    @Nullable Instant holdExpiresAt;

    @Nullable String message;

    @Enumerated(EnumType.STRING)
    @Nullable CancelReason cancelReason;

    Instant createdAt;

    /** Gives it its time, with the buffer of this moment; a request is held for a while, never beyond its start. */
    void takeTime(Instant start, int durationMinutes, ReservationPolicies policies) {
        startsAt = start;
        endsAt = start.plus(Duration.ofMinutes(durationMinutes));
        heldUntil = endsAt.plus(Duration.ofMinutes(policies.bufferMinutes()));
        if (state == ReservationState.REQUESTED) {
            Instant held = createdAt.plus(Duration.ofMinutes(policies.holdMinutes()));
            Instant promised = holdExpiresAt == null || holdExpiresAt.isBefore(held) ? held : holdExpiresAt;
            holdExpiresAt = promised.isAfter(start) ? start : promised;
        }
    }

    boolean isAt(ReservationTime time) {
        return startsAt.equals(time.startsAt().toInstant())
                && endsAt.equals(startsAt.plus(Duration.ofMinutes(time.durationMinutes())));
    }

    boolean holdIsOver(Instant now) {
        return holdExpiresAt != null && !holdExpiresAt.isAfter(now);
    }
}
