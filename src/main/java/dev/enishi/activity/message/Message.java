package dev.enishi.activity.message;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail or secret message that was sent or received on the site. */
@Entity
class Message extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    UUID customerId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    Instant sentAt;

    @Nullable String body;

    @Nullable UUID templateId;

    @Nullable Integer earnings;

    @Nullable UUID inReplyTo;

    @Nullable Instant setAsideAt;

    Instant createdAt;

    boolean isSecretFromCustomer() {
        return channel == Channel.SECRET && direction == Direction.IN;
    }
}
