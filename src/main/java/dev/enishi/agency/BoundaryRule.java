package dev.enishi.agency;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is forbidden, on a site or in the whole agency. */
@Entity
class BoundaryRule extends AgencyEntity {
    @Nullable UUID siteId;

    String forbidden;

    @Nullable String penalty;

    Instant createdAt;
}
