package dev.enishi.booking.slot;

import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.problem.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be booked. */
@Schema(description = "What can be booked.")
public record SlotList(
        @Schema(
                description = "The starts, earliest first; empty with `groupBy`, which puts them into `days`.",
                maxItems = 20_000)
        List<SlotView> items,

        @Schema(description = "With `groupBy`: each business day asked for, the first one first.", maxItems = 62)
        @Nullable List<SlotDay> days,

        @Schema(description = "With `customerId`: why the customer cannot reserve now, whatever the time.") @Nullable
        CustomerRefusal refusal) {

    static SlotList of(FoundSlots found, @Nullable SlotGrouping groupBy, Texts texts) {
        BookingProblem refusal = found.seeker().refusal();
        CustomerRefusal refused = refusal == null
                ? null
                : CustomerRefusal.of(refusal, found.seeker().templates(), texts);
        return groupBy == null
                ? new SlotList(found.inOrder(), null, refused)
                : switch (groupBy) {
                    case BUSINESS_DAY -> new SlotList(List.of(), found.byBusinessDay(), refused);
                };
    }
}
