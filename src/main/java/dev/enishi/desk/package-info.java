/**
 * What a performer looks at: brief, timeline, today, reviews. It may use everything below.
 */
@NullMarked
package dev.enishi.desk;

import org.jspecify.annotations.NullMarked;
