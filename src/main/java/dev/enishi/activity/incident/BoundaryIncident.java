package dev.enishi.activity.incident;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that crossed a line. */
@Entity
class BoundaryIncident extends AgencyEntity {
    UUID performerId;
    UUID siteId;
    UUID customerId;

    @Enumerated(EnumType.STRING)
    IncidentKind kind;

    Instant at;

    @Nullable String pretext;

    @Nullable String words;

    @Nullable String answer;

    @Nullable UUID templateId;

    @Enumerated(EnumType.STRING)
    @Nullable IncidentOutcome outcome;

    Instant createdAt;
}
