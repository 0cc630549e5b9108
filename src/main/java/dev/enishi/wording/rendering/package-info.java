/** Templates filled in for a customer. */
@NullMarked
package dev.enishi.wording.rendering;

import org.jspecify.annotations.NullMarked;
