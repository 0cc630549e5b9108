package dev.enishi.reports.cohort;

import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came back, and what they brought. */
@Schema(
        description =
                "Who came back, month by month, of those who chatted for the first time in the same month, and what they brought. A last "
                        + "month that is not over, or not wholly in the range, does not count: `excluded` names it.")
public record CohortReport(
        @Schema(description = "The days that it is about: of the first chats, and of what followed.")
        ReportedRange range,

        @Schema(description = "What does not count in it; empty where everything does.")
        List<Excluded> excluded,

        @Schema(
                description =
                        "Percent who came back and earnings of each cohort, by the number of months since the first chat.")
        List<Series> series,

        @Schema(
                description = "The cohorts, the oldest first; months without a first chat are left out.",
                maxItems = 121)
        List<Cohort> cohorts)
        implements Charted {}
