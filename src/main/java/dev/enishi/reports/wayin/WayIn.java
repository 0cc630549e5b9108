package dev.enishi.reports.wayin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a newcomer finds a performer free. */
@Schema(
        description =
                "When a newcomer finds the performer free (入る隙間), who takes that time, and which one change would give most of it back.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WayIn(
        @Schema(description = "The days that it is about.") ReportedRange range,

        @Schema(description = "What does not count in it; empty where everything does.")
        List<Excluded> excluded,

        @Schema(description = "All hours together.") WayInHour total,

        @Schema(description = "All 168 hours of the week, from Monday 0:00 on.", maxItems = 168)
        List<WayInHour> hours,

        @Schema(description = "What would open most; absent where nothing would open anything, or too little is known.")
        @Nullable WindowChange change,

        @Schema(
                description =
                        "By hour of the week: the chance, the minutes online and free, the missed attempts and the expired requests of newcomers.")
        List<Series> series)
        implements Charted {}
