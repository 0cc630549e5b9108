/** How much of their time online performers are in chats: a pure rule over sessions and chats, and the report that shows it. */
@NullMarked
package dev.enishi.reports.chatrate;

import org.jspecify.annotations.NullMarked;
