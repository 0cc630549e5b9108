package dev.enishi.outlook;

import dev.enishi.agency.Policies;
import dev.enishi.outlook.FitRange.Comparison;
import dev.enishi.outlook.model.BgNbd;
import dev.enishi.outlook.model.GreatestLikelihood;
import dev.enishi.outlook.model.GreatestLikelihood.Fitted;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.outlook.model.Sample;
import dev.enishi.outlook.model.Visits;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is learnt from a sample, and how good that is. */
@Rule
final class Learning {
    private Learning() {}

    /**
     * What was learnt.
     *
     * @param customers those of the sample
     * @param repeaters those of them who came again
     * @param logLikelihood of the model of those who came again, or null where nothing was fitted
     * @param secondLogLikelihood of that of the others, or null where nothing was fitted
     */
    record Learnt(
            Lifetimes lifetimes,
            long customers,
            long repeaters,
            @Nullable Double logLikelihood,
            @Nullable Double secondLogLikelihood) {}

    static Learnt from(List<SampledCustomer> customers, LocalDate to, Policies policies) {
        Sample sample =
                Sample.of(customers.stream().map(each -> each.visits(to)).toList());
        if (!Lifetimes.isEnough(sample.customers(), sample.repeaters())) {
            Lifetimes assumed = Lifetimes.ofPolicies(policies.cadenceDays(), policies.lapsedAfterDays());
            return new Learnt(assumed, sample.customers(), sample.repeaters(), null, null);
        }
        Fitted<BgNbd> again = GreatestLikelihood.bgNbd(sample);
        Fitted<ParetoNbd> once = GreatestLikelihood.paretoNbd(sample);
        return new Learnt(
                new Lifetimes(again.model(), once.model()),
                sample.customers(),
                sample.repeaters(),
                again.logLikelihood(),
                once.logLikelihood());
    }

    /** How far what was learnt is from what came, beside the guess that everybody comes as often as in the period before. */
    static FitQuality quality(List<SampledCustomer> customers, Lifetimes lifetimes, Comparison comparison) {
        double weeks = Visits.weeks(comparison.days());
        double expected = 0;
        double error = 0;
        double naiveError = 0;
        int actual = 0;
        for (SampledCustomer customer : customers) {
            Visits visits = customer.visits(comparison.calibratedTo());
            double expectation = lifetimes.of(visits).expected(visits, weeks);
            expected += expectation;
            actual += customer.later();
            error += Math.abs(expectation - customer.later());
            naiveError += Math.abs(customer.before() - customer.later());
        }
        int size = Math.max(1, customers.size());
        return new FitQuality(
                comparison.calibratedTo(),
                comparison.comparedTo(),
                customers.size(),
                expected,
                actual,
                error / size,
                naiveError / size);
    }
}
