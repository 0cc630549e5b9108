package dev.enishi.live.question;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of the bank as clients see it. */
@Schema(description = "A question whose answer takes a while, from the agency's bank.")
public record QuestionView(
        @Schema(description = "Id of the question.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "The question.", examples = "最近いちばん笑ったことって、どんなことですか？")
        String text,

        @Schema(description = "Seconds that a customer takes to type the answer, 10 to 600.", examples = "120")
        int answerSeconds,

        @Schema(description = "When it was added.") Instant createdAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    static QuestionView of(Row row) {
        return new QuestionView(
                row.uuid("id"),
                row.integer("version"),
                row.text("text"),
                row.integer("answer_seconds"),
                row.instant("created_at"),
                null);
    }
}
