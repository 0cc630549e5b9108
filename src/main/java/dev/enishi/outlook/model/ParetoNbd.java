package dev.enishi.outlook.model;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.log1p;
import static org.hipparchus.special.Gamma.logGamma;

import dev.enishi.platform.Rule;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987): chats come by chance at a rate of the customer's own, and customers leave
 * by chance at a rate of their own, whenever that is. The former are gamma distributed with {@code r} and {@code alpha}, the latter
 * with {@code s} and {@code beta}. So who has come once may have left, too.
 *
 * @param r shape of the rates of coming
 * @param alpha scale of the rates of coming, weeks
 * @param s shape of the rates of leaving
 * @param beta scale of the rates of leaving, weeks
 */
@Rule
public record ParetoNbd(double r, double alpha, double s, double beta) implements LifetimeModel {
    private static final GaussIntegrator SHORT = new GaussIntegratorFactory().legendre(16);
    private static final GaussIntegrator LONG = new GaussIntegratorFactory().legendre(40);
    private static final double SHORT_ENOUGH = 5;

    @Override
    public double logLikelihoodOf(int repeats) {
        return logGamma(r + repeats) - logGamma(r) + r * log(alpha) + s * log(beta);
    }

    @Override
    public double logLikelihoodOfTimes(Visits visits) {
        return LogSpace.sum(there(visits), gone(visits));
    }

    /** ln (alpha + T)^-(r + x) (beta + T)^-s */
    private double there(Visits visits) {
        return -(r + visits.repeats()) * log(alpha + visits.age()) - s * log(beta + visits.age());
    }

    /** ln of s times the integral of (alpha + t)^-(r + x) (beta + t)^-(s + 1) over t from t_x to T. */
    private double gone(Visits visits) {
        double coming = alpha + visits.last();
        double leaving = beta + visits.last();
        int repeats = visits.repeats();
        return log(s)
                - (r + repeats) * log(coming)
                - (s + 1) * log(leaving)
                + log(silence(repeats, coming, leaving, visits.age() - visits.last()));
    }

    /**
     * The same integral over its first value: of (1 + u / coming)^-(r + x) (1 + u / leaving)^-(s + 1) over u from 0 to the length. With
     * u = scale (e^v - 1), where the scale is the shorter of what they fall by, it is smooth in v however many chats there were:
     * its nearest singularities are at a distance of pi.
     */
    private double silence(int repeats, double coming, double leaving, double length) {
        double scale = Math.min(coming / Math.max(2, r + repeats), leaving / Math.max(2, s + 1));
        double half = log1p(length / scale) / 2;
        GaussIntegrator nodes = 2 * half < SHORT_ENOUGH ? SHORT : LONG;
        double sum = 0;
        for (int i = 0; i < nodes.getNumberOfPoints(); i++) {
            double v = half * (1 + nodes.getPoint(i));
            double u = scale * Math.expm1(v);
            sum += nodes.getWeight(i) * exp(v - (r + repeats) * log1p(u / coming) - (s + 1) * log1p(u / leaving));
        }
        return sum * half * scale;
    }

    @Override
    public double alive(Visits visits) {
        return LogSpace.share(there(visits), gone(visits));
    }

    @Override
    public double expected(Visits visits, double weeks) {
        double since = beta + visits.age();
        return alive(visits)
                * (r + visits.repeats())
                / (alpha + visits.age())
                * since
                * LogSpace.gap(s - 1, log(since / (since + weeks)));
    }
}
