package dev.enishi.reports.returns;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.episode.DueEpisode;
import dev.enishi.reports.episode.Episodes;
import dev.enishi.reports.episode.Hearing;
import dev.enishi.reports.episode.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is in no group. */
@Rule
final class UncountedReturns {
    private UncountedReturns() {}

    static List<Excluded> of(Episodes episodes) {
        List<Excluded> uncounted = new ArrayList<>();
        add(
                Exclusion.MAIL_UNDECIDED,
                episodes.mails().stream()
                        .filter(mail -> mail.back() == Return.UNDECIDED)
                        .count(),
                uncounted);
        List<DueEpisode> due = episodes.due();
        add(
                Exclusion.DUE_UNDECIDED,
                count(due, one -> one.hearing().isSuggested() && one.back() == Return.UNDECIDED),
                uncounted);
        add(Exclusion.DUE_LEFT_IN_PEACE, count(due, one -> one.hearing() == Hearing.LEFT_IN_PEACE), uncounted);
        add(Exclusion.DUE_DORMANT, count(due, one -> one.hearing() == Hearing.DORMANT), uncounted);
        add(Exclusion.DUE_UNWANTED, count(due, one -> one.hearing() == Hearing.UNWANTED), uncounted);
        return uncounted;
    }

    private static long count(List<DueEpisode> due, Predicate<DueEpisode> which) {
        return due.stream().filter(which).count();
    }

    private static void add(Exclusion code, long count, List<Excluded> uncounted) {
        if (count > 0) {
            uncounted.add(new Excluded(code, (int) count, null));
        }
    }
}
