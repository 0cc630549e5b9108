package dev.enishi.activity.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as many are stored at once. */
record MessageRow(
        UUID id,
        UUID customerId,
        UUID performerId,
        UUID siteId,
        Channel channel,
        Direction direction,
        Purpose purpose,
        Instant sentAt,
        @Nullable String body,
        @Nullable UUID templateId,
        @Nullable Integer earnings,
        @Nullable UUID inReplyTo) {}
