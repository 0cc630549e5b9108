package dev.enishi.followup;

import dev.enishi.followup.AgencyDay.WorkingPerformer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who is due on a day, of all performers, from a place in the list on.
 *
 * @param on the day
 * @param heldBack those for whom nothing is suggested on it
 * @param due those who are due, in their order
 */
record AgencyFollowUpList(LocalDate on, List<HeldBack> heldBack, List<Due> due) {
    /**
     * Somebody who is due.
     *
     * @param performer whose customer he is, on the day
     * @param candidate who, and why
     */
    record Due(WorkingPerformer performer, Candidate candidate) {
        UUID performerId() {
            return performer.name().id();
        }

        Place place() {
            return candidate.place();
        }
    }

    static AgencyFollowUpList empty(LocalDate on) {
        return new AgencyFollowUpList(on, List.of(), List.of());
    }

    /** The list of one performer. */
    static AgencyFollowUpList of(FollowUpList list) {
        WorkingPerformer performer = new WorkingPerformer(list.performer(), list.day());
        Suppressed suppressed = list.suppressed();
        return new AgencyFollowUpList(
                list.day().on(),
                suppressed == null
                        ? List.of()
                        : List.of(HeldBack.of(list.performer().performer(), suppressed)),
                list.due().stream()
                        .map(candidate -> new Due(performer, candidate))
                        .toList());
    }
}
