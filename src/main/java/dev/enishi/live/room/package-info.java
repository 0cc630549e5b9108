/** Who is in a performer's room right now, and what to know of whoever it is in three seconds. */
@NullMarked
package dev.enishi.live.room;

import org.jspecify.annotations.NullMarked;
