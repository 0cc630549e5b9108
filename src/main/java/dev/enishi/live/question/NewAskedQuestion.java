package dev.enishi.live.question;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question that was asked of a customer. */
@Schema(description = "A question that was asked of a customer: one of the bank, other words, or both.")
public record NewAskedQuestion(
        @Schema(description = "The question of the bank. Absent: `text` is needed.") @Nullable
        UUID questionId,

        @Schema(
                description = "The words in which it was asked, 1 to 300 characters. Default those of the bank.",
                examples = "最近いちばん笑ったことって、どんなことですか？")
        @Screened(TextField.MESSAGES)
        @Size(min = 1, max = 300)
        @Nullable String text,

        @Schema(
                description = "Seconds that the answer takes to type, 10 to 600. Default those of the bank, else 120.",
                examples = "120")
        @Min(10)
        @Max(600)
        @Nullable Integer answerSeconds,

        @Schema(description = "When it was asked; not in the future. Default now.") @Nullable
        Instant askedAt) {}
