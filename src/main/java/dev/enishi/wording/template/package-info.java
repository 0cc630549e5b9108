/** Templates: texts with placeholders, of the agency or of one performer, and what came of them. */
@NullMarked
package dev.enishi.wording.template;

import org.jspecify.annotations.NullMarked;
