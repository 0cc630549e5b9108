/** How far customers come, step by step: from the first mark to a regular, and from a peek to a two-shot. */
@NullMarked
package dev.enishi.reports.funnel;

import org.jspecify.annotations.NullMarked;
