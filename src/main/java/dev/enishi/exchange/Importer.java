package dev.enishi.exchange;

import java.time.Instant;

/** What becomes of the rows of files of one kind. */
interface Importer {
    /** What such a file holds. */
    ImportKind kind();

    /** Stores some rows, in the caller's transaction, and gives the job after them. */
    ImportJob store(ImportJob job, FileRows rows, Instant now);

    /** Tells what would become of them. All rows of a file are rehearsed in one transaction, which is rolled back. */
    ImportJob rehearse(ImportJob job, FileRows rows, Instant now);
}
