/** Boundaries: who crossed a line and what follows from it. Incidents themselves are of activity: they happened between two people. */
@NullMarked
package dev.enishi.boundary;

import org.jspecify.annotations.NullMarked;
