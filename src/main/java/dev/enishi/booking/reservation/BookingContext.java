package dev.enishi.booking.reservation;

import dev.enishi.booking.slot.Audience;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.customer.CustomerRef;
import java.time.Instant;

/**
 * A customer who may reserve, at the moment in which nobody else takes his performer's time.
 *
 * @param customer who, locked after his performer
 * @param owner his performer, with settings and plan
 * @param audience for whom time is looked for
 * @param now the instant after the lock
 * @param by who does it, for the history
 */
public record BookingContext(CustomerRef customer, Owner owner, Audience audience, Instant now, String by) {}
