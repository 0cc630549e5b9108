package dev.enishi.live.entry;

import dev.enishi.activity.chat.ChatView;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.desk.Brief;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has come in. */
@Schema(description = "Who has come in, and what to know of whoever it is.")
public record LiveChatView(
        @Schema(description = "The chat: a new one, or the one that was live already.")
        ChatView chat,

        @Schema(description = "The customer, now that the chat counts.")
        CustomerSummary customer,

        @Schema(description = "Who it is, as history was before this stay: the last chat is the one before it.")
        Brief brief,

        @Schema(description = "Whether nobody knew the handle before, so that the customer was added.")
        boolean customerCreated) {}
