package dev.enishi.booking.slot;

import dev.enishi.booking.availability.WindowKind;

/** Whether a performer has the time that somebody wants. */
public sealed interface Answer {
    /**
     * She has.
     *
     * @param window what the time is planned for at its start
     */
    record Free(WindowKind window) implements Answer {}

    /** It starts too soon. */
    record TooSoon() implements Answer {}

    /** It starts too far ahead. */
    record TooFarAhead() implements Answer {}

    /** It does not start on the grid of the local clock. */
    record OffGrid() implements Answer {}

    /** Not all of it lies in windows that are open to him. */
    record Closed() implements Answer {}

    /**
     * Somebody else has it.
     *
     * @param held what is in the way
     */
    record Taken(Held held) implements Answer {}

    /** What is left of the week is for prospects and newcomers. */
    record LeftToNewcomers() implements Answer {}
}
