package dev.enishi.outlook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlippingAwayTest {
    private static final Lifetimes PUBLISHED =
            new Lifetimes(new BgNbd(0.243, 4.414, 0.793, 2.426), new ParetoNbd(0.553, 10.578, 0.606, 11.669));
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-02");

    @Test
    void it_begins_on_the_first_day_on_which_the_chance_is_below_the_threshold() {
        LocalDate from = SlippingAway.from(PUBLISHED, FIRST, LAST, 21, 0.5).orElseThrow();

        assertThat(alive(21, from)).isLessThan(0.5);
        assertThat(alive(21, from.minusDays(1))).isGreaterThanOrEqualTo(0.5);
        assertThat(from).isAfter(LAST.plusDays(3));
    }

    @Test
    void the_more_often_somebody_came_the_sooner_silence_says_something() {
        LocalDate often = SlippingAway.from(PUBLISHED, FIRST, LAST, 21, 0.5).orElseThrow();
        LocalDate seldom = SlippingAway.from(PUBLISHED, FIRST, LAST, 4, 0.5).orElseThrow();

        assertThat(often).isBefore(seldom);
    }

    @Test
    void a_silence_no_longer_than_the_own_mean_gap_says_nothing() {
        // Twenty days apart, and a threshold that no chance reaches.
        assertThat(SlippingAway.from(PUBLISHED, FIRST, LAST, 4, 1)).contains(LAST.plusDays(21));
        assertThat(SlippingAway.from(PUBLISHED, FIRST, LAST, 3, 1)).contains(LAST.plusDays(31));
        assertThat(SlippingAway.from(PUBLISHED, FIRST, LAST.plusDays(1), 3, 1)).contains(LAST.plusDays(1 + 32));
    }

    @Test
    void of_who_came_once_the_second_model_decides() {
        LocalDate from = SlippingAway.from(PUBLISHED, FIRST, FIRST, 1, 0.5).orElseThrow();

        assertThat(PUBLISHED.once().alive(Visits.of(FIRST, FIRST, 1, from))).isLessThan(0.5);
        assertThat(PUBLISHED.once().alive(Visits.of(FIRST, FIRST, 1, from.minusDays(1))))
                .isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void whose_chance_stays_above_it_for_ten_years_is_not_slipping_away() {
        assertThat(SlippingAway.from(PUBLISHED, FIRST, FIRST, 1, 0.01)).isEmpty();
    }

    private static double alive(int days, LocalDate on) {
        Visits visits = Visits.of(FIRST, LAST, days, on);
        return PUBLISHED.of(visits).alive(visits);
    }
}
