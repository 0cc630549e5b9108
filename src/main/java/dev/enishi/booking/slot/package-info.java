/** What is free: a performer's planned time, what is held of it, and what can still be booked by whom. */
@NullMarked
package dev.enishi.booking.slot;

import org.jspecify.annotations.NullMarked;
