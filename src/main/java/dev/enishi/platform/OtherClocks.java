package dev.enishi.platform;

import java.time.Duration;
import java.time.Instant;

/** Clocks of others, which may be ahead of ours. */
@Rule
public final class OtherClocks {
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private OtherClocks() {}

    /** Whether an instant that somebody tells has not come yet, whatever their clock shows. */
    public static boolean isToCome(Instant told, Instant now) {
        return told.isAfter(now.plus(TOLERANCE));
    }
}
