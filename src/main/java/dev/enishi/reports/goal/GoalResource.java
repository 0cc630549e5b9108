package dev.enishi.reports.goal;

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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a performer wants to reach in a week. */
@Path("/v1/performers/{id}/goal")
@Tag(name = "Reports")
@RunOnVirtualThread
class GoalResource {
    private final Goals goals;
    private final GoalPaces paces;
    private final Performers performers;
    private final Clock clock;

    GoalResource(Goals goals, GoalPaces paces, Performers performers, Clock clock) {
        this.goals = goals;
        this.paces = paces;
        this.performers = performers;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getGoal",
            summary = "What a performer wants to reach",
            description = "The goals of the performer for each week; nothing before the first time.")
    public GoalView get(@PathParam("id") UUID id) {
        return goals.require(id);
    }

    @PUT
    @Transactional
    @Requires({Scope.ANALYTICS_READ, Scope.CHATS_WRITE})
    @Operation(
            operationId = "putGoal",
            summary = "Say what a performer wants to reach",
            description = "Replaces the goals of the performer; what is left out is no goal. `If-Match` is optional.")
    public GoalView put(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, GoalInput goal) {
        performers.lockAllForUpdate(List.of(id));
        ifMatch.check(goals.require(id).version());
        return goals.replace(id, goal, clock.instant());
    }

    @GET
    @Path("/pace")
    @Requires(Scope.ANALYTICS_READ)
    @Operation(
            operationId = "getGoalPace",
            summary = "How far a performer is this week",
            description =
                    "What is reached of each goal in the week (Monday to Sunday) of a business day, as of now, beside what "
                            + "would be reached if every hour of the week were alike.")
    public PaceView pace(
            @PathParam("id") UUID id,
            @Parameter(description = "A business day of the week. Default today.", example = "2026-11-27")
                    @QueryParam("on")
                    @Nullable LocalDate on) {
        return paces.of(id, on, clock.instant());
    }
}
