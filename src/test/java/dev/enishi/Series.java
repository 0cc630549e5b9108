package dev.enishi;

import java.util.List;

/**
 * How long the long series of the tests are: whole with {@code -Denishi.tests.whole}, as {@code .ci/run} has them, and
 * a tenth otherwise. docs/testing.md lists them.
 */
public final class Series {
    public static final boolean WHOLE = Boolean.getBoolean("enishi.tests.whole");

    private Series() {}

    /** So many of them. */
    public static int of(int whole) {
        return WHOLE ? whole : Math.ceilDiv(whole, 10);
    }

    /** All cases of something, or the one whose turn it is: numbered things side by side go through all cases. */
    public static <T> List<T> turn(int number, List<T> cases) {
        return WHOLE || cases.isEmpty() ? cases : List.of(cases.get(number % cases.size()));
    }
}
