package dev.enishi.booking.slot;

import dev.enishi.platform.Rule;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/** Local times that do not exist, because the clocks are set forward over them. */
@Rule
public final class LocalTimes {
    private LocalTimes() {}

    /** Whether a zone has no such local time. */
    public static boolean isSkipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    /**
     * Whether somebody means such a local time: written with an offset that the zone has around the change. It names an
     * instant, but hardly the one that was meant. UTC is what programs write, also in zones that have its offset.
     */
    public static boolean isSkipped(OffsetDateTime written, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(written.toLocalDateTime());
        return change != null
                && change.isGap()
                && !written.getOffset().equals(ZoneOffset.UTC)
                && (change.getOffsetBefore().equals(written.getOffset())
                        || change.getOffsetAfter().equals(written.getOffset()));
    }
}
