package dev.enishi.note;

import dev.enishi.agency.Performers;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.platform.FoldedText;
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
import dev.enishi.relationship.Relationships;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Notes about customers. */
@Path("/v1")
@Tag(name = "Notes")
class NoteResource {
    private final Notes notes;
    private final Customers customers;
    private final Performers performers;
    private final Relationships relationships;
    private final Paging paging;
    private final Clock clock;

    NoteResource(
            Notes notes,
            Customers customers,
            Performers performers,
            Relationships relationships,
            Paging paging,
            Clock clock) {
        this.notes = notes;
        this.customers = customers;
        this.performers = performers;
        this.relationships = relationships;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Path("/customers/{id}/notes")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createNote",
            summary = "Write a note",
            description = "Writes down something about a customer. A note after a chat settles its `MEMO`.")
    public RestResponse<NoteView> create(@PathParam("id") UUID customerId, NewNote input) {
        CustomerRef customer = customers.get(customerId);
        Note note = new Note();
        note.id = Ids.next();
        note.customerId = customer.id();
        note.performerId = customer.performerId();
        note.siteId = customer.siteId();
        note.createdAt = clock.instant();
        apply(input, note);
        notes.persistAndFlush(note);
        relationships.refresh(customerId);
        return Created.at("/v1/notes/" + note.id, notes.get(note.id));
    }

    @GET
    @Path("/customers/{id}/notes")
    @RunOnVirtualThread
    @Operation(
            operationId = "listCustomerNotes",
            summary = "Notes of a customer",
            description = "The notes about one customer, newest first.")
    public Page<NoteView> ofCustomer(@PathParam("id") UUID customerId, @BeanParam PageParameters page) {
        customers.get(customerId);
        return paged(notes.ofCustomer(customerId, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1));
    }

    @GET
    @Path("/performers/{id}/notes")
    @RunOnVirtualThread
    @Operation(
            operationId = "listPerformerNotes",
            summary = "Search the notes of a performer",
            description = "The notes of one performer, newest first; with `q` those that contain a text.")
    public Page<NoteView> ofPerformer(
            @PathParam("id") UUID performerId,
            @Parameter(description = "Text that the note contains; width, case and kana do not matter.", example = "出張")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable String q,
            @BeanParam PageParameters page) {
        performers.get(performerId);
        String text = q == null ? null : FoldedText.fold(q);
        return paged(
                notes.ofPerformer(performerId, text, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1));
    }

    private Page<NoteView> paged(List<NoteView> found) {
        return paging.page(
                found, note -> List.of(note.createdAt().toString(), note.id().toString()));
    }

    @GET
    @Path("/notes/{id}")
    @RunOnVirtualThread
    @Operation(operationId = "getNote", summary = "A note", description = "One note.")
    public NoteView get(@PathParam("id") UUID id) {
        return notes.get(id);
    }

    @PATCH
    @Path("/notes/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Transactional
    @Operation(
            operationId = "changeNote",
            summary = "Change a note",
            description = "Changes the text, pins it or points it at a chat.")
    public NoteView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = NewNote.class)))
                    MergePatch patch) {
        Note note = notes.load(id);
        Versioned.require(ifMatch, note.version);
        NewNote before = NewNote.of(note);
        NewNote after = patch.applyTo(before);
        if (!after.equals(before)) {
            apply(after, note);
            notes.flush();
            relationships.refresh(note.customerId);
        }
        return notes.get(id);
    }

    @DELETE
    @Path("/notes/{id}")
    @Transactional
    @Operation(operationId = "deleteNote", summary = "Delete a note", description = "Deletes a note for good.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Note note = notes.load(id);
        Versioned.require(ifMatch, note.version);
        notes.delete(note);
        notes.flush();
        relationships.refresh(note.customerId);
    }

    private void apply(NewNote input, Note note) {
        if (input.chatId() != null && !notes.isChatOf(input.chatId(), note.customerId)) {
            throw ProblemException.of(Violation.at("/chatId", ProblemCode.UNKNOWN_REFERENCE));
        }
        input.applyTo(note);
        note.updatedAt = clock.instant();
    }
}
