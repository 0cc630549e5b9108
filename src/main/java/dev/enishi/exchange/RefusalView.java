package dev.enishi.exchange;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that was refused. */
@Schema(description = "A row that was refused, alone.")
public record RefusalView(
        @Schema(description = "Line of the file on which the row starts; the header is line 1.", examples = "42")
        long line,

        @Schema(description = "Stable code, as of problems.", examples = "already-recorded-differently")
        String code,

        @Schema(description = "The column.", examples = "started_at") @Nullable
        String column,

        @Schema(
                description = "What is wrong, in Japanese or English by Accept-Language.",
                examples = "同じチャットが別の内容で記録されています。")
        String detail) {

    static RefusalView of(RefusedRow refusal, Texts texts) {
        String code = ProblemCode.codeOf(refusal.code());
        return new RefusalView(
                refusal.line(),
                code,
                refusal.column().isEmpty() ? null : refusal.column(),
                texts.get("problem." + code + ".detail", refusal.arguments().toArray()));
    }
}
