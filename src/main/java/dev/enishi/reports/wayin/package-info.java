/**
 * The way in: when a newcomer finds the performer free, who takes that time, and which one change of a window would give most of it
 * back. Pure rules over what was observed, and the report that shows them.
 */
@NullMarked
package dev.enishi.reports.wayin;

import org.jspecify.annotations.NullMarked;
