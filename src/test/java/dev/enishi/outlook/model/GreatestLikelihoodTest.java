package dev.enishi.outlook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GreatestLikelihoodTest {
    /** Days with a chat after the first one, days from the first to the last, days to the end. */
    private static final List<Visits> TABLE = IntStream.range(0, 60)
            .mapToObj(i -> switch (i % 6) {
                case 0, 1, 2 -> BgNbdTest.visits(0, 0, 200 + i);
                case 3 -> BgNbdTest.visits(1, 20 + i, 210 + i);
                case 4 -> BgNbdTest.visits(3, 90 + i, 200 + i);
                default -> BgNbdTest.visits(8, 180 + i, 205 + i);
            })
            .toList();

    @Test
    void no_parameters_nearby_are_likelier() {
        Sample sample = Sample.of(TABLE);
        var fitted = GreatestLikelihood.bgNbd(sample);
        BgNbd best = fitted.model();

        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(List.of(
                            new BgNbd(best.r() * factor, best.alpha(), best.a(), best.b()),
                            new BgNbd(best.r(), best.alpha() * factor, best.a(), best.b()),
                            new BgNbd(best.r(), best.alpha(), best.a() * factor, best.b()),
                            new BgNbd(best.r(), best.alpha(), best.a(), best.b() * factor)))
                    .allSatisfy(other -> assertThat(sample.logLikelihood(other)).isLessThan(fitted.logLikelihood()));
        }
        assertThat(sample.logLikelihood(best)).isCloseTo(fitted.logLikelihood(), within(1e-9));
    }

    @Test
    void a_sample_is_as_likely_as_its_customers_together() {
        BgNbd model = new BgNbd(0.243, 4.414, 0.793, 2.426);

        assertThat(Sample.of(TABLE).logLikelihood(model))
                .isCloseTo(TABLE.stream().mapToDouble(model::logLikelihood).sum(), within(1e-9));
        assertThat(Sample.of(TABLE).customers()).isEqualTo(60);
        assertThat(Sample.of(TABLE).repeaters()).isEqualTo(30);
    }

    /** Chats made by chance as the model has it. */
    @Test
    void what_is_made_by_known_parameters_is_found_again() {
        Random chance = new Random(15);
        List<Visits> made = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            made.add(customer(chance, 30 + chance.nextInt(30)));
        }

        BgNbd found = GreatestLikelihood.bgNbd(Sample.of(made)).model();

        assertThat(found.r()).isCloseTo(1, within(0.1));
        assertThat(found.alpha()).isCloseTo(4, within(0.5));
        assertThat(found.a() / (found.a() + found.b())).isCloseTo(0.25, within(0.03));
    }

    /** Rates are exponentially distributed with 4 weeks, chances of leaving evenly up to a half. */
    private static Visits customer(Random chance, double age) {
        double rate = -Math.log(chance.nextDouble()) / 4;
        double leaving = chance.nextDouble() / 2;
        double at = 0;
        int repeats = 0;
        double next = -Math.log(chance.nextDouble()) / rate;
        boolean there = true;
        while (there && at + next <= age) {
            at += next;
            repeats++;
            there = chance.nextDouble() >= leaving;
            next = -Math.log(chance.nextDouble()) / rate;
        }
        return new Visits(repeats, at, age);
    }

    @Test
    void where_nobody_leaves_or_nobody_comes_again_there_is_an_answer_too() {
        List<Visits> loyal = IntStream.range(0, 40)
                .mapToObj(i -> BgNbdTest.visits(20, 139, 140))
                .toList();
        List<Visits> once = IntStream.range(0, 40)
                .mapToObj(i -> BgNbdTest.visits(0, 0, 100 + i))
                .toList();

        for (List<Visits> all : List.of(loyal, once)) {
            assertThat(GreatestLikelihood.bgNbd(Sample.of(all)).logLikelihood()).isFinite();
            assertThat(GreatestLikelihood.paretoNbd(Sample.of(all)).logLikelihood())
                    .isFinite();
        }
        assertThat(GreatestLikelihood.bgNbd(Sample.of(loyal)).model().alive(loyal.getFirst()))
                .isGreaterThan(0.95);
    }
}
