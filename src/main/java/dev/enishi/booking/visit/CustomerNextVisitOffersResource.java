package dev.enishi.booking.visit;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
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

/** The next visits that one customer was offered. */
@Path("/v1/customers/{id}/next-visit-offers")
@Tag(name = "Visits")
@RunOnVirtualThread
class CustomerNextVisitOffersResource {
    private final NextVisitOffers offers;
    private final NextVisitOffering offering;
    private final Customers customers;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    CustomerNextVisitOffersResource(
            NextVisitOffers offers,
            NextVisitOffering offering,
            Customers customers,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.offers = offers;
        this.offering = offering;
        this.customers = customers;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "createNextVisitOffer",
            summary = "Offer the next visit",
            description =
                    "Offers the customer a time at the end of a chat. Without `startsAt` the service finds one that "
                            + "is free for the customer: the weekday and time of the chat, a week later or more, or "
                            + "the first free start after that (422 `not-available` when four weeks have none). "
                            + "Nothing is held until the customer accepts.")
    public RestResponse<NextVisitOfferView> create(@PathParam("id") UUID customerId, NewNextVisitOffer input) {
        Instant now = clock.instant();
        CustomerRef customer = customers.lockShared(customerId);
        UUID id = offering.offer(customer, input, now, principal.get().getName());
        return Created.at("/v1/next-visit-offers/" + id, offers.require(id, now));
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listNextVisitOffers",
            summary = "Next visits that a customer was offered",
            description = "The offers to one customer with their results, newest first.")
    public Page<NextVisitOfferView> list(@PathParam("id") UUID customerId, @BeanParam PageParameters page) {
        customers.require(customerId);
        List<NextVisitOfferView> found =
                offers.ofCustomer(customerId, clock.instant(), paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, NextVisitOfferView::sortKey);
    }
}
