package dev.enishi.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer must hear from her. */
@Schema(
        description = "Why a customer must hear from the performer: `THANK_YOU` no mail since the last chat; `MEMO` no "
                + "note since the last chat; `REPLY` the customer's mail is unanswered; `RESERVATION` an appointment "
                + "tomorrow, a no-show yesterday, or a regular who chatted and has no next appointment; "
                + "`UNANSWERED_REQUEST` the customer's request for a reservation ran out unanswered; `OCCASION` birthday "
                + "or anniversary of the first chat; `PROMISE` what the performer promised to ask or do on that day; "
                + "`INTERVAL` too long without a touch; `FAVORITE_IDLE` a favourite who logs in but does not chat; "
                + "`AT_RISK` the outlook says that the customer is slipping away.")
public enum ReasonCode {
    THANK_YOU,
    MEMO,
    REPLY,
    RESERVATION,
    UNANSWERED_REQUEST,
    OCCASION,
    PROMISE,
    INTERVAL,
    FAVORITE_IDLE,
    AT_RISK;

    /** Whether it can wait. */
    boolean byCadence() {
        return this == INTERVAL || this == FAVORITE_IDLE || this == AT_RISK;
    }

    /** Whether a mail for it is a follow-up and nothing else. */
    boolean isFollowedUp() {
        return byCadence() || this == OCCASION;
    }

    /** Whether it belongs to a chat that has just been. */
    boolean isCare() {
        return this == THANK_YOU || this == MEMO;
    }
}
