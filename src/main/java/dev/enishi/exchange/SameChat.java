package dev.enishi.exchange;

import dev.enishi.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which chats that are known already the rows of a file tell of, where they have not been found by what the site itself says:
 * its own id, or customer and start. Those may be recorded by hand, by another clock, or come from a file without ids.
 */
@Rule
final class SameChat {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private SameChat() {}

    /**
     * A chat of the customer of a row, stored before the file.
     *
     * @param formerKinds what it was before it changed its kind
     * @param siteStartedAt when it started as a file said, where somebody has typed another start
     */
    record KnownChat(
            UUID id,
            boolean imported,
            String kind,
            Set<String> formerKinds,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant siteStartedAt,
            @Nullable String externalId) {}

    /** A row, and a chat that it may tell of. */
    record Pair(ImportedChat row, KnownChat chat) {
        private boolean isTold() {
            return row.startedAt().equals(chat.siteStartedAt);
        }

        private Duration apart() {
            return Duration.between(row.startedAt(), chat.startedAt).abs();
        }
    }

    /**
     * The chat of each row that tells of one, by its line. A chat is that of one row: of the one that has completed it before,
     * else of one of its present kind, else of the closest, by their starts.
     */
    static Map<Long, UUID> of(List<Pair> pairs) {
        Map<Long, UUID> chats = new HashMap<>();
        Set<UUID> taken = new HashSet<>();
        pairs.stream()
                .filter(pair -> isSame(pair.row, pair.chat))
                .sorted(Comparator.<Pair>comparingInt(pair -> pair.isTold() ? 0 : 1)
                        .thenComparingInt(pair -> pair.row.kind().equals(pair.chat.kind) ? 0 : 1)
                        .thenComparing(Pair::apart)
                        .thenComparingLong(pair -> pair.row.line())
                        .thenComparing(pair -> pair.chat.id))
                .forEach(pair -> {
                    if (!chats.containsKey(pair.row.line()) && taken.add(pair.chat.id)) {
                        chats.put(pair.row.line(), pair.chat.id);
                    }
                });
        return chats;
    }

    /** Whether a row tells of a chat of the same customer. */
    static boolean isSame(ImportedChat row, KnownChat chat) {
        if (row.externalId() != null && chat.externalId != null) {
            return false; // Equal ones have been found by their id.
        }
        if (chat.imported) {
            return row.startedAt().equals(chat.startedAt);
        }
        return row.startedAt().equals(chat.siteStartedAt)
                || (isOfKind(row, chat) && (startTogether(row, chat) || overlap(row, chat)));
    }

    /** A chat that has changed its kind is told of by a row of either. */
    private static boolean isOfKind(ImportedChat row, KnownChat chat) {
        return row.kind().equals(chat.kind) || chat.formerKinds.contains(row.kind());
    }

    private static boolean startTogether(ImportedChat row, KnownChat chat) {
        return Duration.between(row.startedAt(), chat.startedAt).abs().compareTo(STARTS_WITHIN) <= 0;
    }

    /** By more than half of the shorter. Of a live one, whose end nobody has said, it is enough that it started meanwhile. */
    private static boolean overlap(ImportedChat row, KnownChat chat) {
        if (chat.endedAt == null) {
            return chat.startedAt.isAfter(row.startedAt()) && chat.startedAt.isBefore(row.endedAt());
        }
        Instant from = later(row.startedAt(), chat.startedAt);
        Instant to = row.endedAt().isBefore(chat.endedAt) ? row.endedAt() : chat.endedAt;
        Duration rowLasts = Duration.between(row.startedAt(), row.endedAt());
        Duration chatLasts = Duration.between(chat.startedAt, chat.endedAt);
        Duration shorter = rowLasts.compareTo(chatLasts) < 0 ? rowLasts : chatLasts;
        return Duration.between(from, to).multipliedBy(2).compareTo(shorter) > 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
