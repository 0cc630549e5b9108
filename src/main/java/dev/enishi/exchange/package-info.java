/** Data in and out: imports of a chat history. */
@NullMarked
package dev.enishi.exchange;

import org.jspecify.annotations.NullMarked;
