package dev.enishi.activity.chat;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
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
import jakarta.ws.rs.PUT;
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

/** Chats: opened live and ended, or recorded after the fact; corrected and deleted. The facts follow. */
@Path("/v1/chats")
@Tag(name = "Chats", description = "Chats as they happened, with their logs.")
@RunOnVirtualThread
class ChatResource {
    private final Chats chats;
    private final ChatRecording recording;
    private final SecondLiveChat secondLiveChat;
    private final Customers customers;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    ChatResource(
            Chats chats,
            ChatRecording recording,
            SecondLiveChat secondLiveChat,
            Customers customers,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.chats = chats;
        this.recording = recording;
        this.secondLiveChat = secondLiveChat;
        this.customers = customers;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.CHATS_WRITE)
    @Operation(
            operationId = "createChat",
            summary = "Record a chat",
            description = "Opens a live chat (without `endedAt`) or records one after the fact. Recording it takes the "
                    + "customer off the follow-up list, and completes a reservation that it overlaps (peeks apart). A "
                    + "live `TWO_SHOT` while another of the performer has not ended is recorded with the warning "
                    + "`second-live-chat`.")
    public RestResponse<ChatView> create(NewChat input) {
        input.chat().happenedBy(clock.instant());
        CustomerRef customer = customers.findReferenced(input.customerId());
        Instant now = clock.instant();
        Chat chat = recording.record(customer, input, now, by());
        return Created.at("/v1/chats/" + chat.id, chats.require(chat.id, now).with(secondLiveChat.warnings(chat)));
    }

    @GET
    @Requires(Scope.CHATS_READ)
    @Operation(
            operationId = "listChats",
            summary = "List chats",
            description = "Chats, newest first. A chat belongs to the business day on which it started.")
    public Page<ChatView> list(@BeanParam ChatFilter filter, @BeanParam PageParameters page) {
        List<ChatView> found =
                chats.list(filter, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found, chat -> List.of(chat.startedAt().toString(), chat.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.CHATS_READ)
    @Operation(operationId = "getChat", summary = "A chat", description = "One chat.")
    public ChatView get(@PathParam("id") UUID id) {
        return chats.require(id, clock.instant());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.CHATS_READ, Scope.CHATS_WRITE})
    @Operation(
            operationId = "changeChat",
            summary = "Correct a chat",
            description = "Corrects kind, start, end, earnings or mic. Everything derived from it follows.")
    public ChatView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<ChatChange> patch) {
        Chat chat = chats.lockForUpdate(id);
        ifMatch.require(chat.version);
        Instant now = clock.instant();
        recording.correct(chat, patch.applyTo(ChatChange.of(chat)), now, by());
        return chats.require(id, now);
    }

    @PUT
    @Path("/{id}/end")
    @Transactional
    @Requires({Scope.CHATS_READ, Scope.CHATS_WRITE})
    @Operation(
            operationId = "putChatEnd",
            summary = "End a chat",
            description =
                    "Ends a live chat, now unless `endedAt` says otherwise. Repeated without `endedAt` it keeps the end, with it it corrects the end.")
    public ChatView end(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, ChatEnd end) {
        Chat chat = chats.lockForUpdate(id);
        ifMatch.check(chat.version);
        Instant now = clock.instant();
        recording.correct(chat, end.of(ChatChange.of(chat), now), now, by());
        return chats.require(id, now);
    }

    @PUT
    @Path("/{id}/kind")
    @Transactional
    @Requires({Scope.CHATS_READ, Scope.CHATS_WRITE})
    @Operation(
            operationId = "putChatKind",
            summary = "Move a live chat to another kind",
            description =
                    "A peek joins the party, somebody of the party goes on in a two-shot, now unless `at` says since when. The "
                            + "times of the former kinds are kept (`kinds`), and everything derived follows: what was a peek "
                            + "counts as a chat from then on. Repeated it changes nothing. What was a chat becomes no peek "
                            + "again (`peek-no-more`). The kind of an ended chat is corrected by `PATCH`, as that of the whole "
                            + "stay. A second live `TWO_SHOT` of the performer gives the warning `second-live-chat`.")
    public ChatView kind(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, KindInput kind) {
        customers.lockShared(chats.customerOf(id)); // Before the chat, as whoever hands over or erases.
        Chat chat = chats.lockForUpdate(id);
        ifMatch.check(chat.version);
        Instant now = clock.instant();
        recording.move(chat, kind, now, by());
        return chats.require(id, now).with(secondLiveChat.warnings(chat));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.CHATS_WRITE)
    @Operation(
            operationId = "deleteChat",
            summary = "Delete a chat",
            description = "Deletes a chat with its log; notes about it stay. Everything derived from it follows.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Chat chat = chats.lockForUpdate(id);
        ifMatch.require(chat.version);
        recording.delete(chat, clock.instant(), by());
    }

    private String by() {
        return principal.get().getName();
    }
}
