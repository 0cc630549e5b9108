package dev.enishi.booking.visit;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.util.Optional;

/**
 * What can become of an offer: it is accepted or refused, once. The same answer again changes nothing, another one is not
 * possible.
 */
@Rule
sealed interface OfferLifecycle {
    /** Nothing was said yet. */
    record Open() implements OfferLifecycle {}

    /**
     * It became a reservation.
     *
     * @param startsAt the time that was accepted, the offered or another one
     */
    record Accepted(Instant startsAt) implements OfferLifecycle {}

    /** It became nothing. */
    record Refused() implements OfferLifecycle {}

    /** Where an offer stands. */
    static OfferLifecycle of(OfferState state, Instant startsAt) {
        return switch (state) {
            case OPEN -> new Open();
            case ACCEPTED -> new Accepted(startsAt);
            case REFUSED -> new Refused();
        };
    }

    /** What it becomes when it is accepted for a time; the same as before when it was. Empty where that is not possible. */
    default Optional<OfferLifecycle> accepted(Instant startsAt) {
        return answered(new Accepted(startsAt));
    }

    /** What it becomes when it is refused; the same as before when it was. Empty where that is not possible. */
    default Optional<OfferLifecycle> refused() {
        return answered(new Refused());
    }

    private Optional<OfferLifecycle> answered(OfferLifecycle answer) {
        return switch (this) {
            case Open open -> Optional.of(answer);
            case Accepted before -> Optional.of(answer).filter(before::equals);
            case Refused before -> Optional.of(answer).filter(before::equals);
        };
    }
}
