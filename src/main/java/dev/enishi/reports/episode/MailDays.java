package dev.enishi.reports.episode;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days with a mail, each counted once.
 *
 * @param count how many
 * @param last the last of them; null without any
 */
@Rule
record MailDays(int count, @Nullable LocalDate last) {
    static final MailDays NONE = new MailDays(0, null);

    /** With one more mail, on no earlier day. */
    MailDays and(LocalDate day) {
        return day.equals(last) ? this : new MailDays(count + 1, day);
    }
}
