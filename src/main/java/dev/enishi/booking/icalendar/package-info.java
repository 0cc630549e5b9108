/** Calendar feeds: a performer's reservations under a secret address, as iCalendar, for the calendar on her phone. */
@NullMarked
package dev.enishi.booking.icalendar;

import org.jspecify.annotations.NullMarked;
