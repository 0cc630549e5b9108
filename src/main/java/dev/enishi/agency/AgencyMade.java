package dev.enishi.agency;

import java.time.Instant;

/**
 * A new agency was made, in this transaction: what each of them has from the start is given to it.
 *
 * @param at when
 */
public record AgencyMade(Instant at) {}
