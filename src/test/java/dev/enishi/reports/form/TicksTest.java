package dev.enishi.reports.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static String ticks(Double... values) {
        return Ticks.of(List.of(values)).stream().map(Ticks::written).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62.5 | 0 20 40 60 80",
                "100 | 0 20 40 60 80 100",
                "0.3 | 0 0.1 0.2 0.3",
                "0.07 | 0 0.02 0.04 0.06 0.08",
                "4700000 | 0 1,000,000 2,000,000 3,000,000 4,000,000 5,000,000",
                "1 | 0 0.2 0.4 0.6 0.8 1",
                "0 | 0 0.2 0.4 0.6 0.8 1",
                "-30 | -30 -20 -10 0"
            })
    void they_are_round_and_hold_zero_and_the_value(double value, String ticks) {
        assertThat(ticks(value)).isEqualTo(ticks);
    }

    @Test
    void they_reach_from_the_least_to_the_greatest() {
        assertThat(ticks(-20.0, 80.0)).isEqualTo("-20 0 20 40 60 80");
        assertThat(ticks()).isEqualTo("0 0.2 0.4 0.6 0.8 1");
    }
}
