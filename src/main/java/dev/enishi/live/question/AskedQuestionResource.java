package dev.enishi.live.question;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
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

/** Questions that were asked: read, answered, deleted. */
@Path("/v1/asked-questions/{id}")
@Tag(name = "Questions")
@RunOnVirtualThread
class AskedQuestionResource {
    private final AskedQuestions asked;
    private final ConcernedCustomer concerned;
    private final CurrentPrincipal principal;
    private final Clock clock;

    AskedQuestionResource(AskedQuestions asked, ConcernedCustomer concerned, CurrentPrincipal principal, Clock clock) {
        this.asked = asked;
        this.concerned = concerned;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "getAskedQuestion",
            summary = "A question that was asked",
            description = "One question that was asked of a customer.")
    public AskedQuestionView get(@PathParam("id") UUID id) {
        return asked.require(id, clock.instant());
    }

    @PUT
    @Path("/answer")
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "putAnswer",
            summary = "Record that a question was answered",
            description =
                    "The customer has answered, for example aloud in the party: nobody is typing any more. One that was "
                            + "answered before keeps its time.")
    public AskedQuestionView putAnswer(@PathParam("id") UUID id) {
        Instant now = clock.instant();
        asked.answered(asked.require(id, now), now, principal.get().getName());
        return asked.require(id, now);
    }

    @DELETE
    @Transactional
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "deleteAskedQuestion",
            summary = "Delete a question that was asked",
            description = "Deletes a question that was recorded by mistake.")
    public void delete(@PathParam("id") UUID id) {
        Instant now = clock.instant();
        AskedQuestionView question = asked.require(id, now);
        concerned.set(question.customerId());
        asked.delete(question, now, principal.get().getName());
    }
}
