package dev.enishi.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RefitTest {
    private static final LocalDate UNTIL = LocalDate.parse("2026-11-01");

    @Test
    void it_is_time_when_there_is_none_and_when_the_newest_has_become_old() {
        assertThat(Refit.isTime(null, 30, UNTIL)).isTrue();
        assertThat(Refit.isTime(UNTIL, 30, UNTIL.plusDays(29))).isFalse();
        assertThat(Refit.isTime(UNTIL, 30, UNTIL.plusDays(30))).isTrue();
    }

    @Test
    void it_is_worth_it_with_enough_customers_of_whom_a_tenth_has_chatted_since() {
        assertThat(Refit.isWorthIt(200, 100, 20)).isTrue();
        assertThat(Refit.isWorthIt(200, 100, 19)).isFalse();
        assertThat(Refit.isWorthIt(49, 40, 49)).isFalse();
        assertThat(Refit.isWorthIt(200, 19, 200)).isFalse();
        assertThat(Refit.isWorthIt(0, 0, 0)).isFalse();
    }
}
