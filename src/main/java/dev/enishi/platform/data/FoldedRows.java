package dev.enishi.platform.data;

/**
 * A table that keeps text as it is searched, and the version of {@link dev.enishi.platform.FoldedText} that made it. {@link
 * FoldingJob} folds the rows of an older version anew. What people typed stays as it is, and so does the version of the row.
 */
public interface FoldedRows {
    /** Its name. */
    String table();

    /** Reads {@code id} and what is folded of up to {@code :most} rows older than {@code :version}, and locks them. */
    String outdated();

    /** Reads a row if there is any older than {@code :version}. */
    String anyOutdated();

    /** Writes {@code :texts} as the search texts of the rows {@code :ids}, of {@code :version}. */
    String write();

    /** What a row of {@link #outdated} is to be searched by. */
    String folded(Row row);
}
