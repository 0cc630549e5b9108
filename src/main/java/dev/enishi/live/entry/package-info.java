/** Somebody comes in. */
@NullMarked
package dev.enishi.live.entry;

import org.jspecify.annotations.NullMarked;
