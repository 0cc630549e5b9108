package dev.enishi.desk;

/** What can have happened between a performer and a customer. */
enum TimelineType {
    CHAT,
    MESSAGE,
    NOTE,
    RESERVATION,
    MISSED_ATTEMPT,
    INCIDENT,
    PROMISE
}
