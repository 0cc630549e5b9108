package dev.enishi.live.inbox;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether somebody in the room has had private attention tonight. */
@Schema(description = "A customer in a live chat, and the private attention that the customer has had tonight.")
public record PrivateAttention(
        @Schema(description = "Id of the customer.") UUID customerId,
        @Schema(description = "The customer.") CustomerSummary customer,
        @Schema(description = "Id of the chat.") UUID chatId,

        @Schema(description = "Kind of the chat: a two-shot is private by itself.")
        ChatKind kind,

        @Schema(description = "When the chat started.") Instant startedAt,

        @Schema(
                description = "Secret messages to the customer since the business day began, or since the chat started "
                        + "where that was earlier; 0 or more.",
                examples = "2")
        int secretReplies,

        @Schema(description = "When the last of them was sent; absent where there is none: nothing private yet.")
        @Nullable Instant lastSecretReplyAt) {

    static PrivateAttention of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        return new PrivateAttention(
                customer.id(),
                customer,
                row.uuid("chat_id"),
                ChatKind.valueOf(row.text("kind")),
                row.instant("started_at"),
                row.integer("replies"),
                row.instantOrNull("last_reply_at"));
    }
}
