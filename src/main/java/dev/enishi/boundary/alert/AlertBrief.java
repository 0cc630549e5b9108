package dev.enishi.boundary.alert;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An open alert, where it is known whom it is about. */
@Schema(description = "An open alert.")
public record AlertBrief(
        @Schema(description = "Id of the alert.") UUID id,

        @Schema(description = "Why.", examples = "ESCALATION")
        AlertKind kind,

        @Schema(description = "The alert in one sentence.", examples = "線を越える要求が一段進んだか、短いあいだに繰り返されています。")
        String detail,

        @Schema(description = "The boundary incident that raised it.") @Nullable
        UUID incidentId,

        @Schema(description = "When it was raised.") Instant raisedAt) {

    /** The columns of {@code alert} that {@link #of} reads. */
    public static final String COLUMNS = "id, kind, incident_id, raised_at";

    /** Reads {@link #COLUMNS}. */
    public static AlertBrief of(Row row, Texts texts) {
        AlertKind kind = AlertKind.valueOf(row.text("kind"));
        return new AlertBrief(
                row.uuid("id"),
                kind,
                texts.get("alert." + kind),
                row.uuidOrNull("incident_id"),
                row.instant("raised_at"));
    }
}
