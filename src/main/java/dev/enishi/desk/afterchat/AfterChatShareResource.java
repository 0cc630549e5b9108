package dev.enishi.desk.afterchat;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much of it was done in time. */
@Path("/v1/performers/{id}/after-chat-share")
@Tag(name = "After a chat")
@RunOnVirtualThread
class AfterChatShareResource {
    private final AfterChats afterChats;
    private final Clock clock;

    AfterChatShareResource(AfterChats afterChats, Clock clock) {
        this.afterChats = afterChats;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.CHATS_READ, Scope.NOTES_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "getAfterChatShare",
            summary = "How much was done before the next chat",
            description =
                    "Of the chats of some business days: how many had their memo, and their customer's thank-you, before "
                            + "the next chat of the performer began. What runs beside a chat, as others in a party, is not the next.")
    public AfterChatShare share(@PathParam("id") UUID performerId, @BeanParam ShareFilter filter) {
        return afterChats.share(performerId, filter, clock.instant());
    }
}
