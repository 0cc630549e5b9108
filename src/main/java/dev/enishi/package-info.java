/** The start of the service and its operator commands. */
@NullMarked
package dev.enishi;

import org.jspecify.annotations.NullMarked;
