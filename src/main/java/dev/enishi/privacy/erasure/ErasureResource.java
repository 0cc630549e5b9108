package dev.enishi.privacy.erasure;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer is forgotten. */
@Path("/v1/customers/{id}")
@Tag(name = "Customers")
@RunOnVirtualThread
class ErasureResource {
    private final Erasure erasure;
    private final CurrentPrincipal principal;
    private final Clock clock;

    ErasureResource(Erasure erasure, CurrentPrincipal principal, Clock clock) {
        this.erasure = erasure;
        this.principal = principal;
        this.clock = clock;
    }

    @DELETE
    @Transactional
    @FreshCredential
    @Requires(Scope.CUSTOMERS_ERASE)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer",
            description =
                    "Erases a customer for good, with all chats, logs, messages, notes, reservations, missed attempts "
                            + "and kept answers. Only totals of each day remain, which name nobody. 409 "
                            + "`import-running` while an import of the customer's performer and site is not finished.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409")
    public void erase(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        erasure.carryOut(id, ifMatch, clock.instant(), principal.get().getName());
    }
}
