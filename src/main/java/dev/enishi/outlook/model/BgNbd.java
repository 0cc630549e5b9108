package dev.enishi.outlook.model;

import static java.lang.Math.exp;
import static java.lang.Math.expm1;
import static java.lang.Math.log;
import static java.lang.Math.log1p;
import static org.hipparchus.special.Gamma.logGamma;

import dev.enishi.platform.Rule;

/**
 * BG/NBD (Fader, Hardie and Lee 2005, "Counting Your Customers" the Easy Way): chats come by chance at a rate of the customer's
 * own, and after each the customer leaves with a chance of the customer's own. Rates are gamma distributed with {@code r} and
 * {@code alpha}, chances beta distributed with {@code a} and {@code b}. Who has come once is always there still.
 *
 * @param r shape of the rates
 * @param alpha scale of the rates, weeks
 * @param a first shape of the chances
 * @param b second shape of the chances
 */
@Rule
public record BgNbd(double r, double alpha, double a, double b) implements LifetimeModel {
    private static final int MOST_TERMS = 1_000_000;
    private static final double NEGLIGIBLE = 1e-16;

    @Override
    public double logLikelihoodOf(int repeats) {
        return logGamma(r + repeats)
                - logGamma(r)
                + r * log(alpha)
                + logGamma(a + b)
                - logGamma(b)
                + logGamma(b + repeats)
                - logGamma(a + b + repeats);
    }

    @Override
    public double logLikelihoodOfTimes(Visits visits) {
        return LogSpace.sum(there(visits), gone(visits));
    }

    /** ln (alpha + T)^-(r + x) */
    private double there(Visits visits) {
        return -(r + visits.repeats()) * log(alpha + visits.age());
    }

    /** ln of a / (b + x - 1) (alpha + t_x)^-(r + x): who has come again may have left on the last day. */
    private double gone(Visits visits) {
        int repeats = visits.repeats();
        return repeats == 0
                ? Double.NEGATIVE_INFINITY
                : log(a) - log(b + repeats - 1) - (r + repeats) * log(alpha + visits.last());
    }

    @Override
    public double alive(Visits visits) {
        return LogSpace.share(there(visits), gone(visits));
    }

    /**
     * Equation (10) of the paper as a sum without differences, so that it is exact whatever the parameters are: if the customer never
     * left, the chats to come would be negative binomially distributed; the j-th of them is made by who has not left after one of those
     * before it.
     */
    @Override
    public double expected(Visits visits, double weeks) {
        double shape = r + visits.repeats();
        double since = alpha + visits.age();
        double factor = weeks / (since + weeks);
        double logChance = -shape * log1p(weeks / since);
        double more = -expm1(logChance);
        double stays = 1;
        double sum = 0;
        boolean isOver = false;
        for (int j = 0; j < MOST_TERMS && !isOver; j++) {
            sum += stays * Math.max(0, more);
            stays *= (b + visits.repeats() + j) / (a + b + visits.repeats() + j);
            double ratio = (shape + j) / (j + 1) * factor;
            logChance += log(ratio);
            more -= exp(logChance);
            isOver = isNegligible(exp(logChance), Math.max(ratio, factor), sum);
        }
        return alive(visits) * sum;
    }

    /** Whether what follows is: chances that fall by a ratio at least, each counted as often as those before it. */
    private static boolean isNegligible(double chance, double ratio, double sum) {
        return ratio < 1 && chance <= NEGLIGIBLE * sum * (1 - ratio) * (1 - ratio);
    }
}
