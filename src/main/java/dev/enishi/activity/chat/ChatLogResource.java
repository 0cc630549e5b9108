package dev.enishi.activity.chat;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of a chat. */
@Path("/v1/chats/{id}/log")
@Tag(name = "Chats")
@RunOnVirtualThread
class ChatLogResource {
    private final Chats chats;
    private final ChatRecording recording;
    private final CurrentPrincipal principal;
    private final Clock clock;

    ChatLogResource(Chats chats, ChatRecording recording, CurrentPrincipal principal, Clock clock) {
        this.chats = chats;
        this.recording = recording;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.CHATS_READ)
    @Operation(
            operationId = "getChatLog",
            summary = "The log of a chat",
            description = "What was said in a chat; 404 when there is no log.")
    public ChatLog get(@PathParam("id") UUID id) {
        return chats.log(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    @PUT
    @Transactional
    @Requires(Scope.CHATS_WRITE)
    @Operation(
            operationId = "putChatLog",
            summary = "Store the log of a chat",
            description = "Stores what was said in a chat, in place of an earlier log.")
    public StoredChatLog put(@PathParam("id") UUID id, ChatLog log) {
        Chat chat = chats.lockForUpdate(id);
        recording.putLog(chat, log, clock.instant(), principal.get().getName());
        return new StoredChatLog(log.body(), null);
    }

    @DELETE
    @Transactional
    @Requires(Scope.CHATS_WRITE)
    @Operation(
            operationId = "deleteChatLog",
            summary = "Delete the log of a chat",
            description = "Deletes the log for good.")
    public void delete(@PathParam("id") UUID id) {
        Chat chat = chats.lockForUpdate(id);
        recording.deleteLog(chat, clock.instant(), principal.get().getName());
    }
}
