/** Boundary incidents: what crossed a line between a customer and a performer, and what became of it. */
@NullMarked
package dev.enishi.activity.incident;

import org.jspecify.annotations.NullMarked;
