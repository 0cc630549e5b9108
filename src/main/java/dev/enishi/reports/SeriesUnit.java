package dev.enishi.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what the values of a series are counted. */
@Schema(description = "In what the values of a series are counted.")
public enum SeriesUnit {
    MINUTES,
    PERCENT,
    YEN,
    CUSTOMERS,
    COUNT,
    YEN_PER_MINUTE,
    DAYS
}
