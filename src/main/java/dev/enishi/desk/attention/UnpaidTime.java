package dev.enishi.desk.attention;

import dev.enishi.access.PerformerName;
import dev.enishi.desk.attention.AttentionRange.Days;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Unpaid minutes beside paid ones. */
@Schema(description = "A performer's minutes of mail, which nobody pays, beside the minutes in chats, which are paid.")
public record UnpaidTime(
        @Schema(description = "The performer.") PerformerName performer,

        @Schema(description = "The first business day.", examples = "2026-11-01")
        LocalDate from,

        @Schema(description = "The last business day.", examples = "2026-11-30")
        LocalDate to,

        @Schema(description = "The mails of all customers, focus people included.")
        MailTime mail,

        @Schema(description = "Number of chats, peeks apart.", examples = "42")
        int chats,

        @Schema(
                description = "Whole minutes in ended chats, peeks included; where several were there at once, the "
                        + "minutes count once.",
                examples = "1260")
        long paidMinutes) {

    static UnpaidTime of(Row row, PerformerName performer, Days days, MailPace pace) {
        return new UnpaidTime(
                performer,
                days.first(),
                days.last(),
                MailTime.of(row, pace),
                row.integer("chats"),
                row.big("paid_seconds") / 60);
    }
}
