package dev.enishi.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a report is divided. */
@Schema(
        description =
                "By what a report is divided: business days, weeks from Monday to Sunday, months, or the 168 hours of a "
                        + "week on the local clock.")
public enum Granularity {
    DAY(400),
    WEEK(3653),
    MONTH(3653),
    HOUR_OF_WEEK(400);

    private final int maxDays;

    Granularity(int maxDays) {
        this.maxDays = maxDays;
    }

    /** The most business days of a range: 400, or 10 years. */
    int maxDays() {
        return maxDays;
    }
}
