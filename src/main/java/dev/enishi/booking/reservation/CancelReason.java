package dev.enishi.booking.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a reservation was cancelled. */
@Schema(
        description =
                "Why it was cancelled: by the customer, by the performer, for network trouble, for an outage of the "
                        + "site.")
public enum CancelReason {
    CUSTOMER,
    PERFORMER,
    NETWORK_TROUBLE,
    SITE_OUTAGE
}
