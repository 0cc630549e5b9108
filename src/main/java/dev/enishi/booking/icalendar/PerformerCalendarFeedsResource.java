package dev.enishi.booking.icalendar;

import dev.enishi.access.Credential;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Performers;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendar feeds of one performer. */
@Path("/v1/performers/{id}/calendar-feeds")
@Tag(name = "Calendar feeds")
@RunOnVirtualThread
@Uncompressed
class PerformerCalendarFeedsResource {
    private final CalendarFeeds feeds;
    private final FeedGranting granting;
    private final Performers performers;
    private final CurrentPrincipal principal;
    private final Paging paging;

    PerformerCalendarFeedsResource(
            CalendarFeeds feeds,
            FeedGranting granting,
            Performers performers,
            CurrentPrincipal principal,
            Paging paging) {
        this.feeds = feeds;
        this.granting = granting;
        this.performers = performers;
        this.principal = principal;
        this.paging = paging;
    }

    @POST
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires({Scope.RESERVATIONS_READ, Scope.RESERVATIONS_WRITE, Scope.CUSTOMERS_READ})
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Make a calendar feed",
            description = "Makes a secret address to which calendars can subscribe. The answer shows it this once: a "
                    + "replay of the answer omits it. A performer has at most 20 feeds.")
    public RestResponse<CalendarFeedView> create(@PathParam("id") UUID performerId, NewCalendarFeed input) {
        Credential made = granting.make(performerId, input, principal.get());
        CalendarFeedView view = feeds.view(made.id()).orElseThrow();
        return Created.at("/v1/calendar-feeds/" + made.id(), view.withPath(CalendarResource.path(made.text())));
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listCalendarFeeds",
            summary = "List calendar feeds",
            description = "The calendar feeds of a performer, newest first, without their addresses.")
    public Page<CalendarFeedView> list(@PathParam("id") UUID performerId, @BeanParam PageParameters page) {
        performers.require(performerId);
        List<CalendarFeedView> found = feeds.list(performerId, paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, feed -> List.of(feed.id().toString()));
    }
}
