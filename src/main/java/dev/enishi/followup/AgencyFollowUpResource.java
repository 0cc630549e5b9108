package dev.enishi.followup;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who must hear from whom, in the whole agency. */
@Path("/v1/follow-ups")
@Tag(name = "Follow-ups")
@RunOnVirtualThread
class AgencyFollowUpResource {
    private final AgencyFollowUps followUps;
    private final Paging paging;
    private final Clock clock;

    AgencyFollowUpResource(AgencyFollowUps followUps, Paging paging, Clock clock) {
        this.followUps = followUps;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.FOLLOWUPS_READ)
    @Operation(
            operationId = "listAgencyFollowUps",
            summary = "Who must hear from the performers, and why",
            description =
                    "The follow-up lists of all who work for the agency as one, most urgent first: lane by lane, and "
                            + "inside a lane in the order of each performer's own list. With a performer's key only that "
                            + "performer's.")
    public AgencyFollowUpPage list(@BeanParam AgencyFollowUpFilter filter, @BeanParam PageParameters page) {
        AgencyFollowUpList list = followUps.list(filter, paging.after(Place::of), paging.limit() + 1, clock.instant());
        Page<AgencyFollowUpList.Due> keyed = paging.page(
                list.due(), due -> due.place().sortKey(), Map.of("on", list.on().toString()));
        return new AgencyFollowUpPage(list.on(), followUps.items(keyed.items()), keyed.next(), list.heldBack());
    }
}
