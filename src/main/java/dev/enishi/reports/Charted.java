package dev.enishi.reports;

import java.util.List;

/** What all reports have in common: what a chart or a table of it is made from. */
public interface Charted {
    /** The days that it is about. */
    ReportedRange range();

    /** What does not count in it. */
    List<Excluded> excluded();

    /** Its series; those with the same axis can be shown in one chart. */
    List<Series> series();
}
