/** When a performer can be booked: weekly rules, dated exceptions, holidays, and the windows that follow from them. */
@NullMarked
package dev.enishi.booking.availability;

import org.jspecify.annotations.NullMarked;
