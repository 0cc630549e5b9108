package dev.enishi.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the clocks of a zone show, minute by minute, in local minutes since 1970.
 *
 * @param latest the most that they have shown up to a minute, itself included
 * @param earliest the least that they will show from a minute on, itself included
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record MinuteClock(int[] latest, int[] earliest) {
    static final long START = LocalDate.of(2025, 12, 25).toEpochDay() * 24 * 60;
    static final int MINUTES = (2 * 365 + 14) * 24 * 60;

    static MinuteClock of(ZoneId zone) {
        int[] shown = new int[MINUTES];
        for (int m = 0; m < MINUTES; m++) {
            ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochSecond((START + m) * 60));
            shown[m] = (int) (START + m) + offset.getTotalSeconds() / 60;
        }
        int[] latest = shown.clone();
        for (int m = 1; m < MINUTES; m++) {
            latest[m] = Math.max(latest[m - 1], shown[m]);
        }
        int[] earliest = shown.clone();
        for (int m = MINUTES - 2; m >= 0; m--) {
            earliest[m] = Math.min(earliest[m + 1], shown[m]);
        }
        return new MinuteClock(latest, earliest);
    }
}
