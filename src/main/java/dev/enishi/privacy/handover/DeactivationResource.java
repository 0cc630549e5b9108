package dev.enishi.privacy.handover;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Performers;
import dev.enishi.agency.SettingsChanged;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A performer who no longer works for the agency. */
@Path("/v1/performers/{id}/deactivation")
@Tag(name = "Performers")
@RunOnVirtualThread
class DeactivationResource {
    private final Performers performers;
    private final Handover handover;
    private final CurrentPrincipal principal;
    private final Clock clock;

    DeactivationResource(Performers performers, Handover handover, CurrentPrincipal principal, Clock clock) {
        this.performers = performers;
        this.handover = handover;
        this.principal = principal;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @TransactionConfiguration(timeout = SettingsChanged.REBUILD_SECONDS)
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "putDeactivation",
            summary = "Deactivate a performer",
            description = "The performer no longer works for the agency: keys and tokens of the performer are "
                    + "refused, new customers cannot be added, and reservations to come are cancelled; the history "
                    + "stays. With `handOverTo` the performer's customers go to that colleague before the answer, "
                    + "with their chats, logs, messages and notes, but no longer as favourites or focus people. A "
                    + "customer stays, and is listed in `kept`, where the colleague has one of the same handle on "
                    + "the same site. Can be repeated, to hand over later or to somebody else. 409 `import-running` "
                    + "while an import of the performer is not finished and customers are to be handed over.")
    public DeactivationView put(@PathParam("id") UUID id, DeactivationInput input) {
        handover.lock(id, input.handOverTo());
        return handover.carryOut(
                id, input.handOverTo(), clock.instant(), principal.get().getName());
    }

    @DELETE
    @Transactional
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "deleteDeactivation",
            summary = "Make a performer active again",
            description = "The performer works for the agency again, with the same keys as before. Customers who were "
                    + "handed over stay with the colleague.")
    public void delete(@PathParam("id") UUID id) {
        performers.activate(id);
    }
}
