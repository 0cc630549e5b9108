package dev.enishi.activity.note;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.activity.Counterparts;
import dev.enishi.activity.Counterparts.Counterpart;
import dev.enishi.customer.Customers;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The notes about one customer. */
@Path("/v1/customers/{id}/notes")
@Tag(name = "Notes")
@RunOnVirtualThread
class CustomerNotesResource {
    private final Notes notes;
    private final Customers customers;
    private final Counterparts counterparts;
    private final NoteRecording recording;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    CustomerNotesResource(
            Notes notes,
            Customers customers,
            Counterparts counterparts,
            NoteRecording recording,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.notes = notes;
        this.customers = customers;
        this.counterparts = counterparts;
        this.recording = recording;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.NOTES_WRITE)
    @Operation(
            operationId = "createNote",
            summary = "Write a note",
            description = "Writes down something about a customer. A note after a chat settles its `MEMO`.")
    public RestResponse<NoteView> create(@PathParam("id") UUID customerId, NewNote input) {
        Counterpart customer = counterparts.lockShared(customerId, clock.instant());
        Note note = recording.record(
                customer.ref(), input, clock.instant(), principal.get().getName());
        return Created.at("/v1/notes/" + note.id, NoteView.of(note, customer.parties()));
    }

    @GET
    @Requires(Scope.NOTES_READ)
    @Operation(
            operationId = "listCustomerNotes",
            summary = "Notes of a customer",
            description = "The notes about one customer, newest first.")
    public Page<NoteView> ofCustomer(@PathParam("id") UUID customerId, @BeanParam PageParameters page) {
        customers.require(customerId);
        List<NoteView> found = notes.ofCustomer(customerId, clock.instant(), paging.after(), paging.limit() + 1);
        return paging.page(found, NoteView::sortKey);
    }
}
