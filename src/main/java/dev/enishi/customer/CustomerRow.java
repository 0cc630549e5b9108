package dev.enishi.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as many are stored at once. */
record CustomerRow(
        UUID id,
        UUID performerId,
        UUID siteId,
        String handle,
        @Nullable String callName,
        @Nullable String kana,
        @Nullable String birthday,
        List<String> tags,
        @Nullable Instant lastLoginAt,
        boolean favoritedBy,
        @Nullable Instant favoritedBySince,
        boolean noMail,
        @Nullable Integer cadenceDays,
        String searchText,
        int folding) {}
