/** On how few people what performers earn rests, and what would be left without the biggest of them. */
@NullMarked
package dev.enishi.reports.concentration;

import org.jspecify.annotations.NullMarked;
