package dev.enishi.booking.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wanted a reservation. */
@Schema(
        description = "`CUSTOMER`: the customer asked for it, the performer has to confirm it. `PERFORMER`: "
                + "the performer made it, it is confirmed.")
public enum RequestedBy {
    CUSTOMER,
    PERFORMER
}
