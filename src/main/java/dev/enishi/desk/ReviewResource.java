package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Performers;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was said 15 days ago. */
@Path("/v1/performers/{id}/reviews")
@Tag(name = "Follow-ups")
@RunOnVirtualThread
class ReviewResource {
    private final ReviewQueries queries;
    private final Performers performers;
    private final Agencies agencies;
    private final Paging paging;
    private final Clock clock;

    ReviewResource(ReviewQueries queries, Performers performers, Agencies agencies, Paging paging, Clock clock) {
        this.queries = queries;
        this.performers = performers;
        this.agencies = agencies;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.FOLLOWUPS_READ)
    @Operation(
            operationId = "listReviews",
            summary = "What was said some days ago",
            description =
                    "The chats of exactly one business day (peeks apart), each with its log, or with its note where "
                            + "there is no log, so that the performer's mail can take up what they talked about.")
    public Page<ReviewItem> list(
            @PathParam("id") UUID performerId, @BeanParam ReviewFilter filter, @BeanParam PageParameters page) {
        performers.require(performerId);
        AgencySettings settings = agencies.settings();
        LocalDate on = filter.dayOr(settings.dayOf(clock.instant()));
        LocalDate day = filter.reviewedOn(on, settings.policies());
        List<ReviewItem> found = queries.list(
                performerId, settings, day, on, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found,
                item -> List.of(
                        item.chat().startedAt().toString(), item.chat().id().toString()),
                Map.of("on", on.toString()));
    }
}
