package dev.enishi.boundary.outcome;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers did after they were refused something. */
@Path("/v1/boundary-outcomes")
@Tag(name = "Boundaries")
@RunOnVirtualThread
class OutcomeResource {
    private final OutcomeReports reports;

    OutcomeResource(OutcomeReports reports) {
        this.reports = reports;
    }

    @GET
    @Requires(Scope.BOUNDARIES_READ)
    @Operation(
            operationId = "getBoundaryOutcomes",
            summary = "Who stayed and who left",
            description =
                    "Counts, for each performer, after how many boundary incidents of some business days the customer "
                            + "stayed, left, or nobody recorded it. It is never a reason to yield.")
    public OutcomeReport get(@BeanParam OutcomeFilter filter) {
        filter.check();
        return reports.of(filter);
    }
}
