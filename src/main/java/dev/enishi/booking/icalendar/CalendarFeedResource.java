package dev.enishi.booking.icalendar;

import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Uncompressed;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A calendar feed, for whoever manages it. */
@Path("/v1/calendar-feeds")
@Tag(name = "Calendar feeds", description = "Secret addresses of a performer's reservations, for calendars.")
@RunOnVirtualThread
@Uncompressed
class CalendarFeedResource {
    private final CalendarFeeds feeds;

    CalendarFeedResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "getCalendarFeed",
            summary = "A calendar feed",
            description = "One calendar feed, without its address.")
    public CalendarFeedView get(@PathParam("id") UUID id) {
        return feeds.view(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @FreshCredential
    @Requires(Scope.RESERVATIONS_WRITE)
    @Operation(
            operationId = "deleteCalendarFeed",
            summary = "Revoke a calendar feed",
            description = "Revokes a calendar feed for good: nothing is at its address any more.")
    public void delete(@PathParam("id") UUID id) {
        feeds.delete(id);
    }
}
