package dev.enishi.activity.promise;

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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The promises made to one customer. */
@Path("/v1/customers/{id}/promises")
@Tag(name = "Promises")
@RunOnVirtualThread
class CustomerPromisesResource {
    private final Promises promises;
    private final Customers customers;
    private final PromiseRecording recording;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    CustomerPromisesResource(
            Promises promises,
            Customers customers,
            PromiseRecording recording,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.promises = promises;
        this.customers = customers;
        this.recording = recording;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.NOTES_WRITE)
    @Operation(
            operationId = "createPromise",
            summary = "Make a promise",
            description = "Writes down what the performer said they would ask or do for the customer. For a day, it is "
                    + "the reason `PROMISE` in the follow-up list of that day and of three more (policy "
                    + "`promiseDays`), until it is kept, or settled by a chat that has ended or a mail to the customer, "
                    + "thank-yous, declines and mails about reservations apart. For the next chat, it stands in the "
                    + "brief until that has ended. A note has one promise: 409 `promise-exists`.")
    public RestResponse<CustomerPromiseView> create(@PathParam("id") UUID customerId, NewPromise input) {
        CustomerRef customer = customers.lockShared(customerId);
        Instant now = clock.instant();
        Promise promise = recording.record(customer, input, now, principal.get().getName());
        return Created.at("/v1/promises/" + promise.id, promises.require(promise.id, now));
    }

    @GET
    @Requires(Scope.NOTES_READ)
    @Operation(
            operationId = "listCustomerPromises",
            summary = "Promises made to a customer",
            description = "What was promised to one customer, newest first.")
    public Page<CustomerPromiseView> ofCustomer(
            @PathParam("id") UUID customerId,
            @Parameter(
                            description =
                                    "`true`: only those that were kept; `false`: only those that are open, neither kept nor "
                                            + "settled by a chat or a mail.",
                            example = "false")
                    @QueryParam("kept")
                    @Nullable Boolean kept,
            @BeanParam PageParameters page) {
        customers.require(customerId);
        List<CustomerPromiseView> found =
                promises.ofCustomer(customerId, kept, clock.instant(), paging.after(), paging.limit() + 1);
        return paging.page(found, CustomerPromiseView::sortKey);
    }
}
