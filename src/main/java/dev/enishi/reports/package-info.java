/**
 * Numbers over a time, shaped for charts ({@link dev.enishi.reports.Report} is the form of all of them), and the online sessions that
 * some of them are measured by. It reads everything that happened.
 */
@NullMarked
package dev.enishi.reports;

import org.jspecify.annotations.NullMarked;
