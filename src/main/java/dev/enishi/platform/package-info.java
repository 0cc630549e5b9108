/** Nothing of the domain beside the two ids of a tenant: ids, clock, folded text, the stop of the process. No other wing. */
@NullMarked
package dev.enishi.platform;

import org.jspecify.annotations.NullMarked;
