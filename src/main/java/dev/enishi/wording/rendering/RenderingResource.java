package dev.enishi.wording.rendering;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A template, filled in for a customer. */
@Path("/v1/templates/{id}/rendering")
@Tag(name = "Templates")
@RunOnVirtualThread
class RenderingResource {
    private final Rendering rendering;
    private final Clock clock;

    RenderingResource(Rendering rendering, Clock clock) {
        this.rendering = rendering;
        this.clock = clock;
    }

    @POST
    @Requires({Scope.FOLLOWUPS_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "renderTemplate",
            summary = "Fill a template in",
            description = "The text of a template for a customer, in the language of the agency, as it is said today. "
                    + "Nothing is sent or recorded: a message that is written from it names the template in "
                    + "`templateId`. Where a value is not known there is no text but `missing-value`, with all "
                    + "placeholders that miss one. A template that claims something of the performer is filled in only "
                    + "where it is marked as true.")
    public RenderedText render(@PathParam("id") UUID id, NewRendering input) {
        return rendering.render(id, input.customerId(), clock.instant());
    }
}
