package dev.enishi.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.enishi.agency.Policies;
import dev.enishi.outlook.FitRange.Comparison;
import dev.enishi.outlook.Learning.Learnt;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.outlook.model.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningTest {
    private static final LocalDate TO = LocalDate.parse("2026-09-30");

    @Test
    void from_fifty_customers_of_whom_twenty_came_again_both_models_are_fitted() {
        Learnt learnt = Learning.from(customers(30, 20), TO, Policies.DEFAULTS);

        assertThat(learnt.lifetimes().again()).isNotNull();
        assertThat(learnt.logLikelihood()).isNegative();
        assertThat(learnt.secondLogLikelihood()).isNegative();
        assertThat(learnt.customers()).isEqualTo(50);
        assertThat(learnt.repeaters()).isEqualTo(20);
    }

    @Test
    void from_fewer_the_policies_decide() {
        Lifetimes assumed = new Lifetimes(null, new ParetoNbd(1, 15 / 7.0, 1, 60 / 7.0));

        for (List<SampledCustomer> few : List.of(customers(29, 20), customers(31, 19), customers(0, 0))) {
            Learnt learnt = Learning.from(few, TO, Policies.DEFAULTS);

            assertThat(learnt.lifetimes()).isEqualTo(assumed);
            assertThat(learnt.logLikelihood()).isNull();
            assertThat(learnt.secondLogLikelihood()).isNull();
        }
    }

    @Test
    void of_those_who_came_once_the_second_model_decides_and_of_the_others_the_first() {
        Lifetimes lifetimes =
                Learning.from(customers(30, 20), TO, Policies.DEFAULTS).lifetimes();

        assertThat(lifetimes.of(new Visits(0, 0, 10))).isEqualTo(lifetimes.once());
        assertThat(lifetimes.of(new Visits(1, 2, 10))).isEqualTo(lifetimes.again());
    }

    @Test
    void the_error_is_the_mean_of_how_far_each_expectation_is_off_beside_the_same_as_before() {
        Lifetimes lifetimes = Lifetimes.ofPolicies(15, 60);
        Comparison days = new Comparison(TO, TO.plusDays(28));
        SampledCustomer came = new SampledCustomer(TO.minusDays(40), TO.minusDays(5), 5, 3, 4);
        SampledCustomer stayedAway = new SampledCustomer(TO.minusDays(20), TO.minusDays(20), 1, 1, 0);
        double expectedOfOne = lifetimes.once().expected(came.visits(TO), 4);
        double expectedOfOther = lifetimes.once().expected(stayedAway.visits(TO), 4);

        FitQuality quality = Learning.quality(List.of(came, stayedAway), lifetimes, days);

        assertThat(quality.actualChats()).isEqualTo(4);
        assertThat(quality.expectedChats()).isCloseTo(expectedOfOne + expectedOfOther, within(1e-12));
        assertThat(quality.meanAbsoluteError())
                .isCloseTo((Math.abs(expectedOfOne - 4) + expectedOfOther) / 2, within(1e-12));
        assertThat(quality.naiveMeanAbsoluteError()).isEqualTo(1);
    }

    private static List<SampledCustomer> customers(int once, int again) {
        List<SampledCustomer> customers = new ArrayList<>();
        for (int i = 0; i < once; i++) {
            customers.add(new SampledCustomer(TO.minusDays(100 + i), TO.minusDays(100 + i), 1, 0, 0));
        }
        for (int i = 0; i < again; i++) {
            customers.add(new SampledCustomer(TO.minusDays(120 + i), TO.minusDays(5 * i), 2 + i % 6, 0, 0));
        }
        return customers;
    }
}
