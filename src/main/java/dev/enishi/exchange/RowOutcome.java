package dev.enishi.exchange;

/** What has become of a row that could be read. */
public enum RowOutcome {
    CREATED,
    COMPLETED,
    UNCHANGED,
    REFUSED
}
