package dev.enishi.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be careful about. */
@Schema(description = "Something to be careful about with a customer.")
public record Caution(
        @Schema(description = "Which caution.", examples = "BLOCKED")
        CautionCode code,

        @Schema(
                description =
                        "The caution in one sentence, in Japanese or English by Accept-Language, else in the language of "
                                + "the agency.",
                examples = "出禁の会員です。")
        String detail) {}
