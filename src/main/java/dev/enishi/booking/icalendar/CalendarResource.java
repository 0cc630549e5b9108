package dev.enishi.booking.icalendar;

import dev.enishi.access.Credential;
import dev.enishi.access.CredentialInPath;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.http.Uncompressed;
import dev.enishi.platform.http.WrittenText;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Messages;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What calendars read. */
@Path("/v1/calendars")
@Tag(name = "Calendar feeds")
@RunOnVirtualThread
@Uncompressed
class CalendarResource {
    private final CalendarFeeds feeds;
    private final CalendarQueries queries;
    private final Agencies agencies;
    private final Messages messages;
    private final CurrentPrincipal principal;
    private final Clock clock;

    CalendarResource(
            CalendarFeeds feeds,
            CalendarQueries queries,
            Agencies agencies,
            Messages messages,
            CurrentPrincipal principal,
            Clock clock) {
        this.feeds = feeds;
        this.queries = queries;
        this.agencies = agencies;
        this.messages = messages;
        this.principal = principal;
        this.clock = clock;
    }

    /** Where a calendar finds the feed of this credential. */
    static String path(String credential) {
        return "/v1/calendars/" + credential + ".ics";
    }

    @GET
    @Path("/{feed}.ics")
    @Produces("text/calendar;charset=utf-8")
    @CredentialInPath("feed")
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "getCalendar",
            summary = "A performer's reservations as a calendar",
            description =
                    "What calendars subscribe to (RFC 5545). The path is the credential, and no other is read: 404 "
                            + "when it is wrong or revoked, or the performer no longer works here. It shows the "
                            + "reservations of the performer's time from 31 days ago to 366 days ahead, at most "
                            + "5,000, the latest of them. `NAMES`: requested ones are `TENTATIVE`, confirmed and "
                            + "completed ones `CONFIRMED`, all others `CANCELLED`; the summary is what the performer "
                            + "calls the customer, or a general word in the language of the agency. `FREE_BUSY`: no names, "
                            + "and nothing of what is cancelled. Times are in UTC.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 1 << 23,
                                            examples = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n")))
    public WrittenText get(
            @Parameter(
                            description = "The secret of the feed, as its `path` has it.",
                            example = "enishi-feed_019a7f3e4c117d429a630f5c1d2e3b4a…")
                    @PathParam("feed")
                    String credential) {
        UUID id =
                Credential.parse(CalendarFeeds.SCHEME, credential).orElseThrow().id();
        UUID performerId = Objects.requireNonNull(principal.get().performerId());
        CalendarFeedView feed = feeds.view(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        Instant now = clock.instant();
        return agencies.ask((settings, trip) -> {
            Reply<List<Appointment>> found = queries.of(trip, performerId, feed.content(), now);
            String word = messages.sentence("calendar." + feed.content(), settings.locale());
            return () -> new WrittenText(Calendar.write(
                    feed.content(), feed.name(), word, found.get().reversed()));
        });
    }
}
