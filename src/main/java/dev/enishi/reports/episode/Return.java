package dev.enishi.reports.episode;

/** Whether a customer came back within the days that a report looks at. */
public enum Return {
    RETURNED,
    STAYED_AWAY,
    /** These days are not over. Who came back meanwhile is as undecided as who has not: else the quick would count and the slow not. */
    UNDECIDED
}
