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

        @Parameter(description = "Only this lane.") @QueryParam("lane") @Nullable
        Lane lane,

        @Parameter(description = "Only those with this reason.") @QueryParam("reason") @Nullable
        ReasonCode reason) {

    /** All of a day. */
    static final FollowUpFilter ALL = new FollowUpFilter(null, null, null);

    /** Whether it lets somebody who is due pass. */
    boolean test(Decision.Due due) {
        return (lane == null || due.lane() == lane) && (reason == null || due.has(reason));
    }

    /** Whether those who are due by nothing but the cadence may pass. */
    boolean asksForCadence() {
        return (lane == null || lane == Lane.CADENCE) && (reason == null || reason == ReasonCode.INTERVAL);
    }

    /** Whether anybody of a lane may pass. */
    boolean asksFor(Lane asked) {
        if (lane != null && lane != asked) {
            return false;
        }
        return switch (asked) {
            case NOW -> true;
            case TODAY -> reason != ReasonCode.REPLY;
            case CADENCE -> reason == null || reason.byCadence();
        };
    }

    /** Those of one lane. */
    FollowUpFilter of(Lane one) {
        return new FollowUpFilter(on, one, reason);
    }

    LocalDate dayOr(LocalDate today) {
        return on == null ? today : on;
    }
}
