package dev.enishi.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The tenant itself. */
@Entity
class Agency {
    @Id
    @Column(name = "agency_id")
    UUID id;

    @Version
    int version;

    String name;
    String locale;
    String zone;
    LocalTime dayStart;

    @JdbcTypeCode(SqlTypes.JSON)
    Policies policies;

    Instant createdAt;
}
