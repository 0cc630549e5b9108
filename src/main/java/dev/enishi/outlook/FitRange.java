package dev.enishi.outlook;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The business days that a fit learns from, and those on which it is compared with what came.
 *
 * @param from the first day; null for as far back as chats are recorded
 * @param to the last day
 */
@Rule
record FitRange(@Nullable LocalDate from, LocalDate to) {
    private static final int LEAST_DAYS_AFTER = 28;
    private static final int LEAST_DAYS_SPLIT = 84;
    private static final int LAST_PART = 3;

    /**
     * On which days what was expected is compared.
     *
     * @param calibratedTo the last day learnt from
     * @param comparedTo the last day compared; the first is the day after the other
     */
    record Comparison(LocalDate calibratedTo, LocalDate comparedTo) {
        int days() {
            return (int) ChronoUnit.DAYS.between(calibratedTo, comparedTo);
        }

        /** The last day before a period as long that ends with the calibration. */
        LocalDate before() {
            return calibratedTo.minusDays(days());
        }
    }

    /**
     * As many days after the range as it has itself, as far as they are over, if that are four weeks or more; else its last
     * third, and the parameters for that are fitted to the rest of it. None where it is shorter than twelve weeks.
     *
     * @param first the day of the first chat in it
     * @param lastDay the last business day that is over
     */
    Optional<Comparison> comparison(LocalDate first, LocalDate lastDay) {
        long days = ChronoUnit.DAYS.between(first, to) + 1;
        LocalDate after = to.plusDays(days);
        LocalDate comparable = after.isAfter(lastDay) ? lastDay : after;
        if (!comparable.isBefore(to.plusDays(LEAST_DAYS_AFTER))) {
            return Optional.of(new Comparison(to, comparable));
        }
        return days < LEAST_DAYS_SPLIT
                ? Optional.empty()
                : Optional.of(new Comparison(to.minusDays(days / LAST_PART), to));
    }
}
