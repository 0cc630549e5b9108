package dev.enishi.booking.reservation;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of a reservation. Each transition happens once: repeated, or where it is not possible, it is a 409. */
@Path("/v1/reservations/{id}")
@Tag(name = "Reservations")
@RunOnVirtualThread
class TransitionResource {
    private final ReservationQueries reservations;
    private final Booking booking;
    private final Transitions transitions;
    private final CurrentPrincipal principal;
    private final Texts texts;
    private final Clock clock;

    TransitionResource(
            ReservationQueries reservations,
            Booking booking,
            Transitions transitions,
            CurrentPrincipal principal,
            Texts texts,
            Clock clock) {
        this.reservations = reservations;
        this.booking = booking;
        this.transitions = transitions;
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
                    "The performer agrees. 409 `illegal-transition` when it is no longer requested, such as when its "
                            + "hold is over; 422 `customer-blocked` when the customer has been banned since.")
    public ReservationView confirm(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, TransitionNote note) {
        return change(id, ifMatch, note.reason(), Transition.confirmation(booking::isBlocked));
    }

    @PUT
    @Path("/declination")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putDeclination",
            summary = "Decline a request",
            description = "The performer does not agree; the time is free again. 409 `illegal-transition` when it is "
                    + "no longer requested.")
    public ReservationView decline(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, TransitionNote note) {
        return change(id, ifMatch, note.reason(), Transition.declination());
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
    public ReservationView cancel(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, Cancellation cancellation) {
        return change(id, ifMatch, cancellation.note(), Transition.cancellation(cancellation.reason()));
    }

    @PUT
    @Path("/completion")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putCompletion",
            summary = "The customer came",
            description =
                    "Completes a confirmed reservation; 409 `illegal-transition` in any other state. Recording a chat "
                            + "with the customer that overlaps it, from 15 minutes before its start on, does the "
                            + "same. Before its start it succeeds with the warning `before-start`.")
    public ReservationView complete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, TransitionNote note) {
        return change(id, ifMatch, note.reason(), Transition.completion());
    }

    @PUT
    @Path("/no-show")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putNoShow",
            summary = "The customer did not come",
            description =
                    "Ends a confirmed reservation as a no-show; it keeps its time. 409 `illegal-transition` in any "
                            + "other state. Before its start it succeeds with "
                            + "the warning `before-start`.")
    public ReservationView missed(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, TransitionNote note) {
        return change(id, ifMatch, note.reason(), Transition.noShow());
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
                            + "changes. Refused for the same reasons as a new one (lead time and first mail apart), with `conflict` and `alternatives`; 409 "
                            + "`illegal-transition` in any other state.")
    public ReservationView move(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, ReservationTime time) {
        Reservation reservation = transitions.lock(id, ifMatch);
        Instant now = clock.instant();
        transitions.move(reservation, time, now, by());
        return reservations.require(id, now);
    }

    private ReservationView change(UUID id, IfMatch ifMatch, @Nullable String reason, Transition transition) {
        Reservation reservation = transitions.lock(id, ifMatch);
        Instant now = clock.instant();
        Lifecycle next = transitions.carryOut(reservation, transition, now, by(), reason);
        boolean early = next.isEarly(reservation.startsAt, now);
        return reservations
                .require(id, now)
                .with(Warning.when(early, TransitionWarning.BEFORE_START, texts.get("warning.before-start")));
    }

    private String by() {
        return principal.get().getName();
    }
}
