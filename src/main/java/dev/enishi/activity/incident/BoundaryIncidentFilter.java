package dev.enishi.activity.incident;

import dev.enishi.platform.data.Tenant;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of boundary incidents; all given ones hold. */
public record BoundaryIncidentFilter(
        @Parameter(description = "Incidents of this performer's customers.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Incidents of this customer.") @QueryParam("customerId") @Nullable
        UUID customerId,

        @Parameter(description = "Incidents of this kind.") @QueryParam("kind") @Nullable
        IncidentKind kind,

        @Parameter(description = "Incidents after which the customer did this.") @QueryParam("outcome") @Nullable
        IncidentOutcome outcome) {
    /** Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. */
    @Nullable UUID performerFor(Tenant caller) {
        return performerId != null || customerId != null ? performerId : caller.performerId();
    }
}
