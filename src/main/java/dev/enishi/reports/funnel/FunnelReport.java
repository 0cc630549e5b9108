package dev.enishi.reports.funnel;

import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far customers come. */
@Schema(
        description =
                "How far those have come by now who entered in the range: whose first step, whichever it was, was in it. Steps can be "
                        + "left out, and come in another order.")
public record FunnelReport(
        @Schema(description = "The days in which they entered.")
        ReportedRange range,

        @Schema(description = "Who does not count in it; empty where everybody does.")
        List<Excluded> excluded,

        @Schema(
                description =
                        "Customers, percent and median days of each step (points at the step), and customers of each step by when they "
                                + "entered.")
        List<Series> series,

        @Schema(description = "How many entered.", examples = "120")
        int entered,

        @Schema(description = "How many came to each step towards a regular.")
        List<StepReached> steps,

        @Schema(description = "How many came from a peek to a party and a two-shot.")
        List<StepReached> kinds,

        @Schema(description = "The same of who entered in each part of the range.", maxItems = 522)
        List<FunnelPart> byEntry,

        @Schema(description = "The same of who entered on each site, by the names of the sites.", maxItems = 1000)
        List<FunnelOfSite> bySite)
        implements Charted {}
