package dev.enishi.activity.note;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.NoteCorrected;
import dev.enishi.customer.history.Happening.NoteDeleted;
import dev.enishi.customer.history.Happening.NoteRecorded;
import dev.enishi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes notes, and tells that it has happened. */
@ApplicationScoped
class NoteRecording {
    private final Notes notes;
    private final CustomerHistory history;

    NoteRecording(Notes notes, CustomerHistory history) {
        this.notes = notes;
        this.history = history;
    }

    /** Writes a note about a customer who is locked. */
    Note record(CustomerRef customer, NewNote input, Instant now, String by) {
        notes.checkChat(input.chatId(), customer.id());
        Note note = new Note();
        note.id = Ids.next();
        note.customerId = customer.id();
        note.performerId = customer.performerId();
        note.siteId = customer.siteId();
        note.createdAt = now;
        note.updatedAt = now;
        input.applyTo(note);
        notes.persistAndFlush(note);
        history.record(new NoteRecorded(note.customerId, note.id), now, by);
        return note;
    }

    /** Changes a note that is locked; what stays the same is no change. */
    void correct(Note note, NewNote change, Instant now, String by) {
        if (change.equals(NewNote.of(note))) {
            return;
        }
        notes.checkChat(change.chatId(), note.customerId);
        change.applyTo(note);
        note.updatedAt = now;
        notes.flush();
        history.record(new NoteCorrected(note.customerId, note.id), now, by);
    }

    /** Deletes a note that is locked. */
    void delete(Note note, Instant now, String by) {
        history.record(new NoteDeleted(note.customerId, note.id), now, by, () -> {
            notes.delete(note);
            notes.flush();
        });
    }
}
