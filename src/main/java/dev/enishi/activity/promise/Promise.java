package dev.enishi.activity.promise;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What she said she would ask or do for a customer. Without a day it is for the next chat. */
@Entity
class Promise extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    UUID customerId;
    UUID madeById;

    @Nullable UUID noteId;

    String text;

    @Nullable LocalDate askOn;

    /** Since when it is for that day. */
    Instant setAt;

    @Nullable Instant keptAt;

    Instant createdAt;
    Instant updatedAt;
}
