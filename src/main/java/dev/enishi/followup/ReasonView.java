package dev.enishi.followup;

import dev.enishi.platform.problem.DayTexts;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reason in words. */
@Schema(description = "Why a customer must hear from the performer, with the dates it rests on.")
public record ReasonView(
        @Schema(description = "Which reason.", examples = "INTERVAL")
        ReasonCode code,

        @Schema(description = "Business day since which it holds.", examples = "2026-11-21")
        LocalDate since,

        @Schema(
                description =
                        "The reason in words, in Japanese or English by Accept-Language, else in the language of the "
                                + "agency; days as on the day of the list.",
                examples = "最後のチャットは11月6日（16日前）。昨日から連絡の時期です。")
        String detail,

        @Schema(description = "`PROMISE`: the promise, for `PUT /v1/promises/{id}/kept`.") @Nullable
        UUID promiseId) {

    static ReasonView of(Reason reason, DayTexts texts) {
        return new ReasonView(
                reason.code(),
                reason.since(),
                texts.get(reason.text(), reason.arguments().toArray()),
                reason.promiseId());
    }
}
