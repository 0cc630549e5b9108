package dev.enishi.reservation;

import dev.enishi.customer.CustomerRef;
import dev.enishi.slot.Audience;
import dev.enishi.slot.Diaries.Owner;
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
public record Party(CustomerRef customer, Owner owner, Audience audience, Instant now, String by) {}
