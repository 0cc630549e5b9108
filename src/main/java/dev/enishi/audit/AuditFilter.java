package dev.enishi.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the audit log; all given ones hold. */
public record AuditFilter(
        @Parameter(description = "Entries at or after this instant.") @QueryParam("from") @Nullable
        Instant from,

        @Parameter(description = "Entries before this instant.") @QueryParam("to") @Nullable
        Instant to,

        @Parameter(description = "Entries of this key prefix, or `issuer#subject`.")
        @QueryParam("principal")
        @Size(min = 1, max = 1000)
        @Nullable String principal,

        @Parameter(description = "Entries of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Entries of this `operationId`.", example = "getBrief")
        @QueryParam("operation")
        @Size(min = 1, max = 100)
        @Nullable String operation,

        @Parameter(description = "Entries about this resource.") @QueryParam("resourceId") @Nullable
        UUID resourceId,

        @Parameter(description = "Entries about this customer.") @QueryParam("customerId") @Nullable
        UUID customerId,

        @Parameter(description = "Entries with this HTTP status.") @QueryParam("status") @Min(100) @Max(599) @Nullable
        Integer status,

        @Parameter(description = "Whether the request was refused (status 400 or more).")
        @QueryParam("refused")
        @Nullable Boolean refused) {}
