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
        @Schema(description = "The newest note.") @Nullable NoteBrief newestNote,

        @Schema(description = "How long since they had to do with each other.") @Nullable
        Touch touch) {

    static DormantCustomer of(Person person, RelationshipFacts facts, LocalDate on) {
        return new DormantCustomer(
                person.customer(), facts.unanswered(), facts.lastChat(), person.newestNote(), Touch.of(facts, on));
    }

    /** Last touched first. */
    static List<@Nullable String> sortKey(RelationshipFacts facts) {
        Instant touched = facts.lastTouchAt() == null ? Instant.EPOCH : facts.lastTouchAt();
        return List.of(touched.toString(), facts.customerId().toString());
    }
}
