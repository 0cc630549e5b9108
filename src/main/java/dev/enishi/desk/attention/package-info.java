/**
 * Where a performer's time goes: mail that nobody pays beside chats that are paid, who writes and does not come, who comes without
 * a reservation. Lists to look at, no judgements; focus people are never named as costs.
 */
@NullMarked
package dev.enishi.desk.attention;

import org.jspecify.annotations.NullMarked;
