package dev.enishi.desk.afterchat;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is left to do after a chat. */
@Path("/v1/chats/{id}/after-chat")
@Tag(name = "After a chat", description = "Memo and thank-you, before the performer is back on standby.")
@RunOnVirtualThread
class AfterChatResource {
    private final AfterChats afterChats;
    private final Clock clock;

    AfterChatResource(AfterChats afterChats, Clock clock) {
        this.afterChats = afterChats;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.NOTES_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "getAfterChat",
            summary = "What is left to do after a chat",
            description =
                    "Whether the memo of a chat is written and its customer thanked, and after a first chat whether the "
                            + "customer is a favourite. Recording the note, the mail or the answer "
                            + "(`PUT /v1/customers/{id}/favorite-question`) is what settles it.")
    public AfterChat get(@PathParam("id") UUID chatId) {
        return afterChats.require(chatId, clock.instant());
    }
}
