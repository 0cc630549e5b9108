package dev.enishi.booking.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferLifecycleTest {
    private static final Instant OFFERED = Instant.parse("2026-11-29T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "OPEN, 2026-11-29T11:00:00Z, true",
        "OPEN, 2026-11-29T12:00:00Z, true",
        "ACCEPTED, 2026-11-29T11:00:00Z, true",
        "ACCEPTED, 2026-11-29T12:00:00Z, false",
        "REFUSED, 2026-11-29T11:00:00Z, false",
    })
    void it_is_accepted_once_and_for_one_time(OfferState state, Instant startsAt, boolean possible) {
        Optional<OfferLifecycle> accepted = OfferLifecycle.of(state, OFFERED).accepted(startsAt);

        assertThat(accepted)
                .isEqualTo(possible ? Optional.of(new OfferLifecycle.Accepted(startsAt)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "ACCEPTED, false", "REFUSED, true"})
    void it_is_refused_unless_it_was_accepted(OfferState state, boolean possible) {
        Optional<OfferLifecycle> refused = OfferLifecycle.of(state, OFFERED).refused();

        assertThat(refused).isEqualTo(possible ? Optional.of(new OfferLifecycle.Refused()) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"OPEN, false", "ACCEPTED, true"})
    void the_same_answer_again_changes_nothing(OfferState state, boolean unchanged) {
        OfferLifecycle offer = OfferLifecycle.of(state, OFFERED);

        assertThat(offer.accepted(OFFERED).orElseThrow().equals(offer)).isEqualTo(unchanged);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, false", "REFUSED, true"})
    void the_same_refusal_again_changes_nothing(OfferState state, boolean unchanged) {
        OfferLifecycle offer = OfferLifecycle.of(state, OFFERED);

        assertThat(offer.refused().orElseThrow().equals(offer)).isEqualTo(unchanged);
    }
}
