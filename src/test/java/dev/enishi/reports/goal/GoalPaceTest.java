package dev.enishi.reports.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.reports.SeriesUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPaceTest {
    @ParameterizedTest
    @CsvSource({
        "10, 10, 0.0, 0.0, REACHED",
        "10, 9, 1.0, 10.0, BEHIND",
        "10, 5, 0.5, 5.0, ON_PACE",
        "10, 4, 0.5, 5.0, BEHIND",
        "3, 0, 0.0, 0.0, ON_PACE",
        "3, 1, 0.4286, 1.3, BEHIND"
    })
    void what_is_counted_is_compared_with_the_part_of_the_week_that_has_passed(
            int target, long reached, double passed, double expected, PaceState state) {
        GoalPace pace = GoalPace.ofCount(GoalKind.NEWCOMERS, SeriesUnit.CUSTOMERS, target, reached, passed);

        assertThat(pace)
                .isEqualTo(new GoalPace(
                        GoalKind.NEWCOMERS, SeriesUnit.CUSTOMERS, target, (double) reached, expected, state));
    }

    @ParameterizedTest
    @CsvSource({
        "60, , 0.5, UNKNOWN",
        "60, 59.9, 0.5, BEHIND",
        "60, 60.0, 0.5, ON_PACE",
        "60, 60.0, 1.0, REACHED",
        "60, 59.9, 1.0, BEHIND"
    })
    void a_rate_is_compared_with_the_goal_and_reached_when_the_week_is_over(
            int target, Double reached, double passed, PaceState state) {
        GoalPace pace = GoalPace.ofChatRate(target, reached, passed);

        assertThat(pace)
                .isEqualTo(new GoalPace(GoalKind.CHAT_RATE, SeriesUnit.PERCENT, target, reached, target, state));
    }
}
