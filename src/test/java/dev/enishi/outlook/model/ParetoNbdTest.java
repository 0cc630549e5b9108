package dev.enishi.outlook.model;

import static dev.enishi.outlook.model.BgNbdTest.visits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values were computed with 30 to 60 digits, the integral by tanh-sinh quadrature. */
class ParetoNbdTest {
    /** As published for the sample of CDNOW. */
    private static final ParetoNbd PUBLISHED = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 272, -0.52103685641, 0.295303374266, 0.107092833821",
        "0, 0, 189, -0.469763366069, 0.38393078435, 0.17536149299",
        "1, 12, 272, -4.45081302819, 0.168127151018, 0.171228550187",
        "2, 213, 272, -9.55412282415, 0.869186154651, 1.45522613095",
        "3, 100, 230, -11.2969756208, 0.438498810996, 1.14019329475",
        "7, 260, 268, -21.7724624527, 0.98476761494, 4.92638744891",
        "12, 30, 250, -17.5143939527, 7.65984756884e-6, 6.66816158214e-5",
        "29, 270, 272, -45.5834695074, 0.996259010177, 19.3081518625",
        "40, 271, 272, -49.5716506946, 0.998181155384, 26.5460082015"
    })
    void a_fixed_table_of_frequency_recency_and_age_has_its_likelihood_and_its_outlook(
            int repeats, int last, int age, double logLikelihood, double alive, double expected) {
        Visits visits = visits(repeats, last, age);

        assertThat(PUBLISHED.logLikelihood(visits)).isCloseTo(logLikelihood, within(1e-9));
        assertThat(PUBLISHED.alive(visits)).isCloseTo(alive, within(1e-10));
        assertThat(PUBLISHED.expected(visits, 39)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 9378.6868600881, 1.0, 27.7695989166",
        "10003, 9375.7104347845, 0.998872579779, 27.7300399726",
        "10030, 9368.9748708475, 2.0128305767e-9, 5.57296768977e-8"
    })
    void ten_thousand_chats_of_one_customer_are_safe(int age, double logLikelihood, double alive, double expected) {
        Visits visits = visits(9_999, 10_000, age);

        assertThat(PUBLISHED.logLikelihood(visits)).isCloseTo(logLikelihood, within(1e-5));
        assertThat(PUBLISHED.alive(visits)).isCloseTo(alive, withinPercentage(1e-4));
        assertThat(PUBLISHED.expected(visits, 4)).isCloseTo(expected, withinPercentage(1e-4));
    }

    @Test
    void who_has_come_once_is_less_and_less_alive() {
        assertThat(PUBLISHED.alive(visits(0, 0, 0))).isEqualTo(1);
        assertThat(PUBLISHED.alive(visits(0, 0, 70))).isLessThan(0.8);
        assertThat(PUBLISHED.alive(visits(0, 0, 3_000))).isLessThan(0.1);
    }

    @Test
    void a_shape_of_one_is_no_exception() {
        double below = new ParetoNbd(1, 2, 1 - 1e-7, 8).expected(visits(2, 14, 28), 4);
        double above = new ParetoNbd(1, 2, 1 + 1e-7, 8).expected(visits(2, 14, 28), 4);

        assertThat(new ParetoNbd(1, 2, 1, 8).expected(visits(2, 14, 28), 4))
                .isCloseTo((below + above) / 2, within(1e-8));
    }

    @Property(tries = 300)
    void the_longer_the_silence_the_less_alive(
            @ForAll @IntRange(min = 0, max = 3_000) int repeats,
            @ForAll @DoubleRange(min = 0.1, max = 150) double last,
            @ForAll @DoubleRange(min = 0, max = 100) double silence,
            @ForAll @DoubleRange(min = 0.05, max = 3) double shape) {
        ParetoNbd model = new ParetoNbd(shape, 4, shape, 9);
        Visits visits = new Visits(repeats, repeats == 0 ? 0 : last, last + silence);

        assertThat(model.alive(visits.silentFor(last + silence + 1))).isLessThanOrEqualTo(model.alive(visits));
        assertThat(model.alive(visits)).isBetween(0.0, 1.0);
        assertThat(model.expected(visits, 4)).isFinite().isNotNegative();
        assertThat(model.logLikelihood(visits)).isFinite();
    }
}
