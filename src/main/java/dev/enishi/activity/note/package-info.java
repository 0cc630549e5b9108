/** Notes: what she wrote down about a customer. */
@NullMarked
package dev.enishi.activity.note;

import org.jspecify.annotations.NullMarked;
