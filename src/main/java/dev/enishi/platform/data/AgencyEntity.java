package dev.enishi.platform.data;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A row of one agency: its tenant, its id (UUIDv7) and its version, which counts what people changed. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Hibernate fills in the tenant.
public abstract class AgencyEntity {
    /** A String, because Quarkus' tenants are; the driver leaves its type to the server (stringtype). */
    @TenantId
    @PartitionKey
    @Column(name = "agency_id", nullable = false, updatable = false, columnDefinition = "uuid")
    private String agencyId;

    @Id
    public UUID id;

    @Version
    public int version;
}
