package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;

/** Sums and differences of powers that no double could hold, by their logarithms. */
@Rule
final class LogSpace {
    /** Nearer to it than this an exponent is zero: the quotient below would lose more digits than the limit is off. */
    private static final double NO_EXPONENT = 1e-12;

    private LogSpace() {}

    /** The logarithm of a sum. */
    static double sum(double log, double other) {
        double greater = Math.max(log, other);
        return greater == Double.NEGATIVE_INFINITY
                ? greater
                : greater + Math.log1p(Math.exp(Math.min(log, other) - greater));
    }

    /** The share of the first in a sum. */
    static double share(double log, double other) {
        return 1 / (1 + Math.exp(other - log));
    }

    /**
     * (1 − base^exponent) / exponent, for each exponent: where it is 0 that is −ln base.
     *
     * @param logBase ln base
     */
    static double gap(double exponent, double logBase) {
        return Math.abs(exponent) < NO_EXPONENT ? -logBase : -Math.expm1(exponent * logBase) / exponent;
    }
}
