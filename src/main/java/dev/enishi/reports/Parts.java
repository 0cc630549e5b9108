package dev.enishi.reports;

import dev.enishi.platform.data.Sql;
import java.time.Instant;

/** In which part of a range something lies, in SQL: for reports that add up in the database. */
public final class Parts {
    /** The index of the part in which the column {@code at} lies, as {@link Buckets#indexOf} counts. */
    public static final String OF_AT = """
            [[width_bucket(at, (select :partStarts::text[]::timestamptz[])) - 1]]
            [[(extract(isodow from at at time zone :hourZone)::int - 1) * 24 + extract(hour from at at time zone :hourZone)::int]]
            """;

    private Parts() {}

    /** Says which parts: each form is a text of its own. */
    public static Sql bind(Sql sql, Buckets buckets) {
        return switch (buckets) {
            case CalendarBuckets days ->
                sql.bind(
                                "partStarts",
                                days.starts().stream().map(Instant::toString).toList())
                        .bind("hourZone", null);
            case HourBuckets hours ->
                sql.bind("partStarts", null).bind("hourZone", hours.zone().getId());
        };
    }
}
