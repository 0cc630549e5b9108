package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has become of an item of a batch. */
public sealed interface ItemOutcome {
    /**
     * It is done.
     *
     * @param status as that of the operation for one
     * @param id of what was created or changed
     * @param version the version that it has now
     * @param customerId whom it is about, where that is not the id
     * @param warnings what deserves attention, with pointers into the item
     */
    record Done(
            int status,
            UUID id,
            int version,
            @Nullable UUID customerId,
            @Nullable List<Warning> warnings) implements ItemOutcome {

        /** Something was created about a customer. */
        public static Done created(UUID id, @Nullable UUID customerId, @Nullable List<Warning> warnings) {
            return new Done(201, id, 0, customerId, warnings);
        }

        Done at(String item) {
            List<Warning> below = warnings == null
                    ? null
                    : warnings.stream().map(warning -> warning.under(item)).toList();
            return new Done(status, id, version, customerId, below);
        }
    }

    /** It is not done. */
    record Refused(ProblemException why) implements ItemOutcome {}
}
