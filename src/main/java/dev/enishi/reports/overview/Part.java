package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.daily.Sums;
import dev.enishi.reports.episode.FollowUpCounts;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a part of the range, of all of it, or of the time before.
 *
 * @param sums what happened, added up
 * @param earningsBySite of what it earned
 * @param customers how many different ones came
 * @param newcomers of these those who were there for the first time
 * @param replyMinutes how long half of the customers waited for a reply at most, or null without replies
 * @param counts what is counted one by one
 * @param followUps who became due and what came of it, or null where that is not known
 */
@Rule
record Part(
        Sums sums,
        Map<UUID, Long> earningsBySite,
        int customers,
        Newcomers newcomers,
        @Nullable Integer replyMinutes,
        Map<SeriesKey, Integer> counts,
        @Nullable FollowUpCounts followUps) {
    private static final double MINUTE = 60_000_000;

    static long earnings(Sums sums) {
        return sums.twoShots().earnings()
                + sums.parties().earnings()
                + sums.peeks().earnings()
                + sums.secretEarnings();
    }

    double earnings() {
        return earnings(sums);
    }

    double earningsOf(UUID siteId) {
        return earningsBySite.getOrDefault(siteId, 0L);
    }

    double chats() {
        return sums.twoShots().chats() + sums.parties().chats();
    }

    /** Whole ones. */
    double minutes() {
        return Math.floor(microseconds() / MINUTE);
    }

    private long microseconds() {
        return sums.twoShots().microseconds()
                + sums.parties().microseconds()
                + sums.peeks().microseconds();
    }

    /** To a tenth; nothing where there was no chat. */
    @Nullable Double earningsPerMinute() {
        return microseconds() == 0 ? null : tenth(earnings() * MINUTE / microseconds());
    }

    double returning() {
        return customers - newcomers.customers();
    }

    /** In percent, to a tenth; nothing while there is nobody whose days have passed. */
    @Nullable Double repeatRate() {
        return newcomers.judged() == 0 ? null : tenth(100.0 * newcomers.comeAgain() / newcomers.judged());
    }

    @Nullable Double reply() {
        return replyMinutes == null ? null : replyMinutes.doubleValue();
    }

    double count(SeriesKey key) {
        return counts.getOrDefault(key, 0);
    }

    /** Nothing where that is not known. */
    @Nullable Double followUp(ToIntFunction<FollowUpCounts> which) {
        return followUps == null ? null : (double) which.applyAsInt(followUps);
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
