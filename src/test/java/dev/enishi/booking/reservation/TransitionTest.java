package dev.enishi.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.platform.problem.ProblemException;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {
    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final Predicate<UUID> NOBODY = customer -> false;

    private final Reservation reservation = new Reservation();

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, CONFIRMED",
        "CONFIRMED, ",
        "DECLINED, ",
        "CANCELLED, ",
        "EXPIRED, ",
        "COMPLETED, ",
        "NO_SHOW, ",
    })
    void what_is_requested_can_be_confirmed(ReservationState state, @Nullable ReservationState next) {
        assertThat(after(Transition.confirmation(NOBODY), state)).isEqualTo(next);
    }

    @Test
    void whoever_was_banned_since_is_not_confirmed() {
        reservation.customerId = CUSTOMER;
        Transition confirmation = Transition.confirmation(CUSTOMER::equals);

        assertThatThrownBy(() -> confirmation.from(reservation, new Lifecycle.Requested()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("customer-blocked");
    }

    @Test
    void what_cannot_be_confirmed_is_told_before_a_ban() {
        reservation.customerId = CUSTOMER;

        assertThat(after(Transition.confirmation(CUSTOMER::equals), ReservationState.DECLINED))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, DECLINED",
        "CONFIRMED, ",
        "DECLINED, ",
        "CANCELLED, ",
        "EXPIRED, ",
        "COMPLETED, ",
        "NO_SHOW, ",
    })
    void what_is_requested_can_be_declined(ReservationState state, @Nullable ReservationState next) {
        assertThat(after(Transition.declination(), state)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, CANCELLED, SITE_OUTAGE",
        "CONFIRMED, CANCELLED, SITE_OUTAGE",
        "DECLINED, , ",
        "CANCELLED, , ",
        "EXPIRED, , ",
        "COMPLETED, , ",
        "NO_SHOW, , ",
    })
    void what_is_still_on_its_way_can_be_cancelled_for_a_reason(
            ReservationState state, @Nullable ReservationState next, @Nullable CancelReason reason) {
        assertThat(after(Transition.cancellation(CancelReason.SITE_OUTAGE), state))
                .isEqualTo(next);
        assertThat(reservation.cancelReason).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, , ",
        "CONFIRMED, COMPLETED, NO_SHOW",
        "DECLINED, , ",
        "CANCELLED, , ",
        "EXPIRED, , ",
        "COMPLETED, , ",
        "NO_SHOW, , ",
    })
    void what_is_confirmed_comes_about_or_not(
            ReservationState state, @Nullable ReservationState completed, @Nullable ReservationState missed) {
        assertThat(after(Transition.completion(), state)).isEqualTo(completed);
        assertThat(after(Transition.noShow(), state)).isEqualTo(missed);
    }

    private @Nullable ReservationState after(Transition transition, ReservationState state) {
        Lifecycle next = transition.from(reservation, lifecycle(state));
        return next == null ? null : next.state();
    }

    private static Lifecycle lifecycle(ReservationState state) {
        return switch (state) {
            case REQUESTED -> new Lifecycle.Requested();
            case CONFIRMED -> new Lifecycle.Confirmed();
            case DECLINED -> new Lifecycle.Declined();
            case CANCELLED -> new Lifecycle.Cancelled();
            case EXPIRED -> new Lifecycle.Expired();
            case COMPLETED -> new Lifecycle.Completed();
            case NO_SHOW -> new Lifecycle.NoShow();
        };
    }
}
