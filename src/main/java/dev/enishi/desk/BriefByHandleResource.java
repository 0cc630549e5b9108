package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.CustomerQueries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is this, by handle? */
@Path("/v1/briefs")
@Tag(name = "Briefs")
@RunOnVirtualThread
class BriefByHandleResource {
    static final int MOST_BRIEFS = 50;

    private final Briefs briefs;
    private final CustomerQueries queries;
    private final Clock clock;

    BriefByHandleResource(Briefs briefs, CustomerQueries queries, Clock clock) {
        this.briefs = briefs;
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.NOTES_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "listBriefs",
            summary = "Who is this, by handle?",
            description = "The briefs of a handle. With a performer's key only that performer's customer is found; an "
                    + "agency may find several, one per performer and site.")
    public BriefList find(
            @Parameter(description = "The customer's performer. A performer's own key implies it.")
                    @QueryParam("performerId")
                    @Nullable UUID performerId,
            @Parameter(description = "The customer's site.") @QueryParam("siteId") @Nullable UUID siteId,
            @Parameter(
                            description =
                                    "The customer's handle, as the site writes it; blanks around it do not matter.",
                            example = "taro_77")
                    @QueryParam("handle")
                    @NotNull
                    @Size(min = 1, max = 100)
                    String handle) {
        List<UUID> found = queries.findByHandle(performerId, siteId, handle, MOST_BRIEFS);
        return new BriefList(briefs.of(found, clock.instant()));
    }
}
