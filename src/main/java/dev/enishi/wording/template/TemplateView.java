package dev.enishi.wording.template;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template as clients see it. */
@Schema(description = "A template: a text with placeholders, and when it fits.")
public record TemplateView(
        @Schema(description = "Id of the template.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the performer whose template it is; absent where it is the agency's.") @Nullable
        UUID performerId,

        @Schema(description = "The performer whose template it is; absent where it is the agency's.") @Nullable
        PerformerName performer,

        @Schema(description = "What the template is called.", examples = "15日ぶりのひと言")
        String title,

        @Schema(description = "What a message is for that is written from it.")
        Purpose purpose,

        @Schema(description = "In which situation it fits; absent: for all of its purpose.") @Nullable
        Situation situation,

        @Schema(description = "For customers of which stage; absent: for all.") @Nullable
        Stage stage,

        @Schema(description = "In which season; absent: all year.") @Nullable
        Season season,

        @Schema(
                description = "The text with its placeholders.",
                examples = "{{name}}、こんばんは。前に話してくれた「{{lastTopic}}」、その後どうなりましたか？")
        String text,

        @Schema(description = "The placeholders in it.", examples = "[\"name\", \"lastTopic\"]", maxItems = 20)
        List<String> placeholders,

        @Schema(description = "How often it was used, and what came of it.")
        TemplateUse use,

        @Schema(description = "When it was added.") Instant createdAt,
        @Schema(description = "When it was last changed.") Instant updatedAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code template t} that {@link #of(Row)} reads beside those of its use. */
    static final String COLUMNS = """
            t.id, t.version, t.performer_id,
                   (select p.name from performer p where p.agency_id = :agency and p.id = t.performer_id) as performer_name,
                   t.title, t.purpose, t.situation, t.stage, t.season, t.text, t.created_at, t.updated_at
            """;

    /** Reads {@link #COLUMNS} and what {@link TemplateUse#of(Row)} reads. */
    static TemplateView of(Row row) {
        UUID performerId = row.uuidOrNull("performer_id");
        TemplateText text = new TemplateText(row.text("text"));
        return new TemplateView(
                row.uuid("id"),
                row.integer("version"),
                performerId,
                performerId == null ? null : new PerformerName(performerId, row.text("performer_name")),
                row.text("title"),
                Purpose.valueOf(row.text("purpose")),
                constant(Situation.class, row.textOrNull("situation")),
                constant(Stage.class, row.textOrNull("stage")),
                constant(Season.class, row.textOrNull("season")),
                text.text(),
                text.placeholders().stream().map(Placeholder::text).toList(),
                TemplateUse.of(row),
                row.instant("created_at"),
                row.instant("updated_at"),
                null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
