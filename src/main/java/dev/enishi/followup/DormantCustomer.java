package dev.enishi.followup;

import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who has not answered for too long. */
@Schema(description = "A customer who left several follow-up mails unanswered.")
public record DormantCustomer(
        @Schema(description = "The customer.") CustomerSummary customer,

        @Schema(description = "Days with a follow-up mail since the customer last answered or chatted.", examples = "3")
        int unanswered,

        @Schema(description = "The last chat.") @Nullable LastChat lastChat,

        @Schema(description = "Its start.") @Nullable Instant lastChatAt,

        @Schema(description = "The last login on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(description = "The last message.") @Nullable MessageBrief lastMessage,
        @Schema(description = "The newest note.") @Nullable NoteBrief newestNote,

        @Schema(description = "How long since they had to do with each other.") @Nullable
        Touch touch,

        @Schema(description = "How often the customer hears from the performer.")
        CadenceView cadence) {

    static DormantCustomer of(Person person, RelationshipFacts facts, LocalDate on) {
        return new DormantCustomer(
                person.customer(),
                facts.unanswered(),
                person.chat(),
                facts.lastChatAt(),
                person.lastLoginAt(),
                person.lastMessage(),
                person.note(),
                Touch.of(facts, on),
                person.cadence());
    }

    /** Last touched first. */
    static List<@Nullable String> sortKey(RelationshipFacts facts) {
        Instant touched = facts.lastTouchAt() == null ? Instant.EPOCH : facts.lastTouchAt();
        return List.of(touched.toString(), facts.customerId().toString());
    }
}
