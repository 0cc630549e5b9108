package dev.enishi.booking.slot;

import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Rule;

/** Whether a performer has the time that somebody wants. */
@Rule
public sealed interface SlotDecision {
    /**
     * She has.
     *
     * @param window what the time is planned for at its start
     */
    record Free(WindowKind window) implements SlotDecision {}

    /** It starts too soon. */
    record TooSoon() implements SlotDecision {}

    /** It starts too far ahead. */
    record TooFarAhead() implements SlotDecision {}

    /** It does not start on the grid of the local clock. */
    record OffGrid() implements SlotDecision {}

    /** Not all of it lies in windows that are open to him. */
    record Closed() implements SlotDecision {}

    /**
     * Somebody else has it.
     *
     * @param booked what is in the way
     */
    record Taken(BookedInterval booked) implements SlotDecision {}

    /** What is left of the week is for prospects and newcomers. */
    record LeftToNewcomers() implements SlotDecision {}
}
