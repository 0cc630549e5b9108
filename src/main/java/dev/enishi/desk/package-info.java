/**
 * What a performer looks at: brief, timeline, today, reviews. It may use everything below and is used by nobody.
 */
@NullMarked
package dev.enishi.desk;

import org.jspecify.annotations.NullMarked;
