package dev.enishi.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lifecycle of Java and the SQL function {@code reservation_shown_state} say the same. */
@QuarkusTest
class ShownStateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Instant> HOLDS = Stream.of(-86_400_000_000L, -1L, 0L, 1L, 86_400_000_000L)
            .map(ShownStateTest::after)
            .toList();

    @ParameterizedTest
    @EnumSource
    void both_show_the_same_state_around_the_end_of_the_hold(ReservationState state) {
        for (Instant holdExpiresAt : HOLDS) {
            assertThat(bySql(state, holdExpiresAt))
                    .as("held until %s", holdExpiresAt)
                    .isEqualTo(byJava(state, holdExpiresAt));
        }
    }

    /** What a performer promised was never held. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REQUESTED")
    void both_show_what_was_never_held_as_it_is_stored(ReservationState state) {
        assertThat(bySql(state, null)).isEqualTo(byJava(state, null)).isEqualTo(state.name());
    }

    private static Instant after(long micros) {
        return NOW.plusNanos(micros * 1_000);
    }

    private static String byJava(ReservationState state, @Nullable Instant holdExpiresAt) {
        Reservation reservation = new Reservation();
        reservation.state = state;
        reservation.holdExpiresAt = holdExpiresAt;
        return Lifecycle.of(reservation, NOW).state().name();
    }

    private static String bySql(ReservationState state, @Nullable Instant holdExpiresAt) {
        try (TestSql sql = TestSql.asNobody()) {
            return sql.value(
                    "select reservation_shown_state(?, nullif(?, '')::timestamptz, ?::timestamptz)",
                    state.name(),
                    holdExpiresAt == null ? "" : holdExpiresAt.toString(),
                    NOW.toString());
        }
    }
}
