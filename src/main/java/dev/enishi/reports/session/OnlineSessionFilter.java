package dev.enishi.reports.session;

import dev.enishi.platform.data.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of online sessions; all given ones hold. */
public record OnlineSessionFilter(
        @Parameter(description = "Sessions of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Sessions on this site.") @QueryParam("siteId") @Nullable
        UUID siteId,

        @Parameter(description = "Sessions that started on or after this business day.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Sessions that started on or before this business day.") @QueryParam("to") @Nullable
        LocalDate to,

        @Parameter(description = "Only sessions that go on, or only ended ones.") @QueryParam("live") @Nullable
        Boolean live) {
    /** Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. */
    @Nullable UUID performerFor(Tenant caller) {
        return performerId == null ? caller.performerId() : performerId;
    }
}
