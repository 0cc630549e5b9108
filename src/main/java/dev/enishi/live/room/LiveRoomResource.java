package dev.enishi.live.room;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Performers;
import dev.enishi.audit.Polled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in a performer's room right now. */
@Path("/v1/performers/{id}/live-room")
@Tag(name = "Live room")
@RunOnVirtualThread
class LiveRoomResource {
    private final LiveRooms rooms;
    private final LiveRoomMain main;
    private final Performers performers;
    private final CurrentPrincipal principal;
    private final ConcernedCustomer concerned;
    private final Clock clock;

    LiveRoomResource(
            LiveRooms rooms,
            LiveRoomMain main,
            Performers performers,
            CurrentPrincipal principal,
            ConcernedCustomer concerned,
            Clock clock) {
        this.rooms = rooms;
        this.main = main;
        this.performers = performers;
        this.principal = principal;
        this.concerned = concerned;
        this.clock = clock;
    }

    @GET
    @Polled
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.NOTES_READ, Scope.MESSAGES_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getLiveRoom",
            summary = "Who is in the room",
            description =
                    "The chats that have not ended, each with its role in the room and why, what to know of the customer in "
                            + "three seconds, since when, and what it has earned so far. Made to be asked each second: nothing in it "
                            + "runs, so that `If-None-Match` gives 304 while nothing has changed.")
    public LiveRoom get(@PathParam("id") UUID performerId) {
        return rooms.of(performerId, clock.instant());
    }

    @PUT
    @Path("/main")
    @Transactional
    @Requires({
        Scope.CUSTOMERS_READ,
        Scope.CHATS_READ,
        Scope.CHATS_WRITE,
        Scope.NOTES_READ,
        Scope.MESSAGES_READ,
        Scope.RESERVATIONS_READ
    })
    @Operation(
            operationId = "putLiveRoomMain",
            summary = "Name the main customer",
            description =
                    "Makes somebody in the room the main customer by hand, in place of the rule, until that stay ends. "
                            + "Somebody who has left, or only looks in, cannot be.")
    public LiveRoom nameMain(@PathParam("id") UUID performerId, MainInput input) {
        performers.require(performerId);
        Instant now = clock.instant();
        main.name(performerId, input.customerId(), now, principal.get().getName());
        concerned.set(input.customerId());
        return rooms.of(performerId, now);
    }

    @DELETE
    @Path("/main")
    @Transactional
    @Requires({
        Scope.CUSTOMERS_READ,
        Scope.CHATS_READ,
        Scope.CHATS_WRITE,
        Scope.NOTES_READ,
        Scope.MESSAGES_READ,
        Scope.RESERVATIONS_READ
    })
    @Operation(
            operationId = "deleteLiveRoomMain",
            summary = "Let the rule find the main customer",
            description =
                    "Nobody is the main customer by hand any more: whoever has the highest earnings of this stay is, among "
                            + "equals whoever came first, never a peek.")
    public LiveRoom unnameMain(@PathParam("id") UUID performerId) {
        performers.require(performerId);
        Instant now = clock.instant();
        main.unname(performerId, now, principal.get().getName());
        return rooms.of(performerId, now);
    }
}
