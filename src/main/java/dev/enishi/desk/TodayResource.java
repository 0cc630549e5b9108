package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Her home screen. */
@Path("/v1/performers/{id}/today")
@Tag(name = "Follow-ups")
@RunOnVirtualThread
class TodayResource {
    private final TodayAssembly today;
    private final Clock clock;

    TodayResource(TodayAssembly today, Clock clock) {
        this.today = today;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.FOLLOWUPS_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getToday",
            summary = "The performer's home screen",
            description = "Counts and first items of each list, the performer's focus people and reservations, "
                    + "in one call. `view=compact` has everybody once, in few words.")
    public Today get(
            @PathParam("id") UUID performerId,
            @Parameter(
                            description =
                                    "Business day. Default today. It replaces today and nothing else: what happened "
                                            + "after it counts, and `requests` are those that wait now.",
                            example = "2026-11-22")
                    @QueryParam("on")
                    @Nullable LocalDate on,
            @Parameter(description = "How much to say of each person. Default `full`.") @QueryParam("view") @Nullable
                    TodayView view) {
        return today.of(performerId, on, view, clock.instant());
    }
}
