package dev.enishi.booking.slot;

import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Rule;
import java.time.LocalTime;

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

    /** Nothing is planned at its start. */
    record Closed() implements SlotDecision {}

    /** It starts in time that she has off. */
    record DayOff() implements SlotDecision {}

    /**
     * It starts in a window, but lasts longer than she is there.
     *
     * @param until the local time until which she is
     */
    record TooLong(LocalTime until) implements SlotDecision {}

    /** Some of it is kept for prospects and newcomers. */
    record NewcomerWindow() implements SlotDecision {}

    /**
     * Somebody else has it.
     *
     * @param booked what is in the way
     */
    record Taken(BookedInterval booked) implements SlotDecision {}

    /** What is left of the week is for prospects and newcomers. */
    record LeftToNewcomers() implements SlotDecision {}
}
