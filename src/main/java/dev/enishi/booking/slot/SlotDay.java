package dev.enishi.booking.slot;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be booked on one business day. */
@Schema(description = "What can be booked on one business day, or why nothing can.")
public record SlotDay(
        @Schema(description = "The business day.", examples = "2026-11-27")
        LocalDate businessDay,

        @Schema(description = "The starts, earliest first.", maxItems = 400)
        List<SlotView> slots,

        @Schema(description = "Why there are none; absent where there are, or where `refusal` says why.", maxItems = 4)
        @Nullable List<EmptyDayReason> reasons) {}
