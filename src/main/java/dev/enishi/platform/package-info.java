/** Nothing of the domain: ids, clock, folded text. */
@NullMarked
package dev.enishi.platform;

import org.jspecify.annotations.NullMarked;
