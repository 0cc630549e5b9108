package dev.enishi.outlook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.enishi.outlook.model.CdnowHistory.Person;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published numbers of the sample, where its history is at hand. */
class CdnowFitTest {
    private static final double WEEKS = 39;

    @Test
    void the_published_parameters_and_conditional_expectations_are_found() throws IOException {
        assumeTrue(CdnowHistory.isThere());
        List<Person> sample = CdnowHistory.sample();
        Sample all = Sample.of(sample.stream().map(Person::visits).toList());

        var fitted = GreatestLikelihood.bgNbd(all);

        assertThat(all.customers()).isEqualTo(2_357);
        assertThat(all.repeaters()).isEqualTo(2_357 - 1_411);
        assertThat(fitted.logLikelihood()).isCloseTo(-9582.4, within(0.05));
        assertThat(fitted.model().r()).isCloseTo(0.243, within(0.0005));
        assertThat(fitted.model().alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(fitted.model().a()).isCloseTo(0.793, within(0.0005));
        assertThat(fitted.model().b()).isCloseTo(2.426, within(0.0005));
        assertThat(CdnowHistory.correlation(sample, person -> fitted.model().expected(person.visits(), WEEKS)))
                .isCloseTo(0.626, within(0.0005));
    }

    /** Those of the second model, and its means by the number of repeats, 7 or more together. */
    @Test
    void the_published_parameters_of_the_second_model_are_found_too() throws IOException {
        assumeTrue(CdnowHistory.isThere());
        List<Person> sample = CdnowHistory.sample();

        var fitted = GreatestLikelihood.paretoNbd(
                Sample.of(sample.stream().map(Person::visits).toList()));

        assertThat(fitted.logLikelihood()).isCloseTo(-9595.0, within(0.05));
        assertThat(fitted.model().r()).isCloseTo(0.553, within(0.0005));
        assertThat(fitted.model().alpha()).isCloseTo(10.578, within(0.005));
        assertThat(fitted.model().s()).isCloseTo(0.606, within(0.0005));
        assertThat(fitted.model().beta()).isCloseTo(11.669, within(0.005));
        assertThat(CdnowHistory.means(sample, Person::later))
                .containsExactly(0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359);
        assertThat(CdnowHistory.means(sample, person -> fitted.model().expected(person.visits(), WEEKS)))
                .usingElementComparator(CdnowFitTest::byTwoThousandths)
                .containsExactly(0.138, 0.600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403);
    }

    /** The table rests on rounded weeks. */
    private static int byTwoThousandths(double one, double other) {
        return Math.abs(one - other) < 0.002 ? 0 : Double.compare(one, other);
    }
}
