package dev.enishi.booking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.platform.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewNextVisitOfferTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void a_visit_is_offered_for_a_time_to_come_or_for_one_that_is_looked_for() {
        assertThat(new NewNextVisitOffer(null, NOW, 30).startToCome(NOW)).contains(NOW);
        assertThat(new NewNextVisitOffer(null, null, 30).startToCome(NOW)).isEmpty();
    }

    @Test
    void a_visit_in_the_past_is_refused() {
        NewNextVisitOffer past = new NewNextVisitOffer(null, NOW.minusNanos(1000), 30);

        assertThatThrownBy(() -> past.startToCome(NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessage("in-the-past");
    }

    @Test
    void a_visit_lasts_half_an_hour_unless_it_is_said() {
        assertThat(new NewNextVisitOffer(null, null, null).durationOrDefault()).isEqualTo(30);
    }

    @Test
    void an_offer_is_accepted_as_offered_unless_another_time_is_said() {
        NextVisitOffer offer = new NextVisitOffer(new UUID(0, 1), 0, new UUID(0, 2), OfferState.OPEN, NOW, 30);
        OffsetDateTime later = OffsetDateTime.parse("2026-11-27T22:00:00+09:00");

        assertThat(new OfferAcceptance(null).startOf(offer)).isEqualTo(NOW.atOffset(ZoneOffset.UTC));
        assertThat(new OfferAcceptance(later).startOf(offer)).isEqualTo(later);
    }
}
