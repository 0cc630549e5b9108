package dev.enishi.reports.overview;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.form.ReportForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened in a range of days. */
@Path("/v1/reports/overview")
@Tag(name = "Reports")
@RunOnVirtualThread
class OverviewResource {
    private final Overviews overviews;
    private final Clock clock;

    OverviewResource(Overviews overviews, Clock clock) {
        this.overviews = overviews;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getOverview",
            summary = "What happened in a range of days",
            description =
                    "Earnings by kind of chat, by site and by minute, chats, customers, mails and replies, appointments and what "
                            + "belongs to chats, each divided, and of the whole range beside as many days before.")
    public Overview get(
            @BeanParam ReportFilter filter,
            @Parameter(
                            description =
                                    "Within how many days after their first day new customers have come again, for the "
                                            + "repeat rate. Default 30.",
                            example = "30")
                    @QueryParam("repeatDays")
                    @Min(1)
                    @Max(365)
                    @Nullable Integer repeatDays,
            @BeanParam ReportForm form) {
        return form.of(overviews.overview(filter, repeatDays, clock.instant()));
    }
}
