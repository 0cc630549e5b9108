package dev.enishi.exchange;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing for which a row was refused. */
@Schema(description = "One thing for which a row was refused; a row with several has as many, one after the other.")
public record RefusalView(
        @Schema(description = "Line of the file on which the row starts; the header is line 1.", examples = "42")
        long line,

        @Schema(description = "Stable code, as of problems.", ref = "ProblemCode", examples = "out-of-range")
        String code,

        @Schema(description = "The column.", examples = "minutes") @Nullable
        ImportColumn column,

        @Schema(
                description =
                        "What the cell says, at most 40 characters of it; absent where it is empty or may be personal.",
                examples = "1441")
        @Nullable String value,

        @Schema(
                description =
                        "What is wrong, in Japanese or English by Accept-Language, else in the language of the agency.",
                examples = "「1441」は使えません。0から1440までの値を指定してください。")
        String detail) {

    static RefusalView of(RefusedRow refusal, Texts texts) {
        String code = ProblemCode.codeOf(refusal.code());
        return new RefusalView(
                refusal.line(),
                code,
                refusal.column().isEmpty() ? null : ImportColumn.of(refusal.column()),
                refusal.value(),
                sentence(refusal, code, texts));
    }

    private static String sentence(RefusedRow refusal, String code, Texts texts) {
        String key = refusal.code().equals(CommonProblem.INVALID_VALUE.name())
                ? "import.invalid-value." + refusal.column()
                : "problem." + code + ".detail";
        String sentence = texts.get(key, refusal.mentioned().toArray());
        return refusal.value() == null ? sentence : texts.get("violation.quoted", refusal.value(), sentence);
    }
}
