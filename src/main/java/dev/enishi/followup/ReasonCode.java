package dev.enishi.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer must hear from her. */
@Schema(
        description =
                "Why a customer must hear from the performer: `INTERVAL` too long without a touch; `THANK_YOU` no "
                        + "mail since the last chat; `MEMO` no note since the last chat; `REPLY` the customer's mail "
                        + "is unanswered; `FAVORITE_IDLE` a favourite who logs in but does not chat; `OCCASION` "
                        + "birthday or anniversary of the first chat; `RESERVATION` an appointment tomorrow, a "
                        + "no-show yesterday, or a regular who chatted and has no next appointment. New values may "
                        + "be added.")
public enum ReasonCode {
    INTERVAL,
    THANK_YOU,
    MEMO,
    REPLY,
    FAVORITE_IDLE,
    OCCASION,
    RESERVATION
}
