package dev.enishi.reports.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /** As published: R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_interval_is_as_published(int successes, int trials, double low, double high) {
        Wilson interval = Wilson.of(successes, trials);

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    @Test
    void it_is_defined_for_one_trial_and_mirrored() {
        Wilson none = Wilson.of(0, 1);
        Wilson all = Wilson.of(1, 1);

        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.7935, within(0.00005));
        assertThat(all.low()).isEqualTo(1 - none.high(), within(1e-12));
        assertThat(all.high()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 1", "-1, 1"})
    void of_none_or_of_more_than_all_there_is_none(int successes, int trials) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(successes, trials));
    }

    @Test
    void a_rate_of_none_is_absent_and_one_of_some_is_to_a_tenth() {
        assertThat(SuccessRate.of(0, 0)).isEqualTo(new SuccessRate(0, 0, null, null, null));
        assertThat(SuccessRate.of(81, 263)).isEqualTo(new SuccessRate(263, 81, 30.8, 25.5, 36.6));
    }
}
