package dev.enishi.activity.note;

import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note of a batch that is about to be written.
 *
 * @param id the id that it gets
 * @param input what was sent
 * @param known the customer, or null when there is none for the caller
 */
record NoteDraft(UUID id, NewNote input, @Nullable CustomerRef known) {
    static NoteDraft of(NewCustomerNote input, Map<UUID, CustomerRef> known) {
        return new NoteDraft(Ids.next(), input.note(), known.get(input.customerId()));
    }

    CustomerRef customer() {
        return Objects.requireNonNull(known);
    }

    /**
     * Checks that it can be written.
     *
     * @param customersOfChats with whom the chats were that notes name
     * @throws ProblemException when something speaks against it
     */
    void check(Map<UUID, UUID> customersOfChats) {
        if (known == null) {
            throw ProblemException.of(Violation.at("/customerId", CommonProblem.UNKNOWN_REFERENCE));
        }
        UUID chatId = input.chatId();
        if (chatId != null && !known.id().equals(customersOfChats.get(chatId))) {
            throw ProblemException.of(Violation.at("/chatId", CommonProblem.UNKNOWN_REFERENCE));
        }
    }

    /** As it is stored. */
    NoteRow row() {
        Note note = new Note();
        input.applyTo(note);
        return new NoteRow(
                id,
                customer().id(),
                customer().performerId(),
                customer().siteId(),
                note.chatId,
                note.body,
                note.pinned,
                note.searchText,
                note.folding);
    }
}
