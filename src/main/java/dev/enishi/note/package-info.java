/** Notes: what she wrote down about a customer. */
@NullMarked
package dev.enishi.note;

import org.jspecify.annotations.NullMarked;
