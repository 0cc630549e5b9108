package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.Customers;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is this, and what happened between them. */
@Path("/v1/customers/{id}")
@Tag(
        name = "Briefs",
        description = "What to know before talking to a customer, and all that has happened with that customer.")
@RunOnVirtualThread
class BriefResource {
    private final Briefs briefs;
    private final TimelineQueries timeline;
    private final Customers customers;
    private final Paging paging;
    private final Clock clock;

    BriefResource(Briefs briefs, TimelineQueries timeline, Customers customers, Paging paging, Clock clock) {
        this.briefs = briefs;
        this.timeline = timeline;
        this.customers = customers;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/brief")
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.NOTES_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getBrief",
            summary = "Who is this?",
            description = "One customer in three seconds: how long since, last chat, notes, stage, next reservation, "
                    + "cautions, and whether the customer must hear from the performer today.")
    public Brief get(@PathParam("id") UUID id) {
        return briefs.of(id, clock.instant()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("/timeline")
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.NOTES_READ, Scope.MESSAGES_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "listTimeline",
            summary = "What happened between them",
            description = "Chats, messages, notes, reservations (by their start, so that coming ones are first), "
                    + "missed attempts, promises and boundary incidents (with `boundaries:read`) of one "
                    + "customer, newest first.")
    public Page<TimelineItem> timeline(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        customers.require(id);
        List<TimelineItem> found =
                timeline.list(id, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found, item -> List.of(item.at().toString(), item.id().toString()));
    }
}
