package dev.enishi.wording.template;

import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The starter set, for agencies that are older than it, or miss some of it. */
@Path("/v1/agency/starter-templates")
@Tag(name = "Templates")
@RunOnVirtualThread
class StarterTemplatesResource {
    private final StarterTemplates starterTemplates;
    private final Clock clock;

    StarterTemplatesResource(StarterTemplates starterTemplates, Clock clock) {
        this.starterTemplates = starterTemplates;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "putStarterTemplates",
            summary = "Give the agency the starter set",
            description =
                    "Adds the templates of the starter set in the language of the agency that it does not have: all of them where it is older "
                            + "than the set, those that were deleted where it is not. What is there stays as it is, so it may be "
                            + "put again. A new agency has them from the start.")
    public StarterSet put() {
        return starterTemplates.give(clock.instant());
    }
}
