package dev.enishi.booking.visit;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.customer.history.HistoryFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts a request that ran out because nobody answered as a missed attempt. */
@ApplicationScoped
class RequestsMissed implements HistoryFollower {
    private final MissedAttempts attempts;

    RequestsMissed(MissedAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public List<? extends Happening> follow(Happening happening, Instant at, String by) {
        return happening instanceof ReservationChanged(UUID _, UUID reservation, String state)
                        && state.equals("EXPIRED")
                ? attempts.ofRequest(reservation, at)
                : List.of();
    }
}
