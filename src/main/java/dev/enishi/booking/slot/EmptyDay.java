package dev.enishi.booking.slot;

import dev.enishi.platform.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Why nothing can be booked on a business day. */
@Rule
final class EmptyDay {
    private EmptyDay() {}

    /**
     * All reasons, the day off alone, and {@code NOT_OPEN} where there is no other.
     *
     * @param dayOff whether she has all of it off
     * @param decisions what was decided on each start of the day, none of them free
     */
    static List<EmptyDayReason> reasons(boolean dayOff, Stream<SlotDecision> decisions) {
        if (dayOff) {
            return List.of(EmptyDayReason.DAY_OFF);
        }
        Set<EmptyDayReason> reasons = EnumSet.noneOf(EmptyDayReason.class);
        decisions.map(EmptyDay::reason).forEach(reasons::add);
        return reasons.size() == 1
                ? List.copyOf(reasons)
                : reasons.stream()
                        .filter(reason -> reason != EmptyDayReason.NOT_OPEN)
                        .toList();
    }

    /** A day that is off in part is as one for which nothing is planned then. */
    private static EmptyDayReason reason(SlotDecision decision) {
        return switch (decision) {
            case SlotDecision.Free free -> throw new IllegalArgumentException("The day is not empty");
            case SlotDecision.Taken taken -> EmptyDayReason.FULL;
            case SlotDecision.NewcomerWindow window -> EmptyDayReason.NEWCOMER_SHARE;
            case SlotDecision.LeftToNewcomers left -> EmptyDayReason.NEWCOMER_SHARE;
            case SlotDecision.TooSoon tooSoon -> EmptyDayReason.NOT_OPEN;
            case SlotDecision.TooFarAhead tooFar -> EmptyDayReason.NOT_OPEN;
            case SlotDecision.OffGrid offGrid -> EmptyDayReason.NOT_OPEN;
            case SlotDecision.Closed closed -> EmptyDayReason.NOT_OPEN;
            case SlotDecision.DayOff dayOff -> EmptyDayReason.NOT_OPEN;
            case SlotDecision.TooLong tooLong -> EmptyDayReason.NOT_OPEN;
        };
    }
}
