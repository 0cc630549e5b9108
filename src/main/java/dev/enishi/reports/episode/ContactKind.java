package dev.enishi.reports.episode;

/** What kind of contact there was. All but a refusal are touches. */
enum ContactKind {
    /** Peeks are none. */
    CHAT,
    /** A message from the customer, mail or secret. */
    FROM_CUSTOMER,
    /** A mail to the customer. */
    MAIL,
    /** A secret message to the customer. */
    SECRET,
    /** Something that crossed a line. */
    REFUSAL
}
