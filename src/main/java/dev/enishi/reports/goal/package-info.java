/** What performers want to reach in a week, and how far they are. */
@NullMarked
package dev.enishi.reports.goal;

import org.jspecify.annotations.NullMarked;
