package dev.enishi.customer.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to customers of one agency and has just been written. It names what was written by its id: who
 * wants to know more reads it in the same transaction.
 */
public sealed interface Happening {
    /** Whom it happened to. */
    Collection<UUID> customers();

    /** It happened to one customer. */
    sealed interface ToOne extends Happening {
        UUID customerId();

        @Override
        default Collection<UUID> customers() {
            return List.of(customerId());
        }
    }

    /** A new customer. */
    record CustomerAdded(UUID customerId) implements ToOne {}

    /** What people typed about a customer has changed. */
    record CustomerChanged(UUID customerId) implements ToOne {}

    /** Customers were added at once. */
    record CustomersAdded(Collection<UUID> customers) implements Happening {}

    /** What people typed about customers, or whether they are favourites, has changed at once. */
    record CustomersChanged(Collection<UUID> customers) implements Happening {}

    /** A favourite, focus person, ban or snooze was set or lifted. */
    record MarksChanged(UUID customerId) implements ToOne {}

    /**
     * A chat was opened, or recorded after the fact.
     *
     * @param peek whether it was only a peek
     */
    record ChatRecorded(UUID customerId, UUID chatId, boolean peek) implements ToOne {}

    /** A chat was ended, or corrected. */
    record ChatCorrected(UUID customerId, UUID chatId, FormerChat former) implements ToOne {}

    /** A chat is deleted: told before, while it can still be read, and after. */
    record ChatDeleted(UUID customerId, UUID chatId, FormerChat former) implements ToOne {}

    /**
     * What counted of a chat that nobody can read any more as it was.
     *
     * @param peek whether it was only a peek
     * @param startedAt when it started
     * @param earnings whole yen
     */
    record FormerChat(boolean peek, Instant startedAt, int earnings) {}

    /** The customer of a live chat was named the main one of the room by hand, or is so no more. */
    record MainCustomerNamed(UUID customerId, UUID chatId) implements ToOne {}

    /** The log of a chat was stored, replaced or deleted by somebody; that old ones expire is no happening. */
    record ChatLogChanged(UUID customerId, UUID chatId) implements ToOne {}

    /** A message was recorded. */
    record MessageRecorded(UUID customerId, UUID messageId) implements ToOne {}

    /** Messages with some customers were recorded at once. */
    record MessagesRecorded(Collection<UUID> customers, Collection<UUID> messages) implements Happening {}

    /** A message was corrected. */
    record MessageCorrected(UUID customerId, UUID messageId) implements ToOne {}

    /** A message was deleted. */
    record MessageDeleted(UUID customerId, UUID messageId) implements ToOne {}

    /** A note was written. */
    record NoteRecorded(UUID customerId, UUID noteId) implements ToOne {}

    /** Notes about some customers were written at once. */
    record NotesRecorded(Collection<UUID> customers, Collection<UUID> notes) implements Happening {}

    /** A note was changed. */
    record NoteCorrected(UUID customerId, UUID noteId) implements ToOne {}

    /** A note was deleted. */
    record NoteDeleted(UUID customerId, UUID noteId) implements ToOne {}

    /** A promise was made, changed, kept, taken back or deleted. */
    record PromiseChanged(UUID customerId, UUID promiseId) implements ToOne {}

    /**
     * A reservation was placed, moved, or came to a new state.
     *
     * @param state the state that it has now, as its history names it
     */
    record ReservationChanged(UUID customerId, UUID reservationId, String state) implements ToOne {}

    /** A customer came while the performer was busy. */
    record MissedAttemptRecorded(UUID customerId, UUID attemptId) implements ToOne {}

    /** That was recorded by mistake. */
    record MissedAttemptDeleted(UUID customerId, UUID attemptId) implements ToOne {}

    /** Something crossed a line. */
    record IncidentRecorded(UUID customerId, UUID incidentId) implements ToOne {}

    /** That was recorded by mistake. */
    record IncidentDeleted(UUID customerId, UUID incidentId) implements ToOne {}

    /** A customer was offered the next visit. */
    record NextVisitOffered(UUID customerId, UUID offerId) implements ToOne {}

    /** A customer has accepted or refused an offer. */
    record NextVisitAnswered(UUID customerId, UUID offerId) implements ToOne {}

    /** A secret message wants no answer, or wants one again. */
    record MessageSettled(UUID customerId, UUID messageId) implements ToOne {}

    /** A customer was asked something whose answer takes a while. */
    record QuestionAsked(UUID customerId, UUID askedId) implements ToOne {}

    /** It was answered, or it turned out that it was not, or not even asked. */
    record QuestionSettled(UUID customerId, UUID askedId) implements ToOne {}

    /** Chats of a file were stored at once, with the customers who were new. */
    record ChatsImported(Collection<UUID> customers, Collection<UUID> chats) implements Happening {}

    /** Chats that were known got what they had lacked, from a file. */
    record ChatsCompleted(Collection<UUID> customers, Collection<UUID> chats) implements Happening {}

    /** Whole histories were stored at once, with the customers who were new. */
    record HistoryImported(Collection<UUID> customers) implements Happening {}

    /** Customers were handed over from one performer to another, with all that belongs to them. */
    record CustomersHandedOver(Collection<UUID> customers, UUID from, UUID to) implements Happening {}

    /** A customer was erased with all that was stored about that person; only the id remains to be told. */
    record CustomerErased(UUID customerId) implements ToOne {}
}
