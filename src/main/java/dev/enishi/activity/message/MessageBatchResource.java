package dev.enishi.activity.message;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.BatchAnswers;
import dev.enishi.platform.http.BatchResult;
import dev.enishi.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Many messages at once. */
@Path("/v1/messages/batch")
@Tag(name = "Messages")
@RunOnVirtualThread
class MessageBatchResource {
    private final MessageBatches batches;
    private final BatchAnswers answers;
    private final CurrentPrincipal principal;
    private final Clock clock;

    MessageBatchResource(MessageBatches batches, BatchAnswers answers, CurrentPrincipal principal, Clock clock) {
        this.batches = batches;
        this.answers = answers;
        this.principal = principal;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @ResponseStatus(BatchAnswers.MULTI_STATUS)
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "createMessages",
            summary = "Record many messages",
            description =
                    "Records up to 1,000 mails and secret messages as `POST /v1/messages` would, one after the other. "
                            + "Each is recorded or refused by itself, and has a result in its place; with `atomic` all are "
                            + "recorded, or none. What cannot be read, in whatever item, is a 400 of the whole.")
    public RestResponse<BatchResult> create(NewMessageBatch input) {
        return answers.of(batches.record(input, clock.instant(), principal.get().getName()));
    }
}
