package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Which model decides about whom. Under BG/NBD whoever has come once is there for ever, so of them Pareto/NBD decides; and of
 * everybody where there were too few customers to fit anything.
 *
 * @param again of those who have come again, or null where there were too few
 * @param once of the others
 */
@Rule
public record Lifetimes(@Nullable BgNbd again, ParetoNbd once) {
    /** With fewer in a sample, or fewer who have come again, nothing is fitted. */
    private static final int LEAST_CUSTOMERS = 50;

    private static final int LEAST_REPEATERS = 20;

    /** Whether there are enough customers to fit something. */
    public static boolean isEnough(long customers, long repeaters) {
        return customers >= LEAST_CUSTOMERS && repeaters >= LEAST_REPEATERS;
    }

    /**
     * What is assumed without a fit: customers come and stay as the agency's policies take for usual, give or take much.
     *
     * @param cadenceDays they come again after these days
     * @param lapsedAfterDays they stay for these days
     */
    public static Lifetimes ofPolicies(int cadenceDays, int lapsedAfterDays) {
        return new Lifetimes(null, new ParetoNbd(1, Visits.weeks(cadenceDays), 1, Visits.weeks(lapsedAfterDays)));
    }

    /** The model that decides about a customer. */
    public LifetimeModel of(Visits visits) {
        return again == null || visits.repeats() == 0 ? once : again;
    }
}
