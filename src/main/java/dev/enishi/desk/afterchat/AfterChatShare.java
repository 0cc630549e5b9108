package dev.enishi.desk.afterchat;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of what belongs to a chat was done before the next one. */
@Schema(
        description =
                "How much of what belongs to a chat was done before the performer's next one began (peeks apart).")
public record AfterChatShare(
        @Schema(description = "First business day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "Last business day.", examples = "2026-11-22")
        LocalDate to,

        @Schema(
                description = "Chats that started on these days, have ended, and ask for memo and thank-you.",
                examples = "40")
        int chats,

        @Schema(description = "Of these those whose memo was written before the next chat began.", examples = "36")
        int memos,

        @Schema(
                description =
                        "Of these those whose customer was thanked before the next chat began, or is not to be written to.",
                examples = "31")
        int thankYous,

        @Schema(description = "Of these those of which both is so.", examples = "30")
        int complete,

        @Schema(description = "The last in percent of all; absent without any.", examples = "75") @Nullable
        Integer completePercent) {

    static AfterChatShare of(LocalDate from, LocalDate to, Counts counts) {
        return new AfterChatShare(
                from,
                to,
                counts.chats(),
                counts.memos(),
                counts.thankYous(),
                counts.complete(),
                counts.chats() == 0 ? null : Math.toIntExact(Math.round(100.0 * counts.complete() / counts.chats())));
    }

    /** What is counted. */
    record Counts(int chats, int memos, int thankYous, int complete) {}
}
