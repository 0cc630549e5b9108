package dev.enishi.demo;

import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a performer was online. The wait before the first chat and after the last one is from two fifths to nine
 * tenths of the time with chats, another share each evening.
 *
 * @param from when the performer came online
 * @param until the end, or null while it goes on
 */
@Rule
record OnlineEvening(Instant from, @Nullable Instant until) {
    /** At least so long is nobody there between two evenings; waiting takes half of it at most, before and after. */
    private static final Duration BREAK = Duration.ofHours(6);

    private static final int LEAST_SHARE = 4;
    private static final int SHARES = 6;

    /** The evenings of some chats, oldest first. */
    static List<OnlineEvening> around(List<Chat> chats, Instant now) {
        List<OnlineEvening> evenings = new ArrayList<>();
        List<Chat> evening = new ArrayList<>();
        Instant last = Instant.MAX;
        for (Chat chat :
                chats.stream().sorted(Comparator.comparing(Chat::startedAt)).toList()) {
            if (!evening.isEmpty() && chat.startedAt().isAfter(last.plus(BREAK))) {
                evenings.add(of(evening, evenings.size(), now));
                evening = new ArrayList<>();
            }
            last = evening.isEmpty() || end(chat, now).isAfter(last) ? end(chat, now) : last;
            evening.add(chat);
        }
        if (!evening.isEmpty()) {
            evenings.add(of(evening, evenings.size(), now));
        }
        return evenings;
    }

    private static Instant end(Chat chat, Instant now) {
        return chat.endedAt() == null ? now : chat.endedAt();
    }

    private static OnlineEvening of(List<Chat> chats, int number, Instant now) {
        Instant first = chats.getFirst().startedAt();
        Instant last = chats.stream()
                .map(chat -> end(chat, now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration waiting = Duration.between(first, last)
                .multipliedBy(LEAST_SHARE + number % SHARES)
                .dividedBy(20);
        Duration half = waiting.compareTo(BREAK.dividedBy(2)) < 0 ? waiting : BREAK.dividedBy(2);
        boolean live = chats.stream().anyMatch(chat -> chat.endedAt() == null);
        Instant until = last.plus(half).isAfter(now) ? now : last.plus(half);
        return new OnlineEvening(first.minus(half), live ? null : until);
    }
}
