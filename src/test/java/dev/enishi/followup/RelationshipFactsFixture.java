package dev.enishi.followup;

import dev.enishi.customer.relationship.RelationshipFacts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** RelationshipFacts of a customer about whom nothing is known but what a test says. */
final class RelationshipFactsFixture {
    UUID customerId = new UUID(0, 1);

    @Nullable LocalDate firstChatDay;

    @Nullable LocalDate lastChatDay;

    int chatDays;

    @Nullable LocalDate lastTouchDay;

    @Nullable LocalDate lastContactDay;

    @Nullable LocalDate dueOn;

    @Nullable LocalDate thankYouOn;

    @Nullable LocalDate memoOn;

    @Nullable LocalDate replyOn;

    @Nullable LocalDate favoriteIdleOn;

    @Nullable String birthday;

    @Nullable Integer rank = 2;

    boolean dormant;

    @Nullable LocalDate snoozedUntil;

    RelationshipFacts facts() {
        return new RelationshipFacts(
                customerId,
                null,
                firstChatDay,
                null,
                lastChatDay,
                0,
                chatDays,
                0,
                null,
                lastTouchDay,
                lastContactDay,
                null,
                0,
                dueOn,
                thankYouOn,
                memoOn,
                replyOn,
                favoriteIdleOn,
                birthday,
                rank,
                dormant,
                snoozedUntil);
    }
}
