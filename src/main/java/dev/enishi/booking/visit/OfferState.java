package dev.enishi.booking.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an offer. */
@Schema(description = "What became of the offer.")
public enum OfferState {
    OPEN,
    ACCEPTED,
    REFUSED
}
