/** Standing reservations: every n weeks at the same local time. */
@NullMarked
package dev.enishi.booking.standing;

import org.jspecify.annotations.NullMarked;
