package dev.enishi.activity.note;

import dev.enishi.platform.data.Tenant;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of notes; all given ones hold. */
public record NoteFilter(
        @Parameter(
                description = "Text that the note contains, however it is written, as in `listCustomers`.",
                example = "出張")
        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Nullable String q,

        @Parameter(description = "Notes of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Notes about this customer.") @QueryParam("customerId") @Nullable
        UUID customerId) {
    /**
     * Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. Those
     * about a customer are reached already.
     */
    @Nullable UUID performerFor(Tenant caller) {
        return performerId != null || customerId != null ? performerId : caller.performerId();
    }
}
