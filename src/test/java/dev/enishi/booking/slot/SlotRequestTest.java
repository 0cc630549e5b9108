package dev.enishi.booking.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.ReservationPolicies;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void nothing_can_be_requested_sooner_than_the_agency_wants_to_know() {
        ReservationPolicies policies = new ReservationPolicies(null, null, null, 45, null, null, null, null);

        SlotRequest any = SlotRequest.anyFrom(NOW, 30, Audience.NEWCOMER, policies);

        assertThat(any).isEqualTo(new SlotRequest(NOW, 30, Audience.NEWCOMER, NOW.plusSeconds(45 * 60)));
    }

    @Test
    void without_a_lead_time_all_from_now_on_can_be_requested() {
        assertThat(SlotRequest.anyFrom(NOW, 30, Audience.REGULAR, ReservationPolicies.DEFAULTS)
                        .notBefore())
                .isEqualTo(NOW);
    }

    @Test
    void whoever_does_not_say_looks_for_what_anybody_could_take() {
        assertThat(new SlotSearch(30, null, null, null).audienceOrDefault()).isEqualTo(Audience.REGULAR);
        assertThat(new SlotSearch(30, Audience.NEWCOMER, null, null).audienceOrDefault())
                .isEqualTo(Audience.NEWCOMER);
    }
}
