package dev.enishi.reservation;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Advice;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of a reservation. Each transition happens once: repeated, or where it is not possible, it is a 409. */
@Path("/v1/reservations/{id}")
@Tag(name = "Reservations")
class TransitionResource {
    private final Reservations reservations;
    private final Booking booking;
    private final CurrentPrincipal principal;
    private final Texts texts;
    private final Clock clock;

    TransitionResource(
            Reservations reservations, Booking booking, CurrentPrincipal principal, Texts texts, Clock clock) {
        this.reservations = reservations;
        this.booking = booking;
        this.principal = principal;
        this.texts = texts;
        this.clock = clock;
    }

    @PUT
    @Path("/confirmation")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putConfirmation",
            summary = "Confirm a request",
            description =
                    "She agrees. 409 `illegal-transition` when it is no longer requested, such as when its hold is "
                            + "over; 422 `customer-blocked` when he has been banned since.")
    public ReservationView confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, TransitionNote note) {
        return change(id, ifMatch, note.reason(), (reservation, current) -> {
            if (!(current instanceof Lifecycle.Requested requested)) {
                return null;
            }
            if (booking.isBlocked(reservation.customerId)) {
                throw ProblemException.of(ProblemCode.CUSTOMER_BLOCKED);
            }
            return requested.confirmed();
        });
    }

    @PUT
    @Path("/declination")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putDeclination",
            summary = "Decline a request",
            description = "She does not agree; the time is free again. 409 `illegal-transition` when it is no longer "
                    + "requested.")
    public ReservationView decline(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, TransitionNote note) {
        return change(
                id,
                ifMatch,
                note.reason(),
                (reservation, current) ->
                        current instanceof Lifecycle.Requested requested ? requested.declined() : null);
    }

    @PUT
    @Path("/cancellation")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putCancellation",
            summary = "Cancel a reservation",
            description = "Calls off a requested or confirmed reservation; the time is free again. 409 "
                    + "`illegal-transition` in any other state.")
    public ReservationView cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Cancellation cancellation) {
        return change(id, ifMatch, cancellation.note(), (reservation, current) -> {
            if (current instanceof Lifecycle.Open open) {
                reservation.cancelReason = cancellation.reason();
                return open.cancelled();
            }
            return null;
        });
    }

    @PUT
    @Path("/completion")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putCompletion",
            summary = "He came",
            description =
                    "Completes a confirmed reservation; 409 `illegal-transition` in any other state. Recording a chat with him that overlaps it, from 15 minutes "
                            + "before its start on, does the same. Before its start it succeeds with the warning `before-start`.")
    public ReservationView complete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, TransitionNote note) {
        return change(
                id,
                ifMatch,
                note.reason(),
                (reservation, current) ->
                        current instanceof Lifecycle.Confirmed confirmed ? confirmed.completed() : null);
    }

    @PUT
    @Path("/no-show")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putNoShow",
            summary = "He did not come",
            description =
                    "Ends a confirmed reservation as a no-show; it keeps its time. 409 `illegal-transition` in any "
                            + "other state. Before its start it succeeds with "
                            + "the warning `before-start`.")
    public ReservationView missed(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, TransitionNote note) {
        return change(
                id,
                ifMatch,
                note.reason(),
                (reservation, current) -> current instanceof Lifecycle.Confirmed confirmed ? confirmed.missed() : null);
    }

    @PUT
    @Path("/time")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putReservationTime",
            summary = "Move a reservation",
            description =
                    "Moves a requested or confirmed reservation in one step: it has its old time or the new one, never "
                            + "neither; the history keeps both. It is in nobody's way itself. To where it is already: nothing "
                            + "changes. Refused for the same reasons as a new one, with `conflict` and `alternatives`; 409 "
                            + "`illegal-transition` in any other state.")
    public ReservationView move(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ReservationTime time) {
        Reservation reservation = booking.lockReservation(id);
        Versioned.check(ifMatch, reservation.version);
        Instant now = clock.instant();
        Lifecycle current = Lifecycle.of(reservation, now);
        if (!(current instanceof Lifecycle.Open)) {
            throw illegal(current);
        }
        if (!reservation.isAt(time)) {
            booking.move(reservation, time, now);
            reservations.flush();
            reservations.remember(id, now, principal.get().getName(), null);
        }
        return reservations.get(id, now);
    }

    /** What becomes of a reservation, or null where its state does not allow that. */
    private interface Step {
        @Nullable Lifecycle from(Reservation reservation, Lifecycle current);
    }

    private ReservationView change(UUID id, @Nullable String ifMatch, @Nullable String reason, Step step) {
        Reservation reservation = booking.lockReservation(id);
        Versioned.check(ifMatch, reservation.version);
        Instant now = clock.instant();
        Lifecycle current = Lifecycle.of(reservation, now);
        Lifecycle next = step.from(reservation, current);
        if (next == null) {
            throw illegal(current);
        }
        reservation.state = next.state();
        reservations.flush();
        reservations.remember(id, now, principal.get().getName(), reason);
        ReservationView changed = reservations.get(id, now);
        return isEarly(next, reservation, now)
                ? changed.with(List.of(new Warning("before-start", null, texts.get("warning.before-start"))))
                : changed;
    }

    private static ProblemException illegal(Lifecycle current) {
        return ProblemException.of(ProblemCode.ILLEGAL_TRANSITION).with(Advice.allowed(current.allowed()));
    }

    /** An outcome before there can be one, clocks of others and guests who come early apart. */
    private static boolean isEarly(Lifecycle next, Reservation reservation, Instant now) {
        boolean outcome = next instanceof Lifecycle.Completed || next instanceof Lifecycle.NoShow;
        return outcome && now.isBefore(reservation.startsAt.minus(Duration.ofMinutes(15)));
    }
}
