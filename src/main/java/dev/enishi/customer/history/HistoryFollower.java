package dev.enishi.customer.history;

import java.time.Instant;
import java.util.List;

/**
 * Somebody to whom a happening matters. A bean that implements this is told of every one, in the transaction that writes
 * it: what it throws undoes the write, and what it writes is undone with it.
 *
 * <p>Where much follows, a switch over {@link Happening} without a default makes sure that a new one is thought of.
 */
public interface HistoryFollower {
    /** When it is told. Followers of the same turn are told in the order of their class names. */
    enum Turn {
        /** Reservations that a chat fulfils, or no longer does. */
        RESERVATIONS,

        /** The facts that history says. They lock the settings and the facts, which everybody locks last. */
        FACTS,

        /** All others: they find everything as it will be committed. */
        CONSEQUENCES
    }

    /** When it is told. */
    default Turn turn() {
        return Turn.CONSEQUENCES;
    }

    /**
     * Something is about to be deleted, and what rests on it has to let go.
     *
     * @return what has happened by that, told when all is written
     */
    default List<? extends Happening> letGo(Happening happening, Instant at, String by) {
        return List.of();
    }

    /**
     * Something has happened, and is written.
     *
     * @param at when it was told, in the transaction that has written it
     * @param by who wrote it, as histories name people
     * @return what has happened by that in turn, told after this
     */
    List<? extends Happening> follow(Happening happening, Instant at, String by);
}
