package dev.enishi.followup;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a follow-up list. */
public record FollowUpFilter(
        @Parameter(
                description = "Business day. Default today. It replaces today and nothing else: what happened "
                        + "after it counts.",
                example = "2026-11-22")
        @QueryParam("on")
        @Nullable LocalDate on,

        @Parameter(description = "Only those with this reason.") @QueryParam("reason") @Nullable
        ReasonCode reason) {

    LocalDate dayOr(LocalDate today) {
        return on == null ? today : on;
    }
}
