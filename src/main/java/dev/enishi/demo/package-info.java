/**
 * The demo agency of the embedded database: invented people with a history in which every list has something to show. It
 * may use everything below and is used by the start of the service alone.
 */
@NullMarked
@UsedByNobody
package dev.enishi.demo;

import dev.enishi.platform.UsedByNobody;
import org.jspecify.annotations.NullMarked;
