package dev.enishi.booking.reservation;

import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.BookingEligibility;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.relationship.Stage;
import java.time.Instant;

/**
 * A customer who may reserve, at the moment in which nobody else takes his performer's time.
 *
 * @param customer who, locked after his performer
 * @param owner his performer, with settings and plan
 * @param eligibility how far he has come: for whom time is looked for, and what can be said to him
 * @param now the instant after the lock
 * @param by who does it, for the history
 */
public record BookingContext(
        CustomerRef customer, Owner owner, BookingEligibility eligibility, Instant now, String by) {
    /** For whom time is looked for. */
    public Audience audience() {
        return eligibility.audience(owner.settings(), now);
    }

    /** How far he has come. */
    Stage stage() {
        return eligibility.stage(owner.settings(), now);
    }
}
