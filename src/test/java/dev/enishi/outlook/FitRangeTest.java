package dev.enishi.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.outlook.FitRange.Comparison;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FitRangeTest {
    private static final LocalDate FIRST = LocalDate.parse("1997-01-01");
    private static final LocalDate TO = LocalDate.parse("1997-09-30");
    private static final FitRange RANGE = new FitRange(null, TO);

    @Test
    void as_many_days_after_it_are_compared_as_it_has_itself() {
        assertThat(RANGE.comparison(FIRST, LocalDate.parse("2026-11-27")))
                .contains(new Comparison(TO, LocalDate.parse("1998-06-30")));
    }

    @Test
    void or_those_that_are_over_if_that_are_four_weeks() {
        assertThat(RANGE.comparison(FIRST, TO.plusDays(28))).contains(new Comparison(TO, TO.plusDays(28)));
    }

    @Test
    void else_its_last_third() {
        assertThat(RANGE.comparison(FIRST, TO.plusDays(27))).contains(new Comparison(TO.minusDays(91), TO));
    }

    @Test
    void a_range_of_less_than_twelve_weeks_has_none() {
        assertThat(RANGE.comparison(TO.minusDays(83), TO)).isPresent();
        assertThat(RANGE.comparison(TO.minusDays(82), TO)).isEmpty();
    }

    @Test
    void the_period_before_is_as_long_as_what_is_compared() {
        assertThat(new Comparison(TO, TO.plusDays(28)).before()).isEqualTo(TO.minusDays(28));
    }
}
