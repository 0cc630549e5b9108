package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From which day a customer who does not come is slipping away: when the chance that the customer still comes has fallen below a
 * threshold, and the silence is longer than the customer's own mean gap. The longer the silence the smaller the chance, so
 * there is one such day.
 */
@Rule
public final class SlippingAway {
    private static final int MOST_DAYS = 3_650;

    private SlippingAway() {}

    /**
     * The day, if it is within ten years.
     *
     * @param chatDays days with a chat from the first to the last, 1 or more
     * @param threshold between 0 and 1
     */
    public static Optional<LocalDate> from(
            Lifetimes lifetimes, LocalDate first, LocalDate last, int chatDays, double threshold) {
        Visits visits = Visits.of(first, last, chatDays, last);
        LifetimeModel model = lifetimes.of(visits);
        int still = meanGapDays(first, last, chatDays);
        int gone = MOST_DAYS;
        if (isAlive(model, visits, gone, threshold)) {
            return Optional.empty();
        }
        while (gone - still > 1) {
            int between = (still + gone) / 2;
            if (isAlive(model, visits, between, threshold)) {
                still = between;
            } else {
                gone = between;
            }
        }
        return Optional.of(last.plusDays(gone));
    }

    private static boolean isAlive(LifetimeModel model, Visits visits, int days, double threshold) {
        return model.alive(visits.silentFor(Visits.weeks(days))) >= threshold;
    }

    /** Rounded up; 0 of who has come on one day. */
    private static int meanGapDays(LocalDate first, LocalDate last, int chatDays) {
        long days = ChronoUnit.DAYS.between(first, last);
        return chatDays == 1 ? 0 : (int) Math.min(MOST_DAYS - 1L, Math.ceilDiv(days, chatDays - 1));
    }
}
