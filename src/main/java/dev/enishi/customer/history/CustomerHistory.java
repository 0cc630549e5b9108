package dev.enishi.customer.history;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What everything goes through that changes what history or people say about customers: whoever writes it tells this
 * class what has happened, and no writer knows what follows. Reservations and facts follow first, in this order, then
 * everybody else to whom it matters ({@link HistoryFollower.Turn}), in the transaction of the write.
 *
 * <p>The writer has locked the customer and what is written. Followers take their locks after that, the settings and the
 * facts last, so that nobody waits in a circle.
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
     * @param at when it was written
     * @param by who wrote it, as histories name people
     */
    public void record(Happening happening, Instant at, String by) {
        followers.forEach(follower -> follower.follow(happening, at, by));
    }

    /** Deletes something: what rests on it lets go before, all else follows after. */
    public void record(Happening happening, Instant at, String by, Runnable deletion) {
        followers.forEach(follower -> follower.letGo(happening, at, by));
        deletion.run();
        record(happening, at, by);
    }
}
