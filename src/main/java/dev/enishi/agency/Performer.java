package dev.enishi.agency;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A performer of an agency. */
@Entity
class Performer extends AgencyEntity {
    String name;

    @Nullable Integer cadenceDays;

    @Nullable LocalTime quietFrom;

    @Nullable LocalTime quietTo;

    @Nullable Integer typingCharactersPerMinute;

    Instant createdAt;
}
