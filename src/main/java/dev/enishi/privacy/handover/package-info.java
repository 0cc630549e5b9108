/** A performer leaves: she is deactivated, and her customers go to a colleague. */
@NullMarked
package dev.enishi.privacy.handover;

import org.jspecify.annotations.NullMarked;
