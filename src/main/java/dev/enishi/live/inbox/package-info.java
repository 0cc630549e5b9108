/** Whom to answer first, and who has had private attention tonight. */
@NullMarked
package dev.enishi.live.inbox;

import org.jspecify.annotations.NullMarked;
