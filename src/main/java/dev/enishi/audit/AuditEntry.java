package dev.enishi.audit;

import dev.enishi.access.Role;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody did or read, or wanted to. Ids only, nothing personal. */
@Schema(description = "What somebody did or read, or wanted to: ids only, nothing personal.")
public record AuditEntry(
        @Schema(description = "Id of the entry; later ones have greater ids.")
        UUID id,

        @Schema(description = "When.") Instant at,
        @Schema(description = "As what.") Role role,

        @Schema(
                description = "Who: the public prefix of the API key, issuer and subject of the access token as "
                        + "`issuer#subject`, or `calendar-feed:` and its id.",
                examples = "https://sign-in.example/realms/sakura#248289761001")
        String principal,

        @Schema(description = "The performer who acted, if it was one.") @Nullable
        UUID performerId,

        @Schema(description = "The `operationId` of the contract.", examples = "getBrief")
        String operation,

        @Schema(description = "What was created or rotated, else the id in the path.") @Nullable
        UUID resourceId,

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
