package dev.enishi.booking.reservation;

import dev.enishi.platform.problem.ProblemException;
import java.util.UUID;

/** What became of the attempt to place a reservation. */
public sealed interface Placement {
    /**
     * It has its time.
     *
     * @param id of the reservation
     */
    record Placed(UUID id) implements Placement {}

    /**
     * It cannot have this time; nothing was written.
     *
     * @param reason why, with what would do instead
     */
    record Refused(ProblemException reason) implements Placement {}

    /**
     * The id of the reservation.
     *
     * @throws ProblemException why it cannot have this time
     */
    default UUID orThrow() {
        return switch (this) {
            case Placed placed -> placed.id();
            case Refused refused -> throw refused.reason();
        };
    }
}
