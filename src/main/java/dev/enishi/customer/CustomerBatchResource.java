package dev.enishi.customer;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.BatchAnswers;
import dev.enishi.platform.http.BatchResult;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Many customers at once. */
@Path("/v1/customers/batch")
@Tag(name = "Customers")
@RunOnVirtualThread
class CustomerBatchResource {
    private final CustomerBatches batches;
    private final CustomerUpdateBatches updates;
    private final BatchAnswers answers;
    private final CurrentPrincipal principal;
    private final Clock clock;

    CustomerBatchResource(
            CustomerBatches batches,
            CustomerUpdateBatches updates,
            BatchAnswers answers,
            CurrentPrincipal principal,
            Clock clock) {
        this.batches = batches;
        this.updates = updates;
        this.answers = answers;
        this.principal = principal;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @ResponseStatus(BatchAnswers.MULTI_STATUS)
    @Requires(Scope.CUSTOMERS_WRITE)
    @Operation(
            operationId = "createCustomers",
            summary = "Add many customers",
            description =
                    "Adds up to 1,000 customers as `POST /v1/customers` would. Each is added or refused by itself, and "
                            + "has a result in its place; with `atomic` all are added, or none. What cannot be read, in whatever "
                            + "item, is a 400 of the whole.")
    public RestResponse<BatchResult> create(NewCustomerBatch input) {
        return answers.of(batches.add(
                input,
                principal.get().performerId(),
                clock.instant(),
                principal.get().getName()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Idempotent
    @ResponseStatus(BatchAnswers.MULTI_STATUS)
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "changeCustomers",
            summary = "Change many customers",
            description =
                    "Brings up to 1,000 customers up to what lists on a site say: last logins, favourites in both "
                            + "directions; and tags. They are named by id or by handle. Each is changed or refused by itself, and has "
                            + "a result in its place; with `atomic` all are changed, or none. What cannot be read, in whatever item, "
                            + "is a 400 of the whole.")
    public RestResponse<BatchResult> change(CustomerUpdateBatch input) {
        return answers.of(updates.change(input, clock.instant(), principal.get().getName()));
    }
}
