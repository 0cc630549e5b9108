package dev.enishi.live.role;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is the main customer of a room, and why. By hand whoever was named last; else the highest earnings of this stay, among equals
 * whoever came first. Never a peek.
 *
 * @param main the stay of the main customer, or null where all only look in
 * @param why why it is this one
 */
@Rule
public record RoomRoles(@Nullable Stay main, Why why) {
    private static final Comparator<Stay> FIRST_COME =
            Comparator.comparing(Stay::startedAt).thenComparing(Stay::chatId);

    private static final Comparator<Stay> NAMED_LAST =
            Comparator.comparing(Stay::namedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Why somebody is the main customer. */
    public enum Why {
        NAMED,
        ALONE,
        EARNINGS,
        FIRST_COME
    }

    /**
     * A stay in the room.
     *
     * @param chatId its chat
     * @param kind what it is now
     * @param startedAt when it started
     * @param earnings what it has earned so far, whole yen
     * @param namedAt when its customer was named the main one, or null
     */
    public record Stay(
            UUID chatId,
            ChatKind kind,
            Instant startedAt,
            long earnings,
            @Nullable Instant namedAt) {}

    /** The roles of a room. */
    public static RoomRoles of(List<Stay> stays) {
        List<Stay> chatting =
                stays.stream().filter(stay -> stay.kind() != ChatKind.PEEK).toList();
        Optional<Stay> named =
                chatting.stream().filter(stay -> stay.namedAt() != null).max(NAMED_LAST.thenComparing(Stay::chatId));
        if (named.isPresent()) {
            return new RoomRoles(named.get(), Why.NAMED);
        }
        long highest = chatting.stream().mapToLong(Stay::earnings).max().orElse(0);
        List<Stay> leading =
                chatting.stream().filter(stay -> stay.earnings() == highest).toList();
        Stay main = leading.stream().min(FIRST_COME).orElse(null);
        return new RoomRoles(main, why(chatting.size(), leading.size()));
    }

    private static Why why(int chatting, int leading) {
        if (chatting == 1) {
            return Why.ALONE;
        }
        return leading == 1 ? Why.EARNINGS : Why.FIRST_COME;
    }

    /** What a stay is in the room. */
    public RoomRole of(Stay stay) {
        if (stay.kind() == ChatKind.PEEK) {
            return RoomRole.PEEK;
        }
        return stay.equals(main) ? RoomRole.MAIN : RoomRole.PARTICIPANT;
    }
}
