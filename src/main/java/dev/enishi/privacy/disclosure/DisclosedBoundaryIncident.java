package dev.enishi.privacy.disclosure;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.activity.incident.IncidentOutcome;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something of his that crossed a line. */
@Schema(description = "Something of the customer that crossed a line.")
public record DisclosedBoundaryIncident(
        @Schema(description = "Id of the incident.") UUID id,

        @Schema(description = "What crossed the line.", examples = "PHOTO")
        IncidentKind kind,

        @Schema(description = "When it was.") Instant at,

        @Schema(description = "The pretext.", examples = "予約しやすいように") @Nullable
        String pretext,

        @Schema(description = "The customer's words.", examples = "予約したいから連絡先を教えて") @Nullable
        String words,

        @Schema(description = "What was answered.", examples = "サイトの中だけでお話ししています。") @Nullable
        String answer,

        @Schema(description = "The template by which it was answered.") @Nullable
        UUID templateId,

        @Schema(description = "What the customer did after that.", examples = "STAYED") @Nullable
        IncidentOutcome outcome,

        @Schema(description = "Counts the changes.", examples = "1")
        int version,

        @Schema(description = "When it was recorded.") Instant createdAt) {

    static DisclosedBoundaryIncident of(Row row) {
        String outcome = row.textOrNull("outcome");
        return new DisclosedBoundaryIncident(
                row.uuid("id"),
                IncidentKind.valueOf(row.text("kind")),
                row.instant("at"),
                row.textOrNull("pretext"),
                row.textOrNull("words"),
                row.textOrNull("answer"),
                row.uuidOrNull("template_id"),
                outcome == null ? null : IncidentOutcome.valueOf(outcome),
                row.integer("version"),
                row.instant("created_at"));
    }
}
