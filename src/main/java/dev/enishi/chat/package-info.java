/** Chats: live or recorded afterwards, their logs. */
@NullMarked
package dev.enishi.chat;

import org.jspecify.annotations.NullMarked;
