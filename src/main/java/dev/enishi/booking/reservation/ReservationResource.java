package dev.enishi.booking.reservation;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reservations: placed and read. What becomes of them: {@link TransitionResource}. */
@Path("/v1/reservations")
@Tag(name = "Reservations", description = "Time of a performer that is promised to one customer.")
@RunOnVirtualThread
class ReservationResource {
    private final ReservationQueries reservations;
    private final Booking booking;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    ReservationResource(
            ReservationQueries reservations, Booking booking, CurrentPrincipal principal, Paging paging, Clock clock) {
        this.reservations = reservations;
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
            operationId = "createReservation",
            summary = "Reserve",
            description = "Takes time of the customer's performer. Requested by the customer it is held until "
                    + "`holdExpiresAt` and waits for a confirmation; made by the performer it is confirmed. 409 "
                    + "`reservation-overlap` names the time that is taken in `conflict`; 422 `not-available` (the "
                    + "performer is not there, or not for so long), `newcomer-window` (this hour is kept for "
                    + "newcomers), `newcomer-share` (what is left of the week is), `off-grid`, `too-soon`, "
                    + "`in-the-past`, `too-far-ahead`, `customer-blocked`, `mails-first`. Where another time would do, `alternatives` names the three nearest free "
                    + "starts.")
    public RestResponse<ReservationView> create(NewReservation wanted) {
        CustomerRef customer = booking.lock(wanted.customerId());
        Instant now = clock.instant();
        BookingContext context = booking.context(customer, now, principal.get().getName());
        UUID id = booking.place(context, wanted.requestFor(customer)).orThrow();
        return Created.at("/v1/reservations/" + id, reservations.require(id, now));
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listReservations",
            summary = "List reservations",
            description = "Reservations, the earliest start first. With `from` today they are those to come.")
    public Page<ReservationView> list(@BeanParam ReservationFilter filter, @BeanParam PageParameters page) {
        List<ReservationView> found = reservations.list(
                filter, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found,
                reservation -> List.of(
                        reservation.startsAt().toString(), reservation.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(operationId = "getReservation", summary = "A reservation", description = "One, with its history.")
    public ReservationView get(@PathParam("id") UUID id) {
        return reservations.require(id, clock.instant());
    }
}
