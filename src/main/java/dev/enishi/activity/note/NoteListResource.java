package dev.enishi.activity.note;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.http.SearchText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notes of all performers, searched. */
@Path("/v1/notes")
@Tag(name = "Notes")
@RunOnVirtualThread
class NoteListResource {
    private final NoteSearch search;
    private final Paging paging;
    private final Clock clock;

    NoteListResource(NoteSearch search, Paging paging, Clock clock) {
        this.search = search;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.NOTES_READ)
    @Operation(
            operationId = "listNotes",
            summary = "List and search notes",
            description =
                    "The notes of the agency, newest first; with a performer's key only that performer's. With `q` "
                            + "those that contain a text: a page looks through 10,000 notes, so that it may have fewer items than "
                            + "`limit`, or none, though there are more. Go on as long as there is a `next`.")
    public Page<NoteView> list(@BeanParam NoteFilter filter, @BeanParam PageParameters page) {
        SearchText.check(filter.q());
        NoteSearch.Found found = search.find(filter, clock.instant(), paging.after(), paging.limit() + 1);
        return paging.page(found.notes(), NoteView::sortKey, found.lastLookedAt());
    }
}
