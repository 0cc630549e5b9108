package dev.enishi.booking.standing;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.standing.StandingReservations.Changed;
import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Standing reservations. */
@Path("/v1/standing-reservations")
@Tag(name = "Reservations")
@RunOnVirtualThread
class StandingReservationResource {
    private final StandingReservations standing;
    private final StandingQueries queries;
    private final Booking booking;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    StandingReservationResource(
            StandingReservations standing,
            StandingQueries queries,
            Booking booking,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.standing = standing;
        this.queries = queries;
        this.booking = booking;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "createStandingReservation",
            summary = "Reserve every week",
            description =
                    "Reserves the same local time each week or every n weeks; each occurrence is a confirmed reservation "
                            + "of its own. Occurrences that cannot have their time, for the reasons of a single reservation or because "
                            + "the clocks skip it (`no-such-local-time`), are listed one by one in `refusedStarts`: with "
                            + "`conflicts` `REFUSE` in a 409 `standing-conflict` and nothing is placed, with `SKIP` in the answer, "
                            + "unless none fits.")
    public RestResponse<StandingReservationView> create(NewStandingReservation wanted) {
        CustomerRef customer = booking.lock(wanted.customerId());
        Instant now = clock.instant();
        BookingContext context = booking.context(customer, now, principal.get().getName());
        Changed placed = standing.place(wanted, context);
        return Created.at("/v1/standing-reservations/" + placed.id(), queries.view(placed.id(), now, placed.refused()));
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listStandingReservations",
            summary = "List standing reservations",
            description = "Standing reservations, newest first, without their occurrences.")
    public Page<StandingReservationView> list(@BeanParam StandingFilter filter, @BeanParam PageParameters page) {
        return paging.page(
                queries.list(filter, clock.instant(), paging.uuidAfter(0), paging.limit() + 1),
                one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "getStandingReservation",
            summary = "A standing reservation",
            description = "One, with its occurrences.")
    public StandingReservationView get(@PathParam("id") UUID id) {
        return queries.view(id, clock.instant(), null);
    }

    @PUT
    @Path("/{id}/time")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putStandingReservationTime",
            summary = "Move this and the following, or all",
            description =
                    "Moves occurrences that are still to come, all by as many days as the named one and to its new local "
                            + "time. Those that cannot have their new time keep the old one and are listed in `refusedStarts`: 409 "
                            + "`standing-conflict` with `REFUSE`, which moves none. 409 `illegal-transition` when none is left.")
    public StandingReservationView move(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, StandingTime time) {
        Instant now = lock(id, ifMatch);
        Changed moved = standing.move(id, time, now, principal.get().getName());
        return queries.view(id, now, moved.refused());
    }

    @PUT
    @Path("/{id}/cancellation")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putStandingReservationCancellation",
            summary = "Cancel this and the following, or all",
            description = "Cancels occurrences that are still to come. 409 `illegal-transition` when none is left.")
    public StandingReservationView cancel(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, StandingCancellation cancellation) {
        Instant now = lock(id, ifMatch);
        standing.cancel(id, cancellation, now, principal.get().getName());
        return queries.view(id, now, null);
    }

    private Instant lock(UUID id, IfMatch ifMatch) {
        standing.lock(id);
        ifMatch.check(queries.require(id).version());
        return clock.instant();
    }
}
