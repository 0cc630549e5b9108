package dev.enishi.booking.visit;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.booking.reservation.BookingAdvice;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.reservation.BookingRequest;
import dev.enishi.booking.reservation.Placement;
import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers of a next visit, and what he said. */
@Path("/v1/next-visit-offers/{id}")
@Tag(name = "Visits")
class NextVisitOfferResource {
    private final NextVisitOffers offers;
    private final Booking booking;
    private final Customers customers;
    private final ConcernedCustomer concerned;
    private final CurrentPrincipal principal;
    private final Clock clock;

    NextVisitOfferResource(
            NextVisitOffers offers,
            Booking booking,
            Customers customers,
            ConcernedCustomer concerned,
            CurrentPrincipal principal,
            Clock clock) {
        this.offers = offers;
        this.booking = booking;
        this.customers = customers;
        this.concerned = concerned;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(operationId = "getNextVisitOffer", summary = "An offer", description = "One offer with its result.")
    public NextVisitOffer get(@PathParam("id") UUID id) {
        return offers.get(id);
    }

    @PUT
    @Path("/acceptance")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putAcceptance",
            summary = "The customer accepts",
            description = "Places a confirmed reservation at the offered or another time, with all the refusals of "
                    + "`POST /v1/reservations`. Repeated it changes nothing; 409 `illegal-transition` when the "
                    + "customer has refused or accepted another time.")
    public NextVisitOffer accept(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, OfferAcceptance acceptance) {
        CustomerRef customer = booking.lock(concerned(id));
        NextVisitOffer offer = offers.lock(id);
        Versioned.check(ifMatch, offer.version());
        OffsetDateTime startsAt =
                acceptance.startsAt() == null ? offer.startsAt().atOffset(ZoneOffset.UTC) : acceptance.startsAt();
        switch (offer.state()) {
            case OPEN -> place(offer, customer, startsAt);
            case ACCEPTED -> require(offer.startsAt().equals(startsAt.toInstant()));
            case REFUSED -> require(false);
        }
        return offers.get(id);
    }

    private void place(NextVisitOffer offer, CustomerRef customer, OffsetDateTime startsAt) {
        Instant now = clock.instant();
        BookingContext context = booking.context(customer, now, principal.get().getName());
        BookingRequest request =
                new BookingRequest(startsAt, offer.durationMinutes(), RequestedBy.PERFORMER, null, null);
        switch (booking.place(context, request)) {
            case Placement.Placed placed -> offers.accept(offer.id(), placed.id(), startsAt.toInstant(), now);
            case Placement.Refused refused -> throw refused.reason();
        }
    }

    @PUT
    @Path("/refusal")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putRefusal",
            summary = "The customer refuses",
            description = "The customer does not want to come then; no follow-up asks for the next appointment until "
                    + "the customer chats again. Repeated it changes nothing; 409 `illegal-transition` when the "
                    + "customer has accepted.")
    public NextVisitOffer refuse(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, OfferRefusal refusal) {
        customers.hold(concerned(id));
        NextVisitOffer offer = offers.lock(id);
        Versioned.check(ifMatch, offer.version());
        switch (offer.state()) {
            case OPEN -> offers.refuse(id, refusal.reason(), clock.instant());
            case ACCEPTED -> require(false);
            case REFUSED -> {}
        }
        return offers.get(id);
    }

    private UUID concerned(UUID id) {
        UUID customerId = offers.get(id).customerId();
        concerned.set(customerId);
        return customerId;
    }

    private static void require(boolean same) {
        if (!same) {
            throw ProblemException.of(BookingProblem.ILLEGAL_TRANSITION).with(BookingAdvice.allowed(List.of()));
        }
    }
}
