package dev.enishi.outlook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values were computed with 30 to 60 digits from the formulas of the paper. */
class BgNbdTest {
    /** As published for the sample of CDNOW. */
    private static final BgNbd PUBLISHED = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 272, -0.554697231963, 1, 0.195109664993",
        "0, 0, 189, -0.476880779977, 1, 0.259395381492",
        "1, 12, 272, -4.46976092957, 0.212260062555, 0.203351041087",
        "2, 213, 272, -9.45847355749, 0.726589721835, 1.22611580615",
        "3, 100, 230, -11.4333928766, 0.373482653074, 1.01517300518",
        "7, 260, 268, -22.1016083674, 0.897224018691, 4.7165593898",
        "12, 30, 250, -13.6135576904, 1.25888833639e-7, 1.1580255675e-6",
        "29, 270, 272, -44.4548048886, 0.969335381713, 19.7407444853",
        "40, 271, 272, -47.324298164, 0.978600607278, 27.3320412169"
    })
    void a_fixed_table_of_frequency_recency_and_age_has_its_likelihood_and_its_outlook(
            int repeats, int last, int age, double logLikelihood, double alive, double expected) {
        Visits visits = visits(repeats, last, age);

        assertThat(PUBLISHED.logLikelihood(visits)).isCloseTo(logLikelihood, within(1e-9));
        assertThat(PUBLISHED.alive(visits)).isCloseTo(alive, within(1e-11));
        assertThat(PUBLISHED.expected(visits, 39)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void the_published_customer_is_expected_to_come_1_226_times_in_39_weeks() {
        assertThat(PUBLISHED.expected(new Visits(2, 30.43, 38.86), 39)).isCloseTo(1.226, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 9415.5036247528, 0.999920709665, 27.878593808",
        "10003, 9412.5150355768, 0.998425480521, 27.8285919443",
        "10030, 9406.0612304323, 1.35646790998e-9, 3.77067692368e-8"
    })
    void ten_thousand_chats_of_one_customer_are_safe(int age, double logLikelihood, double alive, double expected) {
        Visits visits = visits(9_999, 10_000, age);

        assertThat(PUBLISHED.logLikelihood(visits)).isCloseTo(logLikelihood, within(1e-5));
        assertThat(PUBLISHED.alive(visits)).isCloseTo(alive, withinPercentage(1e-4));
        assertThat(PUBLISHED.expected(visits, 4)).isCloseTo(expected, withinPercentage(1e-4));
    }

    @Test
    void where_terms_of_the_formula_vanish_or_meet_a_pole_its_limit_is_answered() {
        Visits three = visits(3, 70, 140);
        Visits one = visits(0, 0, 140);

        assertThat(new BgNbd(0.5, 4, 1, 2).expected(three, 39)).isCloseTo(1.41293128039, within(1e-9));
        assertThat(new BgNbd(0.5, 4, 1 + 1e-9, 2).expected(three, 39)).isCloseTo(1.41293128039, within(1e-7));
        assertThat(new BgNbd(0.5, 4, 0.4, 0.6).expected(one, 39)).isCloseTo(0.597662653317, within(1e-9));
    }

    @Test
    void hardly_any_scale_and_rates_that_hardly_differ_are_safe() {
        assertThat(new BgNbd(0.5, 0.01, 0.8, 2.4).expected(visits(0, 0, 0), 52)).isCloseTo(28.6867256625, within(1e-6));
        assertThat(new BgNbd(25, 40, 0.8, 2.4).expected(visits(2, 70, 140), 39)).isCloseTo(0.25476393294, within(1e-8));
    }

    /** What is left of a sum of chances by rounding must not be taken for more to come. */
    @Test
    void no_more_terms_are_added_than_say_something() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int repeats = 1; repeats < 2_000; repeats++) {
                PUBLISHED.expected(new Visits(repeats, 30, 39), 39);
            }
        });
    }

    @Test
    void who_has_come_once_is_always_there() {
        assertThat(PUBLISHED.alive(visits(0, 0, 3_000))).isEqualTo(1);
    }

    @Property(tries = 300)
    void the_longer_the_silence_the_less_alive_and_more_weeks_bring_more_chats(
            @ForAll @IntRange(min = 1, max = 300) int repeats,
            @ForAll @DoubleRange(min = 0.1, max = 150) double last,
            @ForAll @DoubleRange(min = 0, max = 100) double silence,
            @ForAll @DoubleRange(min = 0.05, max = 3) double shape) {
        BgNbd model = new BgNbd(shape, 4, shape, 2);
        Visits visits = new Visits(repeats, last, last + silence);
        List<Double> expected = Stream.of(0.0, 1.0, 4.0, 52.0)
                .map(weeks -> model.expected(visits, weeks))
                .toList();

        assertThat(model.alive(visits.silentFor(silence + 1))).isLessThanOrEqualTo(model.alive(visits));
        assertThat(expected).isSorted().allSatisfy(chats -> assertThat(chats).isFinite());
    }

    static Visits visits(int repeats, int lastDay, int days) {
        return new Visits(repeats, Visits.weeks(lastDay), Visits.weeks(days));
    }
}
