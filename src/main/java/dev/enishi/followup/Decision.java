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
     * @param place his place in the list
     */
    record Due(List<Reason> reasons, LocalDate dueOn, Place place) implements Decision {
        boolean has(ReasonCode code) {
            return reasons.stream().anyMatch(reason -> reason.code() == code);
        }

        Lane lane() {
            return place.lane();
        }
    }

    /** There is no reason. */
    record NotDue() implements Decision {}

    /** Whatever the reasons, he is not suggested. */
    record Excluded() implements Decision {}
}
