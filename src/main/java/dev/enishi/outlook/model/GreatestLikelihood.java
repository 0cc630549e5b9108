package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hipparchus.optim.ConvergenceChecker;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.MultivariateFunctionPenaltyAdapter;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the parameters that make a sample likeliest, by Nelder and Mead from several starts. It looks at the logarithms of the
 * parameters, so that all are positive, within bounds: where nobody leaves, or all come alike, the greatest likelihood is nowhere.
 */
@Rule
public final class GreatestLikelihood {
    /** About as many steps, of which each may take several evaluations. */
    private static final int MOST_LOOKS = 2_000;

    private static final int MOST_EVALUATIONS = 20_000;
    private static final int MOST_GROUPS_AT_FIRST = 1_500;
    private static final SimpleValueChecker ROUGHLY = new SimpleValueChecker(1e-8, 1e-4);
    private static final SimpleValueChecker EXACTLY = new SimpleValueChecker(1e-13, 1e-8);
    private static final double FIRST_STEP = 0.5;
    private static final double LAST_STEP = 0.05;
    private static final double IMPOSSIBLE = -1e15;

    /** Of four parameters: the shape and the scale of the rates of coming, then those of leaving. */
    private static final double[] LEAST = logs(1e-3, 1e-3, 1e-3, 1e-3);

    private static final double[] MOST = logs(30, 1e4, 1e3, 1e4);

    private static final List<double[]> STARTS =
            List.of(logs(0.3, 5, 0.7, 3), logs(1, 1, 1, 1), logs(0.5, 20, 0.5, 20));

    private GreatestLikelihood() {}

    /**
     * A model with its parameters.
     *
     * @param logLikelihood that of the sample
     */
    public record Fitted<M extends LifetimeModel>(M model, double logLikelihood) {}

    public static Fitted<BgNbd> bgNbd(Sample sample) {
        return fit(sample, p -> new BgNbd(p[0], p[1], p[2], p[3]));
    }

    public static Fitted<ParetoNbd> paretoNbd(Sample sample) {
        return fit(sample, p -> new ParetoNbd(p[0], p[1], p[2], p[3]));
    }

    /** From each start to where a part of a large sample is likeliest, and from the best of these places on with all of it. */
    private static <M extends LifetimeModel> Fitted<M> fit(Sample sample, Function<double[], M> model) {
        ObjectiveFunction ofSome = logLikelihood(sample.thinned(MOST_GROUPS_AT_FIRST), model);
        PointValuePair near = STARTS.stream()
                .map(start -> climb(ofSome, start, FIRST_STEP, ROUGHLY))
                .max(Comparator.comparingDouble(PointValuePair::getValue))
                .orElseThrow();
        PointValuePair best = climb(logLikelihood(sample, model), near.getPointRef(), LAST_STEP, EXACTLY);
        return new Fitted<>(model.apply(exponentials(best.getPointRef())), best.getValue());
    }

    private static ObjectiveFunction logLikelihood(Sample sample, Function<double[], ? extends LifetimeModel> model) {
        return new ObjectiveFunction(new MultivariateFunctionPenaltyAdapter(
                logs -> sample.logLikelihood(model.apply(exponentials(logs))),
                LEAST,
                MOST,
                IMPOSSIBLE,
                logs(Math.E, Math.E, Math.E, Math.E)));
    }

    private static PointValuePair climb(
            ObjectiveFunction logLikelihood, double[] start, double step, SimpleValueChecker enough) {
        return new SimplexOptimizer(end(enough))
                .optimize(
                        logLikelihood,
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, step),
                        new MaxEval(MOST_EVALUATIONS));
    }

    /** Where it becomes no likelier in any direction a climb would go on for long: it ends with what it has found. */
    private static ConvergenceChecker<PointValuePair> end(SimpleValueChecker enough) {
        AtomicInteger looks = new AtomicInteger();
        return (step, before, now) -> looks.incrementAndGet() > MOST_LOOKS || enough.converged(step, before, now);
    }

    private static double[] logs(double... values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }

    private static double[] exponentials(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }
}
