package dev.enishi.desk.attention;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mails with one customer beside the chats with him. */
@Schema(description = "The mails with one customer beside the chats with that customer, over some business days.")
public record MailBalance(
        @Schema(description = "The customer.") CustomerSummary customer,
        @Schema(description = "The mails.") MailTime mail,

        @Schema(description = "Number of chats, peeks apart.", examples = "1")
        int chats,

        @Schema(description = "Whole minutes in ended chats, peeks included.", examples = "30")
        long paidMinutes,

        @Schema(
                description = "Mails in both directions for each chat, rounded down; absent without a chat.",
                examples = "26")
        @Nullable Integer mailsPerChat) {

    static MailBalance of(Row row, MailPace pace, Policies policies, LocalDate today) {
        MailTime mail = MailTime.of(row, pace);
        int chats = row.integer("chats");
        return new MailBalance(
                CustomerSummary.beside(row, policies, today),
                mail,
                chats,
                row.big("paid_seconds") / 60,
                chats == 0 ? null : (mail.mailsIn() + mail.mailsOut()) / chats);
    }

    List<@Nullable String> sortKey() {
        return List.of(String.valueOf(mail.weight()), customer.id().toString());
    }
}
