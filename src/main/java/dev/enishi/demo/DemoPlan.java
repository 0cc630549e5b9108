package dev.enishi.demo;

import dev.enishi.activity.message.Channel;
import dev.enishi.activity.message.Direction;
import dev.enishi.activity.message.Purpose;
import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.customer.relationship.ChatKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the demo agency is to hold, before it has ids. The names are those of the tables.
 *
 * @param sites the sites; customers name theirs by its place in this list
 * @param performers the performers with their customers
 */
record DemoPlan(List<Site> sites, List<Performer> performers) {

    record Site(String name, String penalty) {}

    record Performer(String name, List<Customer> customers) {}

    /** A customer with all that happened between him and his performer, oldest first, and what is to come. */
    record Customer(
            int site,
            Profile profile,
            Marks marks,
            Instant createdAt,
            List<Chat> chats,
            List<Message> messages,
            List<Note> notes,
            @Nullable Promise promise,
            @Nullable Reservation reservation) {}

    record Profile(
            String handle,
            @Nullable String callName,
            @Nullable String kana,
            @Nullable String birthday,
            List<String> tags,
            @Nullable Instant lastLoginAt,
            boolean favoritedBy,
            boolean noMail) {}

    record Marks(
            @Nullable Instant favoriteSince,
            @Nullable Instant focusSince,
            @Nullable String focusMotive,
            @Nullable Instant blockedSince,
            @Nullable String blockReason,
            @Nullable LocalDate snoozedUntil) {}

    /** A stay; a live one has neither end nor earnings. */
    record Chat(
            ChatKind kind,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer earnings,
            boolean mic,
            @Nullable String log) {

        /** The end of an ended chat. */
        Instant end() {
            return Objects.requireNonNull(endedAt);
        }
    }

    record Message(Channel channel, Direction direction, Purpose purpose, Instant sentAt, String body) {
        boolean isFromHim() {
            return direction == Direction.IN;
        }
    }

    /** What she wrote down after a chat. */
    record Note(Chat chat, Instant createdAt, boolean pinned, String body) {}

    /**
     * What she said she would ask or do.
     *
     * @param askOn on which day; null at the next chat
     */
    record Promise(Instant createdAt, String text, @Nullable LocalDate askOn) {}

    /**
     * An evening that she has promised, or that he asked for.
     *
     * @param holdExpiresAt until when his request is held, where that is longer than usual
     */
    record Reservation(
            RequestedBy requestedBy,
            Instant createdAt,
            Instant startsAt,
            @Nullable Instant holdExpiresAt,
            @Nullable String message) {}
}
