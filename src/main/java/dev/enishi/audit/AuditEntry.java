package dev.enishi.audit;

import dev.enishi.access.Role;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody did or read, or wanted to, as it is sealed: ids only, nothing personal. */
record AuditEntry(
        UUID id,
        Instant at,
        Role role,
        String principal,
        @Nullable UUID performerId,
        String operation,
        @Nullable UUID resourceId,
        @Nullable UUID customerId,
        @Nullable UUID relatedId,
        String address,
        String requestId,
        int status) {
    static AuditEntry of(Row row) {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("at"),
                Role.valueOf(row.text("role")),
                row.text("principal"),
                row.uuidOrNull("performer_id"),
                row.text("operation"),
                row.uuidOrNull("resource_id"),
                row.uuidOrNull("customer_id"),
                row.uuidOrNull("related_id"),
                row.text("address"),
                row.text("request_id"),
                row.integer("status"));
    }
}
