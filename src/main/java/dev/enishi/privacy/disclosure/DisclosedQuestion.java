package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question that a customer was asked. */
@Schema(description = "A question that the customer was asked.")
public record DisclosedQuestion(
        @Schema(description = "Id of what was asked.") UUID id,

        @Schema(description = "Id of the question in the agency's bank.") @Nullable
        UUID questionId,

        @Schema(description = "The words.", examples = "理想の日曜日って、どんな一日ですか？")
        String text,

        @Schema(description = "When it was asked.") Instant askedAt,

        @Schema(description = "Until when the customer was taken to be typing.")
        Instant typingUntil,

        @Schema(description = "When it was answered, where that was recorded.") @Nullable
        Instant answeredAt,

        @Schema(description = "When it was recorded.") Instant createdAt) {

    static DisclosedQuestion of(Row row) {
        return new DisclosedQuestion(
                row.uuid("id"),
                row.uuidOrNull("question_id"),
                row.text("text"),
                row.instant("asked_at"),
                row.instant("typing_until"),
                row.instantOrNull("answered_at"),
                row.instant("created_at"));
    }
}
