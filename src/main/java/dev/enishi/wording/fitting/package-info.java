/** Which templates fit somebody to whom she writes now. */
@NullMarked
package dev.enishi.wording.fitting;

import org.jspecify.annotations.NullMarked;
