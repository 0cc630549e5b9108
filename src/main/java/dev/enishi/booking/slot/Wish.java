package dev.enishi.booking.slot;

import java.time.Duration;
import java.time.Instant;

/**
 * Time that somebody wants.
 *
 * @param startsAt from when
 * @param durationMinutes for how long
 * @param audience for whom
 * @param notBefore the first start that is not too soon
 */
public record Wish(Instant startsAt, int durationMinutes, Audience audience, Instant notBefore) {
    /** When it ends. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(durationMinutes));
    }

    Wish at(Instant otherStart) {
        return new Wish(otherStart, durationMinutes, audience, notBefore);
    }
}
