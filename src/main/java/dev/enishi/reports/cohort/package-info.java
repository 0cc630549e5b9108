/** Who came back, month by month, of those who chatted for the first time in the same month, and what they brought. */
@NullMarked
package dev.enishi.reports.cohort;

import org.jspecify.annotations.NullMarked;
