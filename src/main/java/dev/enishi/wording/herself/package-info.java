/** What a performer tells of herself at the moment, and what she marked as true of herself. */
@NullMarked
package dev.enishi.wording.herself;

import org.jspecify.annotations.NullMarked;
