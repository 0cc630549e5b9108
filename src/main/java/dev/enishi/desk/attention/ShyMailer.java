package dev.enishi.desk.attention;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who mails and has never chatted, and when he could come. */
@Schema(description = "A customer who mails and has never chatted, with a start that can be offered.")
public record ShyMailer(
        @Schema(description = "The customer.") CustomerSummary customer,

        @Schema(description = "Mails from the customer in that time.", examples = "3")
        int mailsIn,

        @Schema(description = "Mails to the customer in that time.", examples = "2")
        int mailsOut,

        @Schema(description = "The last mail from the customer.")
        Instant lastMailInAt,

        @Schema(
                description =
                        "The next start that is free for a prospect, for half an hour; absent where there is none "
                                + "within 30 days.")
        @Nullable Instant freeStart) {

    static ShyMailer of(Row row, Policies policies, LocalDate today) {
        return new ShyMailer(
                CustomerSummary.beside(row, policies, today),
                row.integer("mails_in"),
                row.integer("mails_out"),
                row.instant("last_mail_in_at"),
                null);
    }

    ShyMailer offered(@Nullable Instant start) {
        return new ShyMailer(customer, mailsIn, mailsOut, lastMailInAt, start);
    }

    List<@Nullable String> sortKey() {
        return List.of(lastMailInAt.toString(), customer.id().toString());
    }
}
