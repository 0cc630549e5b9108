package dev.enishi.activity.message;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.activity.Counterparts;
import dev.enishi.activity.Counterparts.Counterpart;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages: recorded, corrected, deleted. The facts follow. */
@Path("/v1/messages")
@Tag(name = "Messages", description = "Mails and other messages, in and out.")
@RunOnVirtualThread
class MessageResource {
    private final Messages messages;
    private final MessageRecording recording;
    private final NoMail noMail;
    private final Counterparts counterparts;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    MessageResource(
            Messages messages,
            MessageRecording recording,
            NoMail noMail,
            Counterparts counterparts,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.messages = messages;
        this.recording = recording;
        this.noMail = noMail;
        this.counterparts = counterparts;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "createMessage",
            summary = "Record a message",
            description = "Records a mail or secret message. Recording a mail to a customer is what takes that "
                    + "customer off the follow-up list; to one who asked not to be written to it is recorded with the "
                    + "warning `no-mail`. A secret message needs a party chat of the performer at that time.")
    public RestResponse<MessageView> create(NewMessage input) {
        Counterpart customer = counterparts.lockReferenced(input.customerId(), clock.instant());
        Message message = recording.record(customer.ref(), input, clock.instant(), by());
        return Created.at(
                "/v1/messages/" + message.id,
                MessageView.of(message, customer.parties(), noMail.warnings(customer.ref(), input.goesToCustomer())));
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(operationId = "listMessages", summary = "List messages", description = "Messages, newest first.")
    public Page<MessageView> list(@BeanParam MessageFilter filter, @BeanParam PageParameters page) {
        List<MessageView> found =
                messages.list(filter, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found,
                message -> List.of(message.sentAt().toString(), message.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.MESSAGES_READ)
    @Operation(operationId = "getMessage", summary = "A message", description = "One message.")
    public MessageView get(@PathParam("id") UUID id) {
        return messages.require(id, clock.instant());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "changeMessage",
            summary = "Correct a message",
            description = "Corrects channel, direction, purpose, time or text. Everything derived from it follows.")
    public MessageView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<MessageChange> patch) {
        Message message = messages.lockForUpdate(id);
        ifMatch.require(message.version);
        Instant now = clock.instant();
        recording.correct(message, patch.applyTo(MessageChange.of(message)), now, by());
        return messages.require(id, now);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "deleteMessage",
            summary = "Delete a message",
            description = "Deletes a message for good. Everything derived from it follows.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Message message = messages.lockForUpdate(id);
        ifMatch.require(message.version);
        recording.delete(message, clock.instant(), by());
    }

    private String by() {
        return principal.get().getName();
    }
}
