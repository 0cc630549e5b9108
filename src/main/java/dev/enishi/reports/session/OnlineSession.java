package dev.enishi.reports.session;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a performer was online on a site. */
@Entity
class OnlineSession extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    Instant startedAt;

    @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    StandbyMode mode;

    Instant createdAt;
}
