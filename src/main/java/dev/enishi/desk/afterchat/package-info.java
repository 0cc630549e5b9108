/** After a chat: memo, thank-you, and only then standby again. */
@NullMarked
package dev.enishi.desk.afterchat;

import org.jspecify.annotations.NullMarked;
