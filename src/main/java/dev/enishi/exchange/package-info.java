/** Data in and out: imports of a chat history. It may use activity, customer and the ground floor. */
@NullMarked
package dev.enishi.exchange;

import org.jspecify.annotations.NullMarked;
