/** What customers did after they were refused something: counted, never a reason to yield. */
@NullMarked
package dev.enishi.boundary.outcome;

import org.jspecify.annotations.NullMarked;
