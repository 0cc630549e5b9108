package dev.enishi.desk;

import dev.enishi.booking.availability.PerformerContexts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day of all performers in numbers. */
@Schema(description = "The day of all who work for the agency in numbers, one row each.")
public record AgencyToday(
        @Schema(description = "The business day.", examples = "2026-11-22")
        LocalDate on,

        @Schema(
                description =
                        "The performers by name, those of one name oldest first: at most 1000, those who came first.",
                maxItems = PerformerContexts.MOST)
        List<PerformerToday> items) {}
