/** Who must hear from her today, and why: the 15-day method and nothing else. It may use booking and everything below. */
@NullMarked
package dev.enishi.followup;

import org.jspecify.annotations.NullMarked;
