package dev.enishi.booking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.platform.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewMissedAttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        ", 2026-11-27T12:00:00Z",
        "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
        "2026-11-27T12:10:00Z, 2026-11-27T12:10:00Z",
    })
    void an_attempt_has_happened_now_unless_it_is_said(Instant at, Instant happened) {
        assertThat(new NewMissedAttempt(at, null).happenedBy(NOW)).isEqualTo(happened);
    }

    @Test
    void an_attempt_that_has_not_happened_yet_is_refused() {
        NewMissedAttempt ahead = new NewMissedAttempt(NOW.plusSeconds(601), null);

        assertThatThrownBy(() -> ahead.happenedBy(NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessage("in-the-future");
    }
}
