/** Who is what in a room: the main customer, a participant, a peek. */
@NullMarked
package dev.enishi.live.role;

import org.jspecify.annotations.NullMarked;
