package dev.enishi.reports.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.reports.ReportsProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OnlineSessionChangeTest {
    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-28T15:00:00Z");

    @Test
    void a_session_lasts_a_day_at_most() {
        assertThatCode(() -> ending("2026-11-29T12:00:00Z")).doesNotThrowAnyException();

        var refused = catchThrowableOfType(ViolatedRules.class, () -> ending("2026-11-29T12:00:00.000001Z"));

        assertThat(refused.violations()).extracting(Violation::code).containsExactly(ReportsProblem.SESSION_TOO_LONG);
    }

    @Test
    void it_may_end_when_it_starts_and_no_earlier() {
        assertThatCode(() -> ending("2026-11-28T12:00:00Z")).doesNotThrowAnyException();

        var refused = catchThrowableOfType(ViolatedRules.class, () -> ending("2026-11-28T11:59:59Z"));

        assertThat(refused.violations()).extracting(Violation::code).containsExactly(CommonProblem.ENDS_BEFORE_START);
    }

    @Test
    void start_and_end_are_no_more_than_ten_minutes_ahead() {
        assertThatCode(() -> ending("2026-11-28T15:10:00Z").happenedBy(NOW)).doesNotThrowAnyException();

        assertThatThrownBy(() -> ending("2026-11-28T15:10:01Z").happenedBy(NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new OnlineSessionChange(NOW.plusSeconds(601), null, StandbyMode.OPEN).happenedBy(NOW))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void without_a_time_it_ends_now_and_once_it_has_ended_it_stays_so() {
        OnlineSessionEnd sometime = new OnlineSessionEnd(null);

        OnlineSessionChange ended = sometime.of(new OnlineSessionChange(START, null, StandbyMode.OPEN), NOW);

        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(sometime.of(ended, NOW.plusSeconds(60)).endedAt()).isEqualTo(NOW);
        assertThat(new OnlineSessionEnd(START).of(ended, NOW).endedAt()).isEqualTo(START);
    }

    private static OnlineSessionChange ending(String endedAt) {
        return new OnlineSessionChange(START, Instant.parse(endedAt), StandbyMode.OPEN);
    }
}
