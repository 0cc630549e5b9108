package dev.enishi.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Reservation reservation(ReservationState state, Instant holdExpiresAt) {
        Reservation reservation = new Reservation();
        reservation.state = state;
        reservation.holdExpiresAt = holdExpiresAt;
        return reservation;
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_stored_and_read_back(ReservationState state) {
        assertThat(Lifecycle.of(reservation(state, NOW.plusSeconds(1)), NOW).state())
                .isEqualTo(state);
    }

    @Test
    void a_hold_is_over_at_that_very_instant() {
        assertThat(Lifecycle.of(reservation(ReservationState.REQUESTED, NOW), NOW))
                .isEqualTo(new Lifecycle.Expired());
        assertThat(Lifecycle.of(reservation(ReservationState.REQUESTED, NOW.plusNanos(1000)), NOW))
                .isEqualTo(new Lifecycle.Requested());
    }

    @Test
    void what_was_confirmed_in_time_does_not_expire() {
        assertThat(Lifecycle.of(reservation(ReservationState.CONFIRMED, NOW.minusSeconds(1)), NOW))
                .isEqualTo(new Lifecycle.Confirmed());
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, confirmation declination cancellation time",
        "CONFIRMED, completion no-show cancellation time",
        "DECLINED, ''",
        "CANCELLED, ''",
        "EXPIRED, ''",
        "COMPLETED, ''",
        "NO_SHOW, ''",
    })
    void each_state_says_what_it_allows(ReservationState state, String allowed) {
        Lifecycle lifecycle = Lifecycle.of(reservation(state, NOW.plusSeconds(1)), NOW);

        assertThat(lifecycle.allowed().stream().map(ReservationAction::toString).collect(Collectors.joining(" ")))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 2026-11-22T12:15:01Z, true",
        "COMPLETED, 2026-11-22T12:15:00Z, false",
        "NO_SHOW, 2026-11-22T12:15:01Z, true",
        "NO_SHOW, 2026-11-22T12:15:00Z, false",
        "CONFIRMED, 2026-11-23T12:00:00Z, false",
        "CANCELLED, 2026-11-23T12:00:00Z, false",
    })
    void an_outcome_more_than_a_quarter_of_an_hour_before_the_start_is_early(
            ReservationState state, Instant startsAt, boolean early) {
        Lifecycle lifecycle = Lifecycle.of(reservation(state, NOW.plusSeconds(1)), NOW);

        assertThat(lifecycle.isEarly(startsAt, NOW)).isEqualTo(early);
    }
}
