package dev.enishi.reports.returns;

import dev.enishi.platform.Rule;

/**
 * The score interval of a proportion, at 95 %: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209–212. It stays within 0 and 1 and is defined for one trial, too.
 *
 * @param low its lower bound, 0 to 1
 * @param high its upper bound, 0 to 1
 */
@Rule
record Wilson(double low, double high) {
    /** Of the standard normal distribution, 97.5 % lie below. */
    private static final double Z = 1.959963984540054;

    /**
     * Of some successes.
     *
     * @param trials at least one
     */
    static Wilson of(int successes, int trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        double share = (double) successes / trials;
        double scale = 1 + Z * Z / trials;
        double centre = (share + Z * Z / (2 * trials)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
        return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
