package dev.enishi.booking.slot;

import dev.enishi.agency.ReservationPolicies;
import dev.enishi.platform.Rule;
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
@Rule
public record SlotRequest(Instant startsAt, int durationMinutes, Audience audience, Instant notBefore) {
    /** Whatever somebody could request now. */
    static SlotRequest anyFrom(Instant now, int durationMinutes, Audience audience, ReservationPolicies policies) {
        return new SlotRequest(now, durationMinutes, audience, policies.firstStartForCustomers(now));
    }

    /** When it ends. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(durationMinutes));
    }

    SlotRequest at(Instant otherStart) {
        return new SlotRequest(otherStart, durationMinutes, audience, notBefore);
    }
}
