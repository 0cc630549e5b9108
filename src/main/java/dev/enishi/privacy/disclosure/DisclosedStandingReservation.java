package dev.enishi.privacy.disclosure;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A standing reservation of a customer. */
@Schema(description = "A standing reservation: every n weeks at the same local time.")
public record DisclosedStandingReservation(
        @Schema(description = "Id of the standing reservation.")
        UUID id,

        @Schema(description = "Day of the first occurrence.")
        LocalDate firstDay,

        @Schema(description = "Local time at which each one starts.") @JsonFormat(pattern = "HH:mm")
        LocalTime localTime,

        @Schema(description = "Minutes of each one.", examples = "60")
        int durationMinutes,

        @Schema(description = "Weeks from one to the next.", examples = "1")
        int everyWeeks,

        @Schema(description = "How many there are.", examples = "12")
        int occurrences,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was placed.") Instant createdAt) {

    static DisclosedStandingReservation of(Row row) {
        return new DisclosedStandingReservation(
                row.uuid("id"),
                row.day("first_day"),
                row.time("local_time"),
                row.integer("duration_minutes"),
                row.integer("every_weeks"),
                row.integer("occurrences"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
