/** The manager's board: all who work for the agency side by side, in the numbers of the screens and reports that show each of them. */
@NullMarked
package dev.enishi.reports.board;

import org.jspecify.annotations.NullMarked;
