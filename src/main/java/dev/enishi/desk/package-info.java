/**
 * What a performer looks at: brief, timeline, today, reviews. It may use everything below and is used by nobody.
 */
@NullMarked
@UsedByNobody
package dev.enishi.desk;

import dev.enishi.platform.UsedByNobody;
import org.jspecify.annotations.NullMarked;
