package dev.enishi.reports.wayin;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.reports.form.ReportForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a newcomer finds a performer free. */
@Path("/v1/performers/{id}/way-in")
@Tag(name = "Reports")
@RunOnVirtualThread
class WayInResource {
    private final WaysIn waysIn;
    private final Clock clock;

    WayInResource(WaysIn waysIn, Clock clock) {
        this.waysIn = waysIn;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires({Scope.ANALYTICS_READ, Scope.CUSTOMERS_READ})
    @Operation(
            operationId = "getWayIn",
            summary = "When a newcomer finds a way in",
            description =
                    "For each hour of the week the share of the time online in which a newcomer could have come in: no two-shot, no "
                            + "time held by a reservation, no standby for reservations only. A party can be joined. Beside it the "
                            + "newcomers who came in vain, the customers whose walk-ins closed the hour, and the one change of a "
                            + "weekly window that would open most. Below 5 observed hours the chance is unknown.")
    public WayIn get(@PathParam("id") UUID performerId, @BeanParam WayInRange range, @BeanParam ReportForm form) {
        return form.of(waysIn.of(performerId, range, clock.instant()));
    }
}
