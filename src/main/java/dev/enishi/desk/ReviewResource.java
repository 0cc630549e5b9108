package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.followup.FollowUps;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was said 15 days ago. */
@Path("/v1/performers/{id}/reviews")
@Tag(name = "Follow-ups")
@RunOnVirtualThread
class ReviewResource {
    private final ReviewQueries queries;
    private final PerformerContexts performers;
    private final FollowUps followUps;
    private final Paging paging;
    private final Clock clock;

    ReviewResource(
            ReviewQueries queries, PerformerContexts performers, FollowUps followUps, Paging paging, Clock clock) {
        this.queries = queries;
        this.performers = performers;
        this.followUps = followUps;
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
                            + "there is no log, so that the performer's mail can take up what they talked about, and with what tells whether to "
                            + "write: `due`, `touch` and the last message.")
    public Page<ReviewItem> list(
            @PathParam("id") UUID performerId, @BeanParam ReviewFilter filter, @BeanParam PageParameters page) {
        Instant now = clock.instant();
        Found reviews = performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            LocalDate on = filter.dayOr(settings.dayOf(now));
            Supplier<List<ReviewItem>> items = queries.list(
                    trip,
                    followUps.day(trip, performer, on, now),
                    filter.reviewedOn(on, settings.policies()),
                    paging.instantAfter(0),
                    paging.uuidAfter(1),
                    paging.limit() + 1);
            return () -> new Found(on, items.get());
        });
        return paging.page(
                reviews.items(),
                item -> List.of(
                        item.chat().startedAt().toString(), item.chat().id().toString()),
                Map.of("on", reviews.on().toString()));
    }

    private record Found(LocalDate on, List<ReviewItem> items) {}
}
