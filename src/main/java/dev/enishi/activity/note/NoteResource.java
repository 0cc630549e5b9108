package dev.enishi.activity.note;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes: read, changed, deleted. */
@Path("/v1/notes")
@Tag(name = "Notes", description = "What a performer wants to remember of a customer.")
@RunOnVirtualThread
class NoteResource {
    private final Notes notes;
    private final NoteRecording recording;
    private final CurrentPrincipal principal;
    private final Clock clock;

    NoteResource(Notes notes, NoteRecording recording, CurrentPrincipal principal, Clock clock) {
        this.notes = notes;
        this.recording = recording;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.NOTES_READ)
    @Operation(operationId = "getNote", summary = "A note", description = "One note.")
    public NoteView get(@PathParam("id") UUID id) {
        return notes.require(id, clock.instant());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.NOTES_READ, Scope.NOTES_WRITE})
    @Operation(
            operationId = "changeNote",
            summary = "Change a note",
            description = "Changes the text, pins it or points it at a chat.")
    public NoteView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<NewNote> patch) {
        Note note = notes.lockForUpdate(id);
        ifMatch.require(note.version);
        Instant now = clock.instant();
        recording.correct(note, patch.applyTo(NewNote.of(note)), now, by());
        return notes.require(id, now);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.NOTES_WRITE)
    @Operation(operationId = "deleteNote", summary = "Delete a note", description = "Deletes a note for good.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Note note = notes.lockForUpdate(id);
        ifMatch.require(note.version);
        recording.delete(note, clock.instant(), by());
    }

    private String by() {
        return principal.get().getName();
    }
}
