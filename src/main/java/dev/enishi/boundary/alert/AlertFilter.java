package dev.enishi.boundary.alert;

import dev.enishi.platform.data.Tenant;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of alerts; all given ones hold. */
public record AlertFilter(
        @Parameter(description = "Alerts about this performer's customers.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Alerts about this customer.") @QueryParam("customerId") @Nullable
        UUID customerId,

        @Parameter(
                description =
                        "Only open ones, only acknowledged ones, or only those that are resolved without anybody having looked.")
        @QueryParam("state")
        @Nullable AlertState state,

        @Parameter(description = "Alerts of this kind.") @QueryParam("kind") @Nullable
        AlertKind kind) {
    /** Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. */
    @Nullable UUID performerFor(Tenant caller) {
        return performerId != null || customerId != null ? performerId : caller.performerId();
    }

    /** True where only those of a state are asked for: its part of the statement then is there. */
    @Nullable Boolean only(AlertState asked) {
        return state == asked ? true : null;
    }
}
