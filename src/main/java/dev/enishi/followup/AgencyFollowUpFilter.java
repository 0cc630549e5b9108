package dev.enishi.followup;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the follow-up lists of all performers; all given ones hold. */
public record AgencyFollowUpFilter(
        @Parameter(description = "Only the list of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(
                description = "Business day. Default today. It replaces today and nothing else: what happened "
                        + "after it counts.",
                example = "2026-11-22")
        @QueryParam("on")
        @Nullable LocalDate on,

        @Parameter(description = "Only this lane.") @QueryParam("lane") @Nullable
        Lane lane,

        @Parameter(description = "Only those with this reason.") @QueryParam("reason") @Nullable
        ReasonCode reason) {

    /** That of each list. */
    FollowUpFilter each() {
        return new FollowUpFilter(on, lane, reason);
    }
}
