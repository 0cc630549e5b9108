package dev.enishi.booking.icalendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a feed shows of a reservation. */
@Schema(
        description =
                "What a feed shows of a reservation: `NAMES` what the performer calls the customer, `FREE_BUSY` only "
                        + "that the performer is busy then.")
public enum FeedContent {
    NAMES,
    FREE_BUSY
}
