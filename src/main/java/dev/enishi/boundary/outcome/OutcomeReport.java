package dev.enishi.boundary.outcome;

import dev.enishi.booking.availability.PerformerContexts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers did after they were refused something. */
@Schema(
        description =
                "What customers did after they were refused something, in some days. It is counted, and never a reason "
                        + "to yield.")
public record OutcomeReport(
        @Schema(description = "The first business day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "The last business day.", examples = "2026-11-30")
        LocalDate to,

        @Schema(
                description = "The performers of whose customers there was an incident, by name: at most 1000.",
                maxItems = PerformerContexts.MOST)
        List<OutcomeCounts> items) {}
