package dev.enishi.audit;

import dev.enishi.access.PerformerName;
import dev.enishi.access.Role;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log as clients see it. */
@Schema(description = "What somebody did or read, or wanted to: ids only, nothing personal.")
public record AuditEntryView(
        @Schema(description = "Id of the entry; later ones have greater ids.")
        UUID id,

        @Schema(description = "When.") Instant at,
        @Schema(description = "As what.") Role role,

        @Schema(
                description = "Who: the public prefix of the API key, issuer and subject of the access token as "
                        + "`issuer#subject`, or `calendar-feed:` and its id.",
                examples = "https://sign-in.example/realms/sakura#248289761001")
        String principal,

        @Schema(description = "Id of the performer who acted, if it was one.") @Nullable
        UUID performerId,

        @Schema(
                description =
                        "That performer by the name of today, for whoever may read performers (`agency:read`). The "
                                + "log itself holds ids only.")
        @Nullable PerformerName performer,

        @Schema(description = "The `operationId` of the contract.", examples = "getBrief")
        String operation,

        @Schema(description = "What was created or rotated, else the id in the path, else that of the answer.")
        @Nullable UUID resourceId,

        @Schema(description = "The customer concerned, where it was one.") @Nullable
        UUID customerId,

        @Schema(
                description =
                        "What else it was about: the colleague who got the customers, the key that replaces a rotated one, "
                                + "the calendar feed that was made.")
        @Nullable UUID relatedId,

        @Schema(description = "The network address it came from.", maxLength = 64, examples = "203.0.113.7")
        String address,

        @Schema(
                description = "The `X-Request-Id` of the request when it is a UUID or a trace id, else `-`.",
                maxLength = 64,
                examples = "019ab3f0-5a3c-7a11-9d58-2f6f0f4b8f0e")
        String requestId,

        @Schema(
                description = "The HTTP status of the answer: from 400 on it was refused.",
                minimum = "100",
                maximum = "599",
                examples = "200")
        int status) {

    /**
     * Reads the columns of {@link AuditLog}.
     *
     * @param row with a {@code performer_name}, null where there is none or it may not be read
     */
    static AuditEntryView of(Row row) {
        AuditEntry entry = AuditEntry.of(row);
        UUID performerId = entry.performerId();
        String name = row.textOrNull("performer_name");
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.role(),
                entry.principal(),
                performerId,
                performerId == null || name == null ? null : new PerformerName(performerId, name),
                entry.operation(),
                entry.resourceId(),
                entry.customerId(),
                entry.relatedId(),
                entry.address(),
                entry.requestId(),
                entry.status());
    }
}
