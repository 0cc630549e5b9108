package dev.enishi.booking.slot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How slots are listed, if not one after the other. */
@Schema(description = "`BUSINESS_DAY`: by the business day on which they start.")
public enum SlotGrouping {
    BUSINESS_DAY
}
