/**
 * Who was due when, and what came of it: found from what happened, because nobody writes it down. Pure rules over the histories of
 * customers, and the statement that reads these.
 */
@NullMarked
package dev.enishi.reports.episode;

import org.jspecify.annotations.NullMarked;
