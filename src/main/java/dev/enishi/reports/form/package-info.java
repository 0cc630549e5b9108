/** Every report as a table for spreadsheets and as a chart, beside JSON. */
@NullMarked
package dev.enishi.reports.form;

import org.jspecify.annotations.NullMarked;
