/** Contact details in texts: what finds them, and what an agency wants done about them. It may use the ground floor. */
@NullMarked
package dev.enishi.textcheck;

import org.jspecify.annotations.NullMarked;
