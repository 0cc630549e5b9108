package dev.enishi.privacy.disclosure;

import dev.enishi.boundary.alert.AlertKind;
import dev.enishi.boundary.alert.AlertLevel;
import dev.enishi.boundary.alert.AlertResolution;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody had to look, because of him. */
@Schema(description = "That somebody had to look, because of the customer.")
public record DisclosedAlert(
        @Schema(description = "Id of the alert.") UUID id,

        @Schema(description = "Why.", examples = "ESCALATION")
        AlertKind kind,

        @Schema(description = "How serious it is, of kinds that have degrees.", examples = "DANGER") @Nullable
        AlertLevel level,

        @Schema(description = "What it was raised for: an incident, a watch, a request, a chat or the customer.")
        UUID causeId,

        @Schema(description = "The boundary incident, where that was it.") @Nullable
        UUID incidentId,

        @Schema(description = "When it was raised.") Instant raisedAt,

        @Schema(description = "When somebody looked.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "Who did, as the audit log names people.", examples = "key:0198f3a2") @Nullable
        String acknowledgedBy,

        @Schema(description = "When it was settled by what happened.") @Nullable
        Instant resolvedAt,

        @Schema(description = "By what it was settled.", examples = "WRITTEN_TO") @Nullable
        AlertResolution resolution) {

    static DisclosedAlert of(Row row) {
        String level = row.textOrNull("level");
        String resolution = row.textOrNull("resolution");
        return new DisclosedAlert(
                row.uuid("id"),
                AlertKind.valueOf(row.text("kind")),
                level == null ? null : AlertLevel.valueOf(level),
                row.uuid("cause_id"),
                row.uuidOrNull("incident_id"),
                row.instant("raised_at"),
                row.instantOrNull("acknowledged_at"),
                row.textOrNull("acknowledged_by"),
                row.instantOrNull("resolved_at"),
                resolution == null ? null : AlertResolution.valueOf(resolution));
    }
}
