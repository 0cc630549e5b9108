package dev.enishi.desk;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.activity.incident.IncidentOutcome;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A boundary incident of the timeline. */
@Schema(description = "That the customer crossed a line.")
public record TimelineIncident(
        @Schema(description = "Id of the incident.") UUID id,

        @Schema(description = "Counts its changes.", examples = "0")
        int version,

        @Schema(description = "When it was.") Instant at,

        @Schema(description = "What crossed the line.", examples = "PHOTO")
        IncidentKind incident,

        @Schema(description = "The customer's words.", examples = "予約したいから連絡先を教えて") @Nullable
        String words,

        @Schema(description = "What the customer did after the refusal.", examples = "STAYED") @Nullable
        IncidentOutcome outcome)
        implements TimelineItem {

    static TimelineIncident of(Row row) {
        String outcome = row.textOrNull("state");
        return new TimelineIncident(
                row.uuid("id"),
                row.integer("version"),
                row.instant("at"),
                IncidentKind.valueOf(row.text("kind")),
                row.textOrNull("body"),
                outcome == null ? null : IncidentOutcome.valueOf(outcome));
    }

    @Override
    public TimelineType type() {
        return TimelineType.INCIDENT;
    }
}
