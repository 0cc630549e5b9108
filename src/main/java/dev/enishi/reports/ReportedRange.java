package dev.enishi.reports;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of a report. */
@Rule
@Schema(description = "The days of a report, and by which clock they are days.")
public record ReportedRange(
        @Schema(description = "The first business day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "The last business day.", examples = "2026-11-30")
        LocalDate to,

        @Schema(description = "The agency's time zone.", examples = "Asia/Tokyo", maxLength = 50)
        String zone) {
    /** In the time of an agency. */
    public static ReportedRange of(LocalDate from, LocalDate to, BusinessCalendar calendar) {
        return new ReportedRange(from, to, calendar.zone().getId());
    }
}
