/** A customer is forgotten: nothing personal remains, totals do. */
@NullMarked
package dev.enishi.privacy.erasure;

import org.jspecify.annotations.NullMarked;
