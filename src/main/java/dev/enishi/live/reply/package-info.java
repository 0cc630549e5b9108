/** A long reply, typed piece by piece. */
@NullMarked
package dev.enishi.live.reply;

import org.jspecify.annotations.NullMarked;
