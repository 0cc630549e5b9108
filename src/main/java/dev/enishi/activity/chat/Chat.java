package dev.enishi.activity.chat;

import dev.enishi.customer.history.Happening.FormerChat;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer's stay. */
@Entity
class Chat extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    UUID customerId;

    @Enumerated(EnumType.STRING)
    ChatKind kind;

    Instant startedAt;

    @Nullable Instant endedAt;

    @Nullable Integer earnings;

    boolean mic;
    boolean imported;

    @Nullable String externalId;

    Instant createdAt;

    /** What counts of it, before it is corrected or deleted. */
    FormerChat former() {
        return new FormerChat(kind == ChatKind.PEEK, startedAt, earnings == null ? 0 : earnings);
    }
}
