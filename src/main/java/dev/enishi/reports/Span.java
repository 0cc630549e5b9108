package dev.enishi.reports;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param until the first instant after it; one that is not after {@code from} makes it empty
 */
@Rule
public record Span(Instant from, Instant until) {
    /** What of it lies in another one; empty where they do not meet. */
    public Span within(Span other) {
        return new Span(
                from.isBefore(other.from) ? other.from : from, until.isAfter(other.until) ? other.until : until);
    }

    boolean isEmpty() {
        return !until.isAfter(from);
    }

    /** How long it lasts; 0 where it is empty. */
    public long microseconds() {
        return isEmpty() ? 0 : ChronoUnit.MICROS.between(from, until);
    }
}
