package dev.enishi.reports.funnel;

import dev.enishi.agency.SiteName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far those came who entered on a site. */
@Schema(description = "How far those came who entered on a site.")
public record FunnelOfSite(
        @Schema(description = "The site.") SiteName site,

        @Schema(description = "How many entered.", examples = "12")
        int entered,

        @Schema(description = "How many came to each step towards a regular.")
        List<StepReached> steps,

        @Schema(description = "How many came from a peek to a party and a two-shot.")
        List<StepReached> kinds) {
    static FunnelOfSite of(SiteName site, List<Journey> journeys) {
        return new FunnelOfSite(
                site,
                journeys.size(),
                StepReached.each(FunnelStep.TO_REGULAR, journeys),
                StepReached.each(FunnelStep.BY_KIND, journeys));
    }
}
