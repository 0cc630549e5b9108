package dev.enishi.reports.goal;

import dev.enishi.reports.ReportedRange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far somebody is towards the goals of a week. */
@Schema(description = "How far the performer is towards the goals of a week.")
public record PaceView(
        @Schema(description = "The week, Monday to Sunday.") ReportedRange range,

        @Schema(description = "How much of the week has passed, percent, 0 to 100.", examples = "42.9")
        double passedPercent,

        @Schema(description = "The goals that there are; empty where there are none.", maxItems = 3)
        List<GoalPace> goals) {}
