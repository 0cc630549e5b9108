package dev.enishi.booking.reservation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reservations that the clients of the race know of and fight over: several take the same one at once. */
final class RaceBoard {
    private final List<Known> known = new ArrayList<>();

    /**
     * A reservation.
     *
     * @param untouchedUntil before then nobody does anything with it, so that its hold can run out
     */
    record Known(UUID id, UUID timeOwnerId, Instant untouchedUntil) {}

    synchronized void add(Known reservation) {
        known.add(reservation);
    }

    /** Nothing more can become of it. */
    synchronized void close(UUID id) {
        known.removeIf(one -> one.id().equals(id));
    }

    /** Any that can be touched now; null where there is none. */
    synchronized @Nullable Known any(Random random, Instant now) {
        List<Known> open =
                known.stream().filter(one -> !one.untouchedUntil().isAfter(now)).toList();
        return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
    }
}
