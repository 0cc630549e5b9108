package dev.enishi.booking.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which occurrences of a standing reservation are meant; one alone is a reservation like any other. */
@Schema(
        description =
                "`FOLLOWING`: the named occurrence and those after it; `ALL`: all. Only those that are still to come "
                        + "and not cancelled. One alone is changed as the reservation that it is.")
public enum StandingScope {
    FOLLOWING,
    ALL
}
