package dev.enishi.reports.returns;

import dev.enishi.platform.Rule;
import org.jspecify.annotations.Nullable;

/** How long there had been no touch before a mail. */
@Rule
enum WaitedDays {
    UP_TO_14("0-14"),
    FROM_15_TO_21("15-21"),
    FROM_22_TO_30("22-30"),
    FROM_31_TO_60("31-60"),
    OVER_60("61-"),
    NO_TOUCH_BEFORE("NEVER");

    private final String key;

    WaitedDays(String key) {
        this.key = key;
    }

    /** How it is called in a report. */
    String key() {
        return key;
    }

    /** That of some days; null where there was no touch. */
    static WaitedDays of(@Nullable Integer days) {
        if (days == null) {
            return NO_TOUCH_BEFORE;
        }
        if (days < 15) {
            return UP_TO_14;
        }
        if (days < 22) {
            return FROM_15_TO_21;
        }
        if (days < 31) {
            return FROM_22_TO_30;
        }
        return days < 61 ? FROM_31_TO_60 : OVER_60;
    }
}
