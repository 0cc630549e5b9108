/** Watches: members of whom an agency warns all its performers, without a name of anybody. */
@NullMarked
package dev.enishi.boundary.watch;

import org.jspecify.annotations.NullMarked;
