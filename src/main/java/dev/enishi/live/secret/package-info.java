/** Secret messages that wait for an answer: in which order they are given it, and what they earn. */
@NullMarked
package dev.enishi.live.secret;

import org.jspecify.annotations.NullMarked;
