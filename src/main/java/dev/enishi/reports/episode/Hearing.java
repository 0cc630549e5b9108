package dev.enishi.reports.episode;

/** Whether a customer who was due heard from the performer. */
public enum Hearing {
    /** The next touch was the performer's, within the days that a report looks at. */
    HEARD,
    /** There was none within these days, or it was the customer's. */
    HEARD_NOTHING,
    /** A reservation to come, a refusal or a snooze: nobody was to write. */
    LEFT_IN_PEACE,
    /** Too many mails had stayed unanswered: not suggested any more. */
    DORMANT,
    /** Banned, or wants no mail. */
    UNWANTED;

    /** Whether the customer was suggested. */
    public boolean isSuggested() {
        return this == HEARD || this == HEARD_NOTHING;
    }
}
