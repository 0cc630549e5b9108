package dev.enishi.activity.chat;

import dev.enishi.platform.data.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a chat list; all given ones hold. */
public record ChatFilter(
        @Parameter(description = "Chats of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Chats with this customer.") @QueryParam("customerId") @Nullable
        UUID customerId,

        @Parameter(description = "Chats that started on or after this business day.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Chats that started on or before this business day.") @QueryParam("to") @Nullable
        LocalDate to,

        @Parameter(description = "Only live chats, or only ended ones.") @QueryParam("live") @Nullable
        Boolean live) {
    /**
     * Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. That
     * of a customer is reached already.
     */
    @Nullable UUID performerFor(Tenant caller) {
        return performerId != null || customerId != null ? performerId : caller.performerId();
    }
}
