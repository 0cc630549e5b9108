package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The evening of the agency. */
@Path("/v1/today")
@Tag(name = "Follow-ups")
@RunOnVirtualThread
class AgencyTodayResource {
    private final AgencyTodayAssembly today;
    private final Clock clock;

    AgencyTodayResource(AgencyTodayAssembly today, Clock clock) {
        this.today = today;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.FOLLOWUPS_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getAgencyToday",
            summary = "The day of all performers",
            description = "One row of counts for each who works for the agency; with a performer's key only that "
                    + "performer's. Ordered by name, so that a screen that asks again does not jump.")
    public AgencyToday get(
            @Parameter(
                            description = "Business day. Default today. It replaces today and nothing else: `live` and "
                                    + "`requests` are those of now.",
                            example = "2026-11-22")
                    @QueryParam("on")
                    @Nullable LocalDate on) {
        return today.of(on, clock.instant());
    }
}
