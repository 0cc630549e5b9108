package dev.enishi.customer.relationship;

import dev.enishi.agency.Policies;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a customer has come. Derived, never typed in; {@code CustomerQueries} filters by the same rule in SQL. */
@Schema(
        description =
                "How far a customer has come, derived from the business days with a chat (peeks apart): `PROSPECT` "
                        + "none, `NEWCOMER` one, `REPEATER` two or more, `REGULAR` often and recently, `LAPSED` not for long.")
@Rule
public enum Stage {
    PROSPECT,
    NEWCOMER,
    REPEATER,
    REGULAR,
    LAPSED;

    /**
     * The stage on a day.
     *
     * @param firstDay business day of the first chat, or null when there was none
     * @param lastDay business day of the last chat, or null when there was none
     * @param days number of business days with a chat
     */
    public static Stage of(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, int days, Policies policies, LocalDate today) {
        if (firstDay == null || lastDay == null) {
            return PROSPECT;
        }
        long idleDays = ChronoUnit.DAYS.between(lastDay, today);
        if (idleDays > policies.lapsedAfterDays()) {
            return LAPSED;
        }
        if (days == 1) {
            return NEWCOMER;
        }
        // Mean gap = (last - first) / (count - 1), compared without a division.
        long spanDays = ChronoUnit.DAYS.between(firstDay, lastDay);
        boolean often = spanDays <= (long) policies.regularMaxMeanGapDays() * (days - 1);
        boolean regular = days >= policies.regularMinDays() && often && idleDays <= policies.regularMaxIdleDays();
        return regular ? REGULAR : REPEATER;
    }
}
