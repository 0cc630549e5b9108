package dev.enishi.followup;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.List;

/** Whether a customer must hear from her on a day. */
@Rule
sealed interface Decision {
    /**
     * He must.
     *
     * @param reasons why, at least one
     * @param dueOn the earliest day among the reasons
     * @param before the same before days off moved it, by which the list is ordered
     * @param group his place in the list: 0 focus, 1 favourites, 2 others recently overdue, 3 the rest
     */
    record Due(List<Reason> reasons, LocalDate dueOn, LocalDate before, int group) implements Decision {
        boolean has(ReasonCode code) {
            return reasons.stream().anyMatch(reason -> reason.code() == code);
        }
    }

    /** There is no reason. */
    record NotDue() implements Decision {}

    /** Whatever the reasons, he is not suggested. */
    record Excluded() implements Decision {}
}
