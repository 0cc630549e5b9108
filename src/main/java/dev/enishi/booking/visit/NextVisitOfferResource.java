package dev.enishi.booking.visit;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers of a next visit, and what he said. */
@Path("/v1/next-visit-offers/{id}")
@Tag(name = "Visits")
@RunOnVirtualThread
class NextVisitOfferResource {
    private final NextVisitOffers offers;
    private final NextVisitOffering offering;
    private final Booking booking;
    private final Customers customers;
    private final ConcernedCustomer concerned;
    private final CurrentPrincipal principal;
    private final Clock clock;

    NextVisitOfferResource(
            NextVisitOffers offers,
            NextVisitOffering offering,
            Booking booking,
            Customers customers,
            ConcernedCustomer concerned,
            CurrentPrincipal principal,
            Clock clock) {
        this.offers = offers;
        this.offering = offering;
        this.booking = booking;
        this.customers = customers;
        this.concerned = concerned;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(operationId = "getNextVisitOffer", summary = "An offer", description = "One offer with its result.")
    public NextVisitOfferView get(@PathParam("id") UUID id) {
        return offers.require(id, clock.instant());
    }

    @PUT
    @Path("/acceptance")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putAcceptance",
            summary = "The customer accepts",
            description = "Places a confirmed reservation at the offered or another time, with all the refusals of "
                    + "`POST /v1/reservations`. Repeated it changes nothing; 409 `illegal-transition` when the "
                    + "customer has refused or accepted another time.")
    public NextVisitOfferView accept(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, OfferAcceptance acceptance) {
        CustomerRef customer = booking.lock(concerned(id));
        NextVisitOffer offer = offers.lockForUpdate(id);
        ifMatch.check(offer.version());
        Instant now = clock.instant();
        offering.accept(offer, acceptance, customer, now, principal.get().getName());
        return offers.require(id, now);
    }

    @PUT
    @Path("/refusal")
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putRefusal",
            summary = "The customer refuses",
            description = "The customer does not want to come then; no follow-up asks for the next appointment until "
                    + "the customer chats again. Repeated it changes nothing; 409 `illegal-transition` when the "
                    + "customer has accepted.")
    public NextVisitOfferView refuse(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, OfferRefusal refusal) {
        customers.lockShared(concerned(id));
        NextVisitOffer offer = offers.lockForUpdate(id);
        ifMatch.check(offer.version());
        Instant now = clock.instant();
        offering.refuse(offer, refusal, now, principal.get().getName());
        return offers.require(id, now);
    }

    private UUID concerned(UUID id) {
        UUID customerId = offers.customerOf(id);
        concerned.set(customerId);
        return customerId;
    }
}
