/** Concentration: that what a performer earns rests on few people. It is an alert about the performer, and names none of them. */
@NullMarked
package dev.enishi.boundary.concentration;

import org.jspecify.annotations.NullMarked;
