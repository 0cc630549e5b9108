package dev.enishi.booking.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wanted a reservation. */
@Schema(description = "`CUSTOMER`: he asked for it, she has to confirm it. `PERFORMER`: she made it, it is confirmed.")
public enum RequestedBy {
    CUSTOMER,
    PERFORMER
}
