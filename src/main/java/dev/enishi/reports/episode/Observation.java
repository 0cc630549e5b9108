package dev.enishi.reports.episode;

import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which days are looked at, and how.
 *
 * @param settings those of the agency
 * @param from the first business day
 * @param to the last one
 * @param withinDays within how many days of 24 hours somebody has to come back
 * @param now as of when
 */
@Rule
public record Observation(AgencySettings settings, LocalDate from, LocalDate to, int withinDays, Instant now) {
    /** Within how many days somebody is taken to have come back, unless another number is asked for. */
    public static final int USUAL_DAYS = 14;

    /** So many days before the first one the look-back begins: no cadence is longer. */
    static final int LOOK_BACK_DAYS = 366;

    LocalDate lookBack() {
        return from.minusDays(LOOK_BACK_DAYS);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The end of the time in which somebody has to come back. */
    Instant end(Instant since) {
        return since.plus(Duration.ofDays(withinDays));
    }
}
