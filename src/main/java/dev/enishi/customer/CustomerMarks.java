package dev.enishi.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a {@link CustomerUpdate} can change of a customer, as many are stored at once. */
record CustomerMarks(
        UUID id,
        int version,
        List<String> tags,
        @Nullable Instant lastLoginAt,
        boolean favoritedBy,
        @Nullable Instant favoritedBySince,
        @Nullable Instant favoriteSince,
        @Nullable Instant favoriteAnsweredAt) {
    static CustomerMarks of(Customer customer) {
        return new CustomerMarks(
                customer.id,
                customer.version,
                customer.tags,
                customer.lastLoginAt,
                customer.favoritedBy,
                customer.favoritedBySince,
                customer.favoriteSince,
                customer.favoriteAnsweredAt);
    }
}
