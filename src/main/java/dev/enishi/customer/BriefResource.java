package dev.enishi.customer;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is this, and what happened between them. */
@Path("/v1")
@Tag(name = "Briefs")
class BriefResource {
    private static final int MOST_BRIEFS = 50;

    private final Briefs briefs;
    private final CustomerQueries queries;
    private final TimelineQueries timeline;
    private final Customers customers;
    private final Agencies agencies;
    private final Paging paging;
    private final Clock clock;

    BriefResource(
            Briefs briefs,
            CustomerQueries queries,
            TimelineQueries timeline,
            Customers customers,
            Agencies agencies,
            Paging paging,
            Clock clock) {
        this.briefs = briefs;
        this.queries = queries;
        this.timeline = timeline;
        this.customers = customers;
        this.agencies = agencies;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/customers/{id}/brief")
    @RunOnVirtualThread
    @Operation(
            operationId = "getBrief",
            summary = "Who is this?",
            description =
                    "One customer in three seconds: how long since, last chat, notes, stage, cautions, and whether he "
                            + "must hear from her today.")
    public Brief get(@PathParam("id") UUID id) {
        AgencySettings settings = agencies.settings();
        return briefs.of(id, settings, settings.dayOf(clock.instant()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    @GET
    @Path("/briefs")
    @RunOnVirtualThread
    @Operation(
            operationId = "listBriefs",
            summary = "Who is this, by handle?",
            description =
                    "The briefs of a handle. With a performer's key only her own customer is found; an agency may find "
                            + "several, one per performer and site.")
    public BriefList find(
            @Parameter(description = "Whose customer he is. A performer's own key implies it.")
                    @QueryParam("performerId")
                    @Nullable UUID performerId,
            @Parameter(description = "The site he is on.") @QueryParam("siteId") @Nullable UUID siteId,
            @Parameter(description = "His handle, exactly as the site writes it.", example = "taro_77")
                    @QueryParam("handle")
                    @NotNull
                    @Size(min = 1, max = 100)
                    String handle) {
        AgencySettings settings = agencies.settings();
        LocalDate today = settings.dayOf(clock.instant());
        return new BriefList(queries.findByHandle(performerId, siteId, handle, MOST_BRIEFS).stream()
                .map(id -> briefs.of(id, settings, today))
                .flatMap(Optional::stream)
                .toList());
    }

    @GET
    @Path("/customers/{id}/timeline")
    @RunOnVirtualThread
    @Operation(
            operationId = "listTimeline",
            summary = "What happened between them",
            description = "Chats, messages and notes of one customer, newest first.")
    public Page<TimelineItem> timeline(@PathParam("id") UUID id, @BeanParam PageParameters page) {
        customers.get(id);
        List<TimelineItem> found = timeline.list(id, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found, item -> List.of(item.at().toString(), item.id().toString()));
    }
}
