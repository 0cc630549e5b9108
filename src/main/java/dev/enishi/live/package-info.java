/**
 * The live room: who is in it and who comes in, whom to answer first. It may use everything below.
 */
@NullMarked
package dev.enishi.live;

import org.jspecify.annotations.NullMarked;
