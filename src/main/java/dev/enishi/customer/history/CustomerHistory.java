package dev.enishi.customer.history;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * What everything goes through that changes what history or people say about customers: whoever writes it tells this
 * class what has happened, and no writer knows what follows. Reservations and facts follow first, in this order, then
 * everybody else to whom it matters ({@link HistoryFollower.Turn}), in the transaction of the write. What has happened by
 * that in turn is told after it, in the same way.
 *
 * <p>The writer has locked the customer of what is new, or what it changes. Followers lock after that: reservations, then
 * the settings and the facts, so that nobody waits in a circle.
 */
@ApplicationScoped
public class CustomerHistory {
    private final List<HistoryFollower> followers;

    CustomerHistory(@All List<HistoryFollower> followers) {
        this.followers = followers.stream()
                .sorted(Comparator.comparing(HistoryFollower::turn)
                        .thenComparing(follower -> follower.getClass().getName()))
                .toList();
    }

    /**
     * Tells what has just been written; all of it has reached the database.
     *
     * @param at when it is told, in the transaction that has written it
     * @param by who wrote it, as histories name people
     */
    public void record(Happening happening, Instant at, String by) {
        tell(List.of(happening), at, by);
    }

    /** The same for several, one after the other. */
    public void record(List<? extends Happening> happenings, Instant at, String by) {
        tell(happenings, at, by);
    }

    /** Deletes something: what rests on it lets go before, all else follows after. */
    public void record(Happening happening, Instant at, String by, Runnable deletion) {
        List<Happening> told = new ArrayList<>(List.of(happening));
        followers.forEach(follower -> told.addAll(follower.letGo(happening, at, by)));
        deletion.run();
        tell(told, at, by);
    }

    private void tell(List<? extends Happening> happenings, Instant at, String by) {
        Deque<Happening> waiting = new ArrayDeque<>(happenings);
        while (!waiting.isEmpty()) {
            Happening happening = waiting.remove();
            if (!happening.customers().isEmpty()) {
                followers.forEach(follower -> waiting.addAll(follower.follow(happening, at, by)));
            }
        }
    }
}
