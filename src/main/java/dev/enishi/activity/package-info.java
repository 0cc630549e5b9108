/** What happened between a performer and a customer: chats, messages, notes. It may use customer and the ground floor. */
@NullMarked
package dev.enishi.activity;

import org.jspecify.annotations.NullMarked;
