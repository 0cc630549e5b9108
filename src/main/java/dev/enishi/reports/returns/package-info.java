/** What mails bring back, beside those who were due and heard nothing; and what became of offers and promises. */
@NullMarked
package dev.enishi.reports.returns;

import org.jspecify.annotations.NullMarked;
