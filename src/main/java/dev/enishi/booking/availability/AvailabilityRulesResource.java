package dev.enishi.booking.availability;

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

/** What a performer has planned. */
@Path("/v1/performers/{id}/availability-rules")
@Tag(name = "Availability", description = "When a performer can be booked.")
@RunOnVirtualThread
class AvailabilityRulesResource {
    private final AvailabilityPlans plans;
    private final Performers performers;
    private final Clock clock;

    AvailabilityRulesResource(AvailabilityPlans plans, Performers performers, Clock clock) {
        this.plans = plans;
        this.performers = performers;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "getAvailabilityRules",
            summary = "What a performer has planned",
            description = "The performer's weekly rules, exceptions and holidays as they were put; empty before "
                    + "the first time.")
    public AvailabilityRulesView get(@PathParam("id") UUID id) {
        return plans.view(id);
    }

    @PUT
    @Transactional
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE})
    @Operation(
            operationId = "putAvailabilityRules",
            summary = "Plan when a performer works",
            description = "Replaces the performer's whole plan. `If-Match` is optional: without it the plan is "
                    + "replaced whatever it is now. A time lasts from the first instant at which the local clock "
                    + "shows `from` or later, to the last instant before which it shows less than `to`. Where the "
                    + "clocks are set forward over one of them, that is the instant of the change; where they are "
                    + "set back over it, the earlier `from` and the later `to`, but the first where `to` is the very "
                    + "time that they are set back to. Reservations that were made stay.")
    public AvailabilityRulesView put(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, AvailabilityPlan plan) {
        performers.lockAllForUpdate(List.of(id));
        AvailabilityRulesView before = plans.view(id);
        ifMatch.check(before.version());
        return plans.replace(id, before, plan, clock.instant());
    }
}
