package dev.enishi.booking.visit;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.visit.MissedAttempts.Place;
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

/** The missed attempts of one customer. */
@Path("/v1/customers/{id}/missed-attempts")
@Tag(name = "Visits")
@RunOnVirtualThread
class CustomerMissedAttemptsResource {
    private final MissedAttempts attempts;
    private final Customers customers;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    CustomerMissedAttemptsResource(
            MissedAttempts attempts, Customers customers, CurrentPrincipal principal, Paging paging, Clock clock) {
        this.attempts = attempts;
        this.customers = customers;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.RESERVATIONS_WRITE)
    @Operation(
            operationId = "createMissedAttempt",
            summary = "Record a missed attempt",
            description = "Records that the customer came while the performer was busy. Two since the last chat "
                    + "(policy `missedAttemptsAlert`) are a caution in the brief and show the customer in `today`.")
    public RestResponse<MissedAttemptView> create(@PathParam("id") UUID customerId, NewMissedAttempt input) {
        Instant now = clock.instant();
        CustomerRef customer = customers.lockShared(customerId);
        UUID id = attempts.add(
                customer,
                input.happenedBy(now),
                input.body(),
                now,
                principal.get().getName());
        return Created.at("/v1/missed-attempts/" + id, attempts.require(id, now));
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listMissedAttempts",
            summary = "Missed attempts of a customer",
            description = "When the customer came while the performer was busy, newest first.")
    public Page<MissedAttemptView> list(@PathParam("id") UUID customerId, @BeanParam PageParameters page) {
        customers.require(customerId);
        List<MissedAttemptView> found =
                attempts.ofCustomer(customerId, clock.instant(), paging.after(Place::of), paging.limit() + 1);
        return paging.page(found, MissedAttemptView::sortKey);
    }
}
