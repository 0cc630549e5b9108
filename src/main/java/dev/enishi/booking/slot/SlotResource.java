package dev.enishi.booking.slot;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.platform.problem.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be booked. */
@Path("/v1/performers/{id}/slots")
@Tag(name = "Reservations")
@RunOnVirtualThread
class SlotResource {
    private static final String IN_ORDER = """
            {"items": [{"startsAt": "2026-11-27T16:00:00Z", "endsAt": "2026-11-27T16:30:00Z", "businessDay": "2026-11-27",
                        "localStart": "2026-11-28T01:00", "spokenStart": "25:00", "window": "OPEN"}],
             "refusal": {"code": "mails-first", "detail": "A prospect has to mail the performer before reserving.",
                        "templates": [{"id": "0197d5c0-0000-7000-8000-70000000000a", "title": "今は手が離せないとき"}]}}
            """;

    private static final String BY_BUSINESS_DAY = """
            {"items": [],
             "days": [
                {"businessDay": "2026-11-27",
                 "slots": [{"startsAt": "2026-11-27T16:00:00Z", "endsAt": "2026-11-27T16:30:00Z",
                            "businessDay": "2026-11-27", "localStart": "2026-11-28T01:00", "spokenStart": "25:00",
                            "window": "OPEN"}]},
                {"businessDay": "2026-11-28", "slots": [], "reasons": ["FULL", "NEWCOMER_SHARE"]},
                {"businessDay": "2026-11-29", "slots": [], "reasons": ["DAY_OFF"]}]}
            """;

    private final Slots slots;
    private final Texts texts;
    private final Clock clock;

    SlotResource(Slots slots, Texts texts, Clock clock) {
        this.slots = slots;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.RESERVATIONS_READ)
    @Operation(
            operationId = "listSlots",
            summary = "What can be booked",
            description =
                    "All starts on the grid at which somebody can request so many minutes now: inside the performer's "
                            + "windows, clear of what is held, not too soon (policy `leadMinutes`), and for others "
                            + "than newcomers within what the newcomer share leaves them. Earliest first; a start "
                            + "that is listed can be reserved. With `customerId` they are those for that customer, and "
                            + "`refusal` says why none can be reserved now: `mails-first` (the times are listed, so that "
                            + "the performer can name some), `customer-blocked` (none is listed). 422 "
                            + "`unknown-reference` when the performer has no such customer. With `groupBy` each day "
                            + "is listed, and says why it has none.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SlotList.class),
                            examples = {
                                @ExampleObject(name = "inOrder", summary = "For a customer", value = IN_ORDER),
                                @ExampleObject(
                                        name = "byBusinessDay",
                                        summary = "By business day",
                                        value = BY_BUSINESS_DAY)
                            }))
    public SlotList list(@PathParam("id") UUID performerId, @BeanParam DayRange days, @BeanParam SlotSearch search) {
        days.check();
        search.check();
        return SlotList.of(slots.find(performerId, days, search, clock.instant()), search.groupBy(), texts);
    }
}
