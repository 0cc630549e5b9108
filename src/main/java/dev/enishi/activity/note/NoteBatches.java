package dev.enishi.activity.note;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.NotesRecorded;
import dev.enishi.platform.http.Batch;
import dev.enishi.platform.http.ItemOutcome;
import dev.enishi.platform.http.ItemOutcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes many notes by statements whose number does not depend on how many there are. What it leaves is what
 * {@link NoteRecording} would have left, note by note.
 */
@ApplicationScoped
class NoteBatches {
    private final Notes notes;
    private final Customers customers;
    private final CustomerHistory history;

    NoteBatches(Notes notes, Customers customers, CustomerHistory history) {
        this.notes = notes;
        this.customers = customers;
        this.history = history;
    }

    /** Writes notes, those that nothing speaks against. */
    List<ItemOutcome> record(NewNoteBatch input, Instant now, String by) {
        Map<UUID, CustomerRef> known = customers.findReferenced(
                input.items().stream().map(NewCustomerNote::customerId).collect(Collectors.toSet()));
        List<NoteDraft> drafts =
                input.items().stream().map(note -> NoteDraft.of(note, known)).toList();
        Map<UUID, UUID> customersOfChats = notes.customersOfChats(drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.input().chatId()))
                .collect(Collectors.toSet()));
        Batch<NoteDraft> batch = new Batch<>(drafts, input.atomic());
        batch.check(draft -> draft.check(customersOfChats));
        write(batch.accepted(), now, by);
        return batch.outcomes(draft -> Done.created(draft.id(), draft.customer().id(), null));
    }

    private void write(List<NoteDraft> drafts, Instant now, String by) {
        notes.insert(drafts.stream().map(NoteDraft::row).toList(), now);
        history.record(
                new NotesRecorded(
                        drafts.stream().map(draft -> draft.customer().id()).collect(Collectors.toSet()),
                        drafts.stream().map(NoteDraft::id).toList()),
                now,
                by);
    }
}
