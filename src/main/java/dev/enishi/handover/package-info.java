/** A performer leaves: she is deactivated, and her customers go to a colleague. */
@NullMarked
package dev.enishi.handover;

import org.jspecify.annotations.NullMarked;
