package dev.enishi.live.secret;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What secret messages earned beside the parties themselves. */
@Rule
@Schema(description = "What secret messages earned beside the parties in which they were written.")
public record SecretMessageEarnings(
        @Schema(description = "The first business day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "The last business day.", examples = "2026-11-30")
        LocalDate to,

        @Schema(
                description =
                        "Minutes of these days in which a party ran, overlapping chats counted once; of a stay that was of "
                                + "several kinds the times as a party, of one that goes on those until now.",
                examples = "620")
        long partyMinutes,

        @Schema(
                description =
                        "What parties and peeks of these days earned, whole yen; of a stay that was also of another kind, or "
                                + "went on into another day, by its share of the time.",
                examples = "48000")
        long partyEarnings,

        @Schema(description = "Secret messages of customers on these days.", examples = "310")
        int secretMessages,

        @Schema(description = "What they earned, whole yen.", examples = "15500")
        long secretMessageEarnings,

        @Schema(
                description = "What the parties earned in a minute, whole yen, rounded; 0 where there was none.",
                examples = "77")
        long partyEarningsPerMinute,

        @Schema(
                description =
                        "What secret messages earned in a minute of those, whole yen, rounded; 0 where there was no "
                                + "party.",
                examples = "25")
        long secretMessageEarningsPerMinute) {

    static SecretMessageEarnings of(LocalDate from, LocalDate to, Totals totals) {
        return new SecretMessageEarnings(
                from,
                to,
                totals.partyMinutes(),
                totals.partyEarnings(),
                totals.secretMessages(),
                totals.secretMessageEarnings(),
                perMinute(totals.partyEarnings(), totals.partyMinutes()),
                perMinute(totals.secretMessageEarnings(), totals.partyMinutes()));
    }

    /** What was added up. */
    record Totals(long partyMinutes, long partyEarnings, int secretMessages, long secretMessageEarnings) {}

    private static long perMinute(long yen, long minutes) {
        return minutes == 0 ? 0 : Math.round((double) yen / minutes);
    }
}
