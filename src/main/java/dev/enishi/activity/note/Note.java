package dev.enishi.activity.note;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What she wrote down about a customer; may point at a chat with him. */
@Entity
class Note extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    UUID customerId;

    @Nullable UUID chatId;

    String body;
    boolean pinned;
    String searchText;
    int folding;
    Instant createdAt;
    Instant updatedAt;
}
