package dev.enishi.activity.note;

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

/** Many notes at once. */
@Path("/v1/notes/batch")
@Tag(name = "Notes")
@RunOnVirtualThread
class NoteBatchResource {
    private final NoteBatches batches;
    private final BatchAnswers answers;
    private final CurrentPrincipal principal;
    private final Clock clock;

    NoteBatchResource(NoteBatches batches, BatchAnswers answers, CurrentPrincipal principal, Clock clock) {
        this.batches = batches;
        this.answers = answers;
        this.principal = principal;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @ResponseStatus(BatchAnswers.MULTI_STATUS)
    @Requires(Scope.NOTES_WRITE)
    @Operation(
            operationId = "createNotes",
            summary = "Write many notes",
            description =
                    "Writes down up to 1,000 things about customers as `POST /v1/customers/{id}/notes` would; each "
                            + "names its customer in `customerId`. Each is written or refused by itself, and has a result in its "
                            + "place; with `atomic` all are written, or none. What cannot be read, in whatever item, is a 400 of "
                            + "the whole.")
    public RestResponse<BatchResult> create(NewNoteBatch input) {
        return answers.of(batches.record(input, clock.instant(), principal.get().getName()));
    }
}
