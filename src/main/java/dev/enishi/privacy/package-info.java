/**
 * What becomes of personal data as a whole: disclosed, erased, handed over. It may use everything below and is used by
 * nobody.
 */
@NullMarked
@UsedByNobody
package dev.enishi.privacy;

import dev.enishi.platform.UsedByNobody;
import org.jspecify.annotations.NullMarked;
