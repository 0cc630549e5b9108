package dev.enishi.live.reply;

import dev.enishi.platform.Rule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a performer types: as it is set, else as it was measured, else as the agency's policy says. It is measured by answers in
 * secret that followed each other within two minutes: the median of their characters by the time since the one before, so what was
 * read and thought between them counts, too.
 */
@Rule
final class ReplySpeed {
    /** So many answers tell something. */
    static final int LEAST = 20;

    static final Duration LONGEST_GAP = Duration.ofMinutes(2);

    private static final int SLOWEST = 10;
    private static final int FASTEST = 1000;
    private static final long SECONDS_PER_MINUTE = 60;

    private ReplySpeed() {}

    /**
     * An answer.
     *
     * @param characters how long it was
     * @param gap the time since the one before
     */
    record Typed(int characters, Duration gap) {}

    /**
     * Characters in a minute.
     *
     * @param set for the performer, or null
     * @param typed the performer's last answers
     * @param policy of the agency
     */
    static int charactersPerMinute(@Nullable Integer set, List<Typed> typed, int policy) {
        if (set != null) {
            return set;
        }
        List<Long> speeds = typed.stream()
                .filter(one -> one.gap().isPositive() && one.gap().compareTo(LONGEST_GAP) <= 0)
                .map(one -> one.characters()
                        * SECONDS_PER_MINUTE
                        / Math.max(1, one.gap().toSeconds()))
                .sorted()
                .toList();
        return speeds.size() < LEAST ? policy : Math.clamp(speeds.get(speeds.size() / 2), SLOWEST, FASTEST);
    }
}
