/** The audit log: who did or read what, and proof that nothing was changed in it since. */
@NullMarked
package dev.enishi.audit;

import org.jspecify.annotations.NullMarked;
