/** Chats: live or recorded afterwards, their logs. */
@NullMarked
package dev.enishi.activity.chat;

import org.jspecify.annotations.NullMarked;
