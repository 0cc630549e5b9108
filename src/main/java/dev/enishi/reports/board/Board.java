package dev.enishi.reports.board;

import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.reports.ReportedRange;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All performers side by side. */
@Schema(description = "All who work for the agency side by side, one row each.")
public record Board(
        @Schema(description = "The business day.", examples = "2026-11-29")
        LocalDate on,

        @Schema(description = "The seven days that end with it: those of the chat rate and the reply time.")
        ReportedRange range,

        @Schema(
                description = "The performers, sorted as asked for: at most 1000, those who came first.",
                maxItems = PerformerContexts.MOST)
        List<BoardRow> items) {}
