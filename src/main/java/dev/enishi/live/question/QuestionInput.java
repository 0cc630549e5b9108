package dev.enishi.live.question;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people type about a question of the bank, new or changed. */
@Schema(description = "A question whose answer takes a while, new or changed.")
public record QuestionInput(
        @Schema(
                description = "The question, 1 to 300 characters; each stands in the bank once.",
                examples = "最近いちばん笑ったことって、どんなことですか？")
        @NotBlank
        @Size(max = 300)
        @Screened(TextField.MESSAGES)
        String text,

        @Schema(
                description = "Seconds that a customer takes to type the answer, 10 to 600. Default 120.",
                examples = "120")
        @Min(10)
        @Max(600)
        @Nullable Integer answerSeconds) {
    static final int ANSWER_SECONDS = 120;

    static QuestionInput of(Question question) {
        return new QuestionInput(question.text, question.answerSeconds);
    }

    void applyTo(Question question) {
        question.text = text;
        question.answerSeconds = answerSeconds == null ? ANSWER_SECONDS : answerSeconds;
    }
}
