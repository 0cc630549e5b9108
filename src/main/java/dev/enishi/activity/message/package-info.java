/** Messages: mail and secret messages that were sent or received on the site. */
@NullMarked
package dev.enishi.activity.message;

import org.jspecify.annotations.NullMarked;
