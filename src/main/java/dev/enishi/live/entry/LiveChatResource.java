package dev.enishi.live.entry;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.EnteringCustomers.Entered;
import dev.enishi.live.entry.LiveChats.Came;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Somebody comes in: known or not, one call makes the chat and says who it is. */
@Path("/v1/live-chats")
@Tag(name = "Live room", description = "Who is in a performer's room right now, and who comes in.")
@RunOnVirtualThread
class LiveChatResource {
    private final LiveChats chats;
    private final CurrentPrincipal principal;
    private final Clock clock;

    LiveChatResource(LiveChats chats, CurrentPrincipal principal, Clock clock) {
        this.chats = chats;
        this.principal = principal;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires({
        Scope.CUSTOMERS_READ,
        Scope.CUSTOMERS_WRITE,
        Scope.CHATS_READ,
        Scope.CHATS_WRITE,
        Scope.NOTES_READ,
        Scope.RESERVATIONS_READ
    })
    @Operation(
            operationId = "createLiveChat",
            summary = "Somebody comes in",
            description =
                    "Opens a live chat by handle and says who it is. Whoever is not known yet is added as a customer. While "
                            + "the customer is in a live chat, the same call gives that chat (200), whatever `kind` and `startedAt` say: "
                            + "to another kind it is moved by `PUT /v1/chats/{id}/kind`. A second live `TWO_SHOT` of the performer is "
                            + "recorded with the warning `second-live-chat`.")
    @APIResponse(
            responseCode = "200",
            description = "The chat that was live already.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LiveChatView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new chat.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LiveChatView.class)))
    public RestResponse<LiveChatView> create(NewLiveChat input) {
        String by = principal.get().getName();
        Entered entered = chats.enter(input, principal.get().performerId(), clock.instant(), by);
        Came came = chats.open(entered, input, clock.instant(), by);
        return Created.orThere(came.isNew(), "/v1/chats/" + came.view().chat().id(), came.view());
    }
}
