/** Nothing of the domain: ids, clock, folded text, the stop of the process. It uses no other wing. */
@NullMarked
package dev.enishi.platform;

import org.jspecify.annotations.NullMarked;
