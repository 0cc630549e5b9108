package dev.enishi.live.inbox;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.audit.Polled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to answer first. */
@Path("/v1/performers/{id}/secret-messages")
@Tag(name = "Secret messages", description = "What waits for an answer in a party, and how to answer it.")
@RunOnVirtualThread
class SecretMessageResource {
    private final SecretMessageInboxes inboxes;
    private final Clock clock;

    SecretMessageResource(SecretMessageInboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    @GET
    @Polled
    @Requires({Scope.MESSAGES_READ, Scope.CHATS_READ})
    @Operation(
            operationId = "listSecretMessages",
            summary = "Whom to answer first",
            description =
                    "The secret messages that wait for an answer, in the order that keeps the room: as they came, but "
                            + "each by the head start of the customer earlier. One waits until a secret message to the customer "
                            + "names it (`inReplyTo`) or it is set aside. A party that has not changed is a 304.")
    public SecretMessageInbox get(@PathParam("id") UUID performerId) {
        return inboxes.of(performerId, clock.instant());
    }
}
