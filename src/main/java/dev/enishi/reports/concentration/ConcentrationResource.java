package dev.enishi.reports.concentration;

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

/** On how few people earnings rest. */
@Path("/v1/reports/concentration")
@Tag(name = "Reports")
@RunOnVirtualThread
class ConcentrationResource {
    private final Concentrations concentrations;
    private final Clock clock;

    ConcentrationResource(Concentrations concentrations, Clock clock) {
        this.concentrations = concentrations;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires({Scope.ANALYTICS_READ, Scope.CUSTOMERS_READ})
    @Operation(
            operationId = "getConcentration",
            summary = "On how few people earnings rest",
            description =
                    "The share of each customer of earnings and minutes, the effective number of customers with its level, how "
                            + "both went from month to month, and what would be gone if the biggest left, in which hours of the "
                            + "week. Chats count with all they brought where they began, secret messages of customers where they "
                            + "were sent. The alert `CONCENTRATION` is by the same rule, about the last days by policy.")
    public ConcentrationReport get(@BeanParam ReportFilter filter, @BeanParam ReportForm form) {
        return form.of(concentrations.report(filter, clock.instant()));
    }
}
