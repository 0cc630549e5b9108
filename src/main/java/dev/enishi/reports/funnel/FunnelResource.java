package dev.enishi.reports.funnel;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.form.ReportForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far customers come. */
@Path("/v1/reports/funnel")
@Tag(name = "Reports")
@RunOnVirtualThread
class FunnelResource {
    private final Funnels funnels;
    private final Clock clock;

    FunnelResource(Funnels funnels, Clock clock) {
        this.funnels = funnels;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getFunnel",
            summary = "How far customers come",
            description =
                    "Of the customers who entered in the range, how many have come by now to each step from the first mark to a "
                            + "regular, and from a peek to a two-shot, with the percentage from step to step and the median of the days "
                            + "between; also by when they entered, and by site.")
    public FunnelReport get(@BeanParam ReportFilter filter, @BeanParam ReportForm form) {
        return form.of(funnels.report(filter, clock.instant()));
    }
}
