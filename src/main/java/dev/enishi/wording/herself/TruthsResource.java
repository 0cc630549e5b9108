package dev.enishi.wording.herself;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Performers;
import dev.enishi.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a performer marked as true of herself. */
@Path("/v1/performers/{id}/truths")
@Tag(name = "Templates")
@RunOnVirtualThread
class TruthsResource {
    private final Herself herself;
    private final Performers performers;
    private final Clock clock;

    TruthsResource(Herself herself, Performers performers, Clock clock) {
        this.herself = herself;
        this.performers = performers;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "getTruths",
            summary = "What is true of a performer",
            description = "What the performer marked as true, of what refusals claim; empty before the first time.")
    public TruthsView get(@PathParam("id") UUID id) {
        return herself.truths(id);
    }

    @PUT
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "putTruths",
            summary = "Mark what is true of a performer",
            description = "Replaces what is true of the performer. A template for a situation that claims something "
                    + "(`MARRIED`, `SINGLE`, `SITE_ONLY`) is offered and filled in only where it is marked here. "
                    + "`If-Match` is optional.")
    public TruthsView put(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, TruthsInput input) {
        performers.lockAllForUpdate(List.of(id));
        ifMatch.check(herself.truths(id).version());
        return herself.replaceTruths(id, input, clock.instant());
    }
}
