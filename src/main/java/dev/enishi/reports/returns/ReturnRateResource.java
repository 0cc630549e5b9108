package dev.enishi.reports.returns;

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

/** What mails bring back. */
@Path("/v1/reports/return-rates")
@Tag(name = "Reports")
@RunOnVirtualThread
class ReturnRateResource {
    private final ReturnRates returnRates;
    private final Clock clock;

    ReturnRateResource(ReturnRates returnRates, Clock clock) {
        this.returnRates = returnRates;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForm.CSV, ReportForm.SVG})
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getReturnRates",
            summary = "What mails bring back",
            description =
                    "After how many mails a chat followed within some days, by purpose, template, stage and days waited, and of "
                            + "customers who became due by the cadence, how many came back with and without a word. No "
                            + "experiment: who gets a mail is not left to chance, so the difference is not what a mail brings "
                            + "about. With it what became of next-visit offers and promises.")
    public ReturnReport get(@BeanParam ReturnRateFilter filter, @BeanParam ReportForm form) {
        return form.of(returnRates.report(filter, clock.instant()));
    }
}
