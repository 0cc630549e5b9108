package dev.enishi.activity.note;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Performers;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.http.SearchText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The notes of one performer, searched. */
@Path("/v1/performers/{id}/notes")
@Tag(name = "Notes")
@RunOnVirtualThread
class PerformerNotesResource {
    private final Notes notes;
    private final Performers performers;
    private final Paging paging;
    private final Clock clock;

    PerformerNotesResource(Notes notes, Performers performers, Paging paging, Clock clock) {
        this.notes = notes;
        this.performers = performers;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.NOTES_READ)
    @Operation(
            operationId = "listPerformerNotes",
            summary = "Search the notes of a performer",
            description = "The notes of one performer, newest first; with `q` those that contain a text.")
    public Page<NoteView> ofPerformer(
            @PathParam("id") UUID performerId,
            @Parameter(
                            description = "Text that the note contains, however it is written, as in `listCustomers`.",
                            example = "出張")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable String q,
            @BeanParam PageParameters page) {
        SearchText.check(q);
        performers.require(performerId);
        List<NoteView> found = notes.ofPerformer(performerId, q, clock.instant(), paging.after(), paging.limit() + 1);
        return paging.page(found, NoteView::sortKey);
    }
}
