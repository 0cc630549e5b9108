package dev.enishi.booking.visit;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Missed attempts: read, deleted. */
@Path("/v1/missed-attempts")
@Tag(
        name = "Visits",
        description = "That a customer came while the performer was busy, and when the customer comes next.")
@RunOnVirtualThread
class MissedAttemptResource {
    private final MissedAttempts attempts;
    private final ConcernedCustomer concerned;
    private final CurrentPrincipal principal;
    private final Clock clock;

    MissedAttemptResource(
            MissedAttempts attempts, ConcernedCustomer concerned, CurrentPrincipal principal, Clock clock) {
        this.attempts = attempts;
        this.concerned = concerned;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(operationId = "getMissedAttempt", summary = "A missed attempt", description = "One missed attempt.")
    public MissedAttemptView get(@PathParam("id") UUID id) {
        return attempts.require(id, clock.instant());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.RESERVATIONS_WRITE)
    @Operation(
            operationId = "deleteMissedAttempt",
            summary = "Delete a missed attempt",
            description = "Deletes a missed attempt that was recorded by mistake.")
    public void delete(@PathParam("id") UUID id) {
        Instant now = clock.instant();
        MissedAttemptView attempt = attempts.require(id, now);
        concerned.set(attempt.customerId());
        attempts.delete(attempt, now, principal.get().getName());
    }
}
