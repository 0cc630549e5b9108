/** When secret messages draw a performer away from the room. */
@NullMarked
package dev.enishi.live.load;

import org.jspecify.annotations.NullMarked;
