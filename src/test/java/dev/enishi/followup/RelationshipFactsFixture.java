package dev.enishi.followup;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.LastChatFacts;
import dev.enishi.customer.relationship.RelationshipFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** RelationshipFacts of a customer about whom nothing is known but what a test says. */
final class RelationshipFactsFixture {
    UUID customerId = new UUID(0, 1);

    @Nullable LocalDate firstChatDay;

    @Nullable LocalDate lastChatDay;

    int chatDays;

    int mailDays;

    @Nullable Instant lastTouchAt;

    @Nullable LocalDate lastTouchDay;

    @Nullable LocalDate lastContactDay;

    @Nullable LocalDate dueOn;

    @Nullable LocalDate thankYouOn;

    @Nullable LocalDate memoOn;

    @Nullable LocalDate replyOn;

    @Nullable LocalDate favoriteIdleOn;

    @Nullable LocalDate lastLoginDay;

    @Nullable Instant lastChatAt;

    @Nullable Instant lastMailInAt;

    @Nullable Instant lastMailOutAt;

    @Nullable Instant caredEndedAt;

    @Nullable Instant liveSince;

    @Nullable String birthday;

    @Nullable Integer rank = 2;

    int place = 2;

    boolean dormant;

    @Nullable LocalDate snoozedUntil;

    @Nullable LocalDate quietUntil;

    @Nullable LocalDate atRiskOn;

    RelationshipFacts facts() {
        return new RelationshipFacts(
                customerId,
                null,
                firstChatDay,
                lastChatAt == null ? null : new LastChatFacts(new UUID(0, 2), ChatKind.TWO_SHOT, lastChatAt, 30),
                lastChatDay,
                0,
                chatDays,
                0,
                lastTouchAt,
                lastTouchDay,
                lastContactDay,
                lastMailInAt,
                lastMailOutAt,
                mailDays,
                0,
                dueOn,
                thankYouOn,
                memoOn,
                caredEndedAt,
                replyOn,
                favoriteIdleOn,
                lastLoginDay,
                birthday,
                rank,
                place,
                dormant,
                snoozedUntil,
                liveSince,
                quietUntil,
                atRiskOn);
    }
}
