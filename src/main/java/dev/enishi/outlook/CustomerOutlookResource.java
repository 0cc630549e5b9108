package dev.enishi.outlook;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is expected of one customer. */
@Path("/v1/customers/{id}/outlook")
@Tag(name = "Outlook")
@RunOnVirtualThread
class CustomerOutlookResource {
    private final CustomerOutlooks outlooks;
    private final Clock clock;

    CustomerOutlookResource(CustomerOutlooks outlooks, Clock clock) {
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ})
    @Operation(
            operationId = "getCustomerOutlook",
            summary = "The outlook of a customer",
            description = "The chance that the customer still comes, and how many days with a chat are expected in the "
                    + "days to come, by the current fit to the chats of the performer or of the whole agency.")
    public CustomerOutlook get(
            @PathParam("id") UUID customerId,
            @Parameter(description = "For how many days to come. Default 30.", example = "30")
                    @QueryParam("days")
                    @Min(1)
                    @Max(365)
                    @Nullable Integer days) {
        return outlooks.of(customerId, days, clock.instant());
    }
}
