package dev.enishi.boundary.concentration;

import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.boundary.alert.AlertLevel;
import dev.enishi.platform.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On how many people what a performer earns rests. The effective number is 1 / HHI, where HHI is the sum of the squared shares of
 * each customer (Herfindahl and Hirschman): n equal customers are n.
 */
@Rule
public final class Concentration {
    /** What an alert says stays until it is better by so much: whoever is at a limit is not alerted every other day. */
    private static final double MARGIN = 1.1;

    /** Ten equal customers are ten, however large the sums are whose quotient that is. */
    private static final double PRECISION = 1e9;

    private Concentration() {}

    /**
     * How serious it is, if it is, by the numbers alone.
     *
     * @param effectiveCustomers the effective number of customers, 0 where nobody has paid
     */
    public static Optional<AlertLevel> level(double effectiveCustomers, ConcentrationPolicies policies) {
        return level(effectiveCustomers, policies.amberBelow(), policies.redAtMost());
    }

    private static Optional<AlertLevel> level(double effectiveCustomers, double amberBelow, double redAtMost) {
        double exact = Math.round(effectiveCustomers * PRECISION) / PRECISION;
        if (exact == 0 || exact >= amberBelow) {
            return Optional.empty();
        }
        return Optional.of(exact <= redAtMost ? AlertLevel.RED : AlertLevel.AMBER);
    }

    /**
     * What an alert says, if there is one.
     *
     * @param effectiveCustomers the effective number of customers, 0 where nobody has paid
     * @param chats of the days that count, peeks apart: a beginner has few, and is not alarmed
     * @param alerted what an alert that is not settled says
     */
    static Optional<AlertLevel> level(
            double effectiveCustomers, int chats, @Nullable AlertLevel alerted, ConcentrationPolicies policies) {
        double amberBelow = policies.amberBelow() * (alerted == null ? 1 : MARGIN);
        double redAtMost = policies.redAtMost() * (alerted == AlertLevel.RED ? MARGIN : 1);
        return chats < policies.minChats() ? Optional.empty() : level(effectiveCustomers, amberBelow, redAtMost);
    }
}
