package dev.enishi.outlook;

import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a fit to the customers of all is made without anybody asking for it. */
@Rule
final class Refit {
    /** A tenth of them has to have chatted since: with fewer the parameters would be the same. */
    private static final int LEAST_PART = 10;

    private Refit() {}

    /**
     * Whether the newest has become old.
     *
     * @param until the last day that it has learnt from, or null where there is none
     */
    static boolean isTime(@Nullable LocalDate until, int refitDays, LocalDate today) {
        return until == null || !today.isBefore(until.plusDays(refitDays));
    }

    /**
     * Whether there is something to learn.
     *
     * @param customers those who have chatted
     * @param repeaters those of them who came again
     * @param since those of them who have chatted after the last day that the newest has learnt from
     */
    static boolean isWorthIt(long customers, long repeaters, long since) {
        return Lifetimes.isEnough(customers, repeaters) && since * LEAST_PART >= customers;
    }
}
