package dev.enishi.reports.cohort;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
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

/** Who came back, and what they brought. */
@Path("/v1/reports/cohorts")
@Tag(name = "Reports")
@RunOnVirtualThread
class CohortResource {
    private final Cohorts cohorts;
    private final Clock clock;

    CohortResource(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getCohorts",
            summary = "Who came back",
            description =
                    "Of the customers who chatted for the first time in the same month, how many chatted again one, two and more months "
                            + "later, and what they brought, within the range.")
    public CohortReport get(@BeanParam CohortFilter filter, @BeanParam ReportForm form) {
        return form.of(cohorts.report(filter, clock.instant()));
    }
}
