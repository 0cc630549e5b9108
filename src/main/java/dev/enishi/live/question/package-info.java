/** Questions whose answers take a customer a while to type: the agency's bank, and what was asked. */
@NullMarked
package dev.enishi.live.question;

import org.jspecify.annotations.NullMarked;
