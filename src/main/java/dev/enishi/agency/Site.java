package dev.enishi.agency;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat site with its rule register. */
@Entity
class Site extends AgencyEntity {
    String name;
    boolean contactExchangeForbidden;

    @Nullable String penalty;

    Instant createdAt;
}
