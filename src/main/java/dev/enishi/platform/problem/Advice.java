package dev.enishi.platform.problem;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal tells the client to go on with.
 *
 * @param conflict the period that is in the way, or null
 * @param alternatives instants that would do, or null
 * @param allowed what can be done instead, or null
 * @param refusedStarts the occurrences that cannot be, or null
 */
public record Advice(
        Problem.@Nullable Period conflict,
        @Nullable List<Instant> alternatives,
        @Nullable List<String> allowed,
        @Nullable List<Problem.RefusedStart> refusedStarts) {

    /** What is in the way, or null, and what would do. */
    public static Advice alternatives(Problem.@Nullable Period conflict, List<Instant> alternatives) {
        return new Advice(conflict, alternatives, null, null);
    }

    /** What can be done instead. */
    public static Advice allowed(List<String> allowed) {
        return new Advice(null, null, allowed, null);
    }

    /** Which occurrences cannot be. */
    public static Advice refusedStarts(List<Problem.RefusedStart> refused) {
        return new Advice(null, null, null, refused);
    }
}
