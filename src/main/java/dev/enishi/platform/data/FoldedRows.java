package dev.enishi.platform.data;

/**
 * Rows that keep text as it is searched, and the version of {@link dev.enishi.platform.FoldedText} that made it. {@link FoldingJob}
 * has those of an older version folded anew.
 */
public interface FoldedRows {
    /** Their table. */
    String table();

    /**
     * Folds rows of an older version anew, of the current tenant and in the caller's transaction. Rows that somebody has locked
     * are left for the next time, so that nobody waits for the other.
     *
     * @return how many: at most as many as given
     */
    int foldAnew(int most);

    /** Whether the current tenant has any of an older version. */
    boolean anyLeft();
}
