package dev.enishi.reports.wayin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one change of a window that would give newcomers most time. */
@Schema(
        description =
                "The one change of a weekly window that would give newcomers most time, as far as the range tells. An estimate, and no promise.")
record WindowChange(
        @Schema(description = "What to do.", examples = "KEEP_FOR_NEWCOMERS")
        WindowChangeKind kind,

        @Schema(
                description = "With which hour of the week, as the local clock shows it.",
                examples = "FRIDAY-21",
                maxLength = 40,
                pattern = "^[A-Z]+-[0-9]{2}$")
        String hour,

        @Schema(description = "How many more minutes a week newcomers would find free.", examples = "34")
        long minutesPerWeek,

        @Schema(
                description =
                        "The same in one sentence, in Japanese or English by Accept-Language, else in the language of the agency.",
                examples = "金曜の21時台を新規枠にすると、新規の方が入れる時間が1週間に約34分増えます。")
        String detail) {}
