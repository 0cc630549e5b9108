/** Who must hear from her today, and why: the follow-up list, the dormant list, reviews, brief and today. */
@NullMarked
package dev.enishi.followup;

import org.jspecify.annotations.NullMarked;
