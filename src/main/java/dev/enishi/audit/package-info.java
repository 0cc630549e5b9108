/**
 * The audit log: who did or read what, and proof that nothing was changed in it since. It may use the rest of the ground
 * floor: agency, access and platform.
 */
@NullMarked
package dev.enishi.audit;

import org.jspecify.annotations.NullMarked;
