package dev.enishi.reports.episode;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of the mails that were sent on some days, and of those who became due on them.
 *
 * @param mails every mail to a customer
 * @param due everybody who became due by the cadence, each time
 */
@Rule
public record Episodes(List<SentMail> mails, List<DueEpisode> due) {
    /** Those in the history of a customer. */
    static Episodes of(History history, Predicate<LocalDate> daysOff, Observation observation) {
        return new HistoryWalk(history, daysOff, observation).episodes();
    }

    /** Those of several customers. */
    static Episodes of(List<Episodes> each) {
        List<SentMail> mails = new ArrayList<>();
        List<DueEpisode> due = new ArrayList<>();
        for (Episodes one : each) {
            mails.addAll(one.mails);
            due.addAll(one.due);
        }
        return new Episodes(mails, due);
    }
}
