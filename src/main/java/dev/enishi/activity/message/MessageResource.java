package dev.enishi.activity.message;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Relationships;
import dev.enishi.followup.FollowUps;
import dev.enishi.followup.ReasonCode;
import dev.enishi.followup.ReasonView;
import dev.enishi.platform.Ids;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Messages: recorded, corrected, deleted. The facts follow. */
@Path("/v1/messages")
@Tag(name = "Messages", description = "Mails and other messages, in and out.")
class MessageResource {
    /** Clocks of others may be ahead of ours by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    /** What belongs to the chat itself makes nobody due for a follow-up. */
    private static final Set<ReasonCode> CARE = Set.of(ReasonCode.THANK_YOU, ReasonCode.MEMO);

    private final Messages messages;
    private final Customers customers;
    private final Agencies agencies;
    private final Relationships relationships;
    private final FollowUps followUps;
    private final Paging paging;
    private final Clock clock;

    MessageResource(
            Messages messages,
            Customers customers,
            Agencies agencies,
            Relationships relationships,
            FollowUps followUps,
            Paging paging,
            Clock clock) {
        this.messages = messages;
        this.customers = customers;
        this.agencies = agencies;
        this.relationships = relationships;
        this.followUps = followUps;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @Transactional
    @Idempotent
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "createMessage",
            summary = "Record a message",
            description = "Records a mail or secret message. Recording a mail to a customer is what takes him off the "
                    + "follow-up list. A secret message needs a party chat of hers at that time.")
    public RestResponse<MessageView> create(NewMessage input) {
        Instant now = clock.instant();
        CustomerRef customer = customers.named(input.customerId());
        Message message = new Message();
        message.id = Ids.next();
        message.customerId = customer.id();
        message.performerId = customer.performerId();
        message.siteId = customer.siteId();
        message.createdAt = now;
        Instant sentAt = input.sentAt() == null ? now : input.sentAt();
        Purpose purpose = input.purpose() == null ? purpose(input, customer, sentAt) : input.purpose();
        apply(new MessageChange(input.channel(), input.direction(), purpose, sentAt, input.body()), message);
        messages.persistAndFlush(message);
        relationships.refresh(message.customerId);
        return Created.at("/v1/messages/" + message.id, messages.get(message.id));
    }

    /** A mail to somebody who was due when it was sent is a follow-up, or about the reservation that made him due. */
    private Purpose purpose(NewMessage input, CustomerRef customer, Instant sentAt) {
        if (input.channel() != Channel.MAIL || input.direction() != Direction.OUT) {
            return Purpose.OTHER;
        }
        AgencySettings settings = agencies.settings();
        RelationshipFacts before = relationships.before(customer.id(), sentAt);
        List<ReasonCode> reasons = followUps.dueWhenWritten(before, customer.performerId(), settings, sentAt).stream()
                .flatMap(due -> due.reasons().stream())
                .map(ReasonView::code)
                .filter(code -> !CARE.contains(code))
                .toList();
        if (reasons.stream().anyMatch(code -> code != ReasonCode.RESERVATION)) {
            return Purpose.FOLLOW_UP;
        }
        return reasons.isEmpty() ? Purpose.OTHER : Purpose.RESERVATION;
    }

    @GET
    @RunOnVirtualThread
    @Requires(Scope.MESSAGES_READ)
    @Operation(operationId = "listMessages", summary = "List messages", description = "Messages, newest first.")
    public Page<MessageView> list(@BeanParam MessageFilter filter, @BeanParam PageParameters page) {
        List<MessageView> found = messages.list(
                filter,
                agencies.settings().calendar(),
                paging.instantAfter(0),
                paging.uuidAfter(1),
                paging.limit() + 1);
        return paging.page(
                found,
                message -> List.of(message.sentAt().toString(), message.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @Requires(Scope.MESSAGES_READ)
    @Operation(operationId = "getMessage", summary = "A message", description = "One message.")
    public MessageView get(@PathParam("id") UUID id) {
        return messages.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "changeMessage",
            summary = "Correct a message",
            description = "Corrects channel, direction, purpose, time or text. Everything derived from it follows.")
    public MessageView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MessageChange.class)))
                    MergePatch patch) {
        Message message = messages.load(id);
        Versioned.require(ifMatch, message.version);
        apply(patch.applyTo(MessageChange.of(message)), message);
        messages.flush();
        relationships.refresh(message.customerId);
        return messages.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    @Transactional
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "deleteMessage",
            summary = "Delete a message",
            description = "Deletes a message for good. Everything derived from it follows.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Message message = messages.load(id);
        Versioned.require(ifMatch, message.version);
        messages.delete(message);
        messages.flush();
        relationships.refresh(message.customerId);
    }

    /** What is recorded has happened, and a secret message was written while a party ran. */
    private void apply(MessageChange change, Message message) {
        List<Violation> violations = new ArrayList<>();
        if (change.sentAt().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            violations.add(Violation.at("/sentAt", ProblemCode.IN_THE_FUTURE));
        }
        if (change.channel() == Channel.SECRET && !messages.partyRunsAt(message.performerId, change.sentAt())) {
            violations.add(Violation.at("/sentAt", ProblemCode.NO_PARTY_CHAT));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        change.applyTo(message);
    }
}
