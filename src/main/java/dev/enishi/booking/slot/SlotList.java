package dev.enishi.booking.slot;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be booked. */
@Schema(description = "What can be booked.")
public record SlotList(
        @Schema(description = "The starts, earliest first.", maxItems = 20_000)
        List<Slot> items) {}
