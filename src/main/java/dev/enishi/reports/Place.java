package dev.enishi.reports;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where on its axis a point of a series lies.
 *
 * @param at the first day of a day, week or month, or null
 * @param key what is no time: an hour of the week, or null
 */
@Rule
public record Place(@Nullable LocalDate at, @Nullable String key) {
    public static Place at(LocalDate day) {
        return new Place(day, null);
    }

    public static Place of(String key) {
        return new Place(null, key);
    }

    /** The point here. */
    public Point point(@Nullable Double value) {
        return new Point(at, key, value);
    }
}
