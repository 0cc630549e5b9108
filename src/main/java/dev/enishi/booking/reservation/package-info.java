/** Time of a performer that is promised to one customer: reservations and what becomes of them. */
@NullMarked
package dev.enishi.booking.reservation;

import org.jspecify.annotations.NullMarked;
