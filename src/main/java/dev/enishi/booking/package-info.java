/**
 * A performer's time: when she can be booked, what of it is free, who has it, and visits that have not come about. It may
 * use activity, customer and the ground floor.
 */
@NullMarked
package dev.enishi.booking;

import org.jspecify.annotations.NullMarked;
