/** Visits that have not come about yet: missed attempts and next-visit offers. */
@NullMarked
package dev.enishi.booking.visit;

import org.jspecify.annotations.NullMarked;
