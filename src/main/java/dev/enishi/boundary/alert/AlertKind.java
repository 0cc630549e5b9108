package dev.enishi.boundary.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody has to look. */
@Schema(
        description =
                "Why somebody has to look: `ESCALATION` the customer went a step up the ladder, or crossed a line twice within "
                        + "days; `THREAT` the customer threatened; `WATCH` the customer is a member whom the agency watches; "
                        + "`MISSED_ATTEMPTS` the customer came in vain again and again; `UNANSWERED_REQUEST` a request for a "
                        + "reservation ran out because nobody answered; `CONCENTRATION` what the performer earned of late rests on few "
                        + "people, and is about no customer.")
public enum AlertKind {
    ESCALATION,
    THREAT,
    WATCH,
    MISSED_ATTEMPTS,
    UNANSWERED_REQUEST,
    CONCENTRATION
}
