/**
 * Days added up: what each performer did on each site on each business day. A job derives it from chats and messages, by whose triggers
 * every day that changes is marked (V0067); who reads takes what is marked from chats and messages themselves. So it is always exact.
 */
@NullMarked
package dev.enishi.reports.daily;

import org.jspecify.annotations.NullMarked;
