/** The overview: what happened in a range and in the one before, from days added up, and what does not add up from chats and mails. */
@NullMarked
package dev.enishi.reports.overview;

import org.jspecify.annotations.NullMarked;
