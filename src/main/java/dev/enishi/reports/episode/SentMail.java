package dev.enishi.reports.episode;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a customer, and whether a chat followed.
 *
 * @param sentOn its business day
 * @param purpose what it was for
 * @param templateId what it was written from, or null
 * @param stage of the customer just before it
 * @param daysWaited days since the last touch before it; null where there was none
 * @param back whether the customer came back
 */
public record SentMail(
        LocalDate sentOn,
        Purpose purpose,
        @Nullable UUID templateId,
        Stage stage,
        @Nullable Integer daysWaited,
        Return back) {
    /** Whether it was to keep in touch. */
    public boolean isFollowUp() {
        return purpose == Purpose.FOLLOW_UP || purpose == Purpose.INVITATION;
    }
}
