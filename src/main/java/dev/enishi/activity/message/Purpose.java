package dev.enishi.activity.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message is for. */
@Schema(
        description =
                "What the message is for. `REPLY` answers a mail of the customer and counts neither as unanswered "
                        + "nor as a step of the expanding cadence.")
public enum Purpose {
    THANK_YOU,
    REPLY,
    FOLLOW_UP,
    INVITATION,
    RESERVATION,
    DECLINE,
    OTHER
}
