package dev.enishi.activity.message;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Secret messages that need no answer. */
@Path("/v1/messages/{id}/set-aside")
@Tag(name = "Messages")
@RunOnVirtualThread
class SetAsideResource {
    private final Messages messages;
    private final MessageRecording recording;
    private final CurrentPrincipal principal;
    private final Clock clock;

    SetAsideResource(Messages messages, MessageRecording recording, CurrentPrincipal principal, Clock clock) {
        this.messages = messages;
        this.recording = recording;
        this.principal = principal;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "putSetAside",
            summary = "Set a secret message aside",
            description = "A secret message of a customer needs no answer: it waits no longer. Again the same is said, "
                    + "nothing changes.")
    public MessageView put(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Message message = messages.lockForUpdate(id);
        ifMatch.check(message.version);
        Instant now = clock.instant();
        recording.setAside(message, now, by());
        return messages.require(id, now);
    }

    @DELETE
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "deleteSetAside",
            summary = "Let a secret message wait again",
            description = "A secret message that was set aside waits for an answer again. Where it was not set aside "
                    + "nothing changes.")
    public MessageView delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Message message = messages.lockForUpdate(id);
        ifMatch.check(message.version);
        Instant now = clock.instant();
        recording.takeBack(message, now, by());
        return messages.require(id, now);
    }

    private String by() {
        return principal.get().getName();
    }
}
