package dev.enishi.reports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers over a time, as charts want them. */
@Schema(description = "Numbers over a time, as charts want them: nothing has to be computed.")
public record Report(
        @Schema(description = "The days that it is about.") ReportedRange range,

        @Schema(description = "What does not count in it; empty where everything does.")
        List<Excluded> excluded,

        @Schema(description = "Its series.") List<Series> series)
        implements Charted {}
