package dev.enishi.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to be careful about. */
@Schema(
        description =
                "What to be careful about: `BLOCKED` the customer is banned, `NO_MAIL` asked not to be written to, `DORMANT` "
                        + "has not answered for too long, `SNOOZED` is left in peace for a while, `MISSED_ATTEMPTS` came while the "
                        + "performer was busy, `NO_SHOW` did not come to a reservation, `INCIDENT` crossed a line, `WATCH` is watched "
                        + "by the agency, `QUIET` is left in peace because of a refusal.")
public enum CautionCode {
    BLOCKED,
    NO_MAIL,
    DORMANT,
    SNOOZED,
    MISSED_ATTEMPTS,
    NO_SHOW,
    INCIDENT,
    WATCH,
    QUIET
}
