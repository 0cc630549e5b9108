package dev.enishi.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewReservationTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-27T20:00:00+09:00");
    private static final UUID SITE = new UUID(0, 3);
    private static final CustomerRef CUSTOMER = new CustomerRef(new UUID(0, 1), new UUID(0, 2), SITE, false);

    private static NewReservation on(@Nullable UUID site) {
        return new NewReservation(CUSTOMER.id(), START, 30, RequestedBy.CUSTOMER, site, "金曜の夜に会えますか");
    }

    @Test
    void they_meet_on_the_customers_own_site() {
        BookingRequest request = new BookingRequest(START, 30, RequestedBy.CUSTOMER, "金曜の夜に会えますか", null);

        assertThat(on(null).requestFor(CUSTOMER)).isEqualTo(request);
        assertThat(on(SITE).requestFor(CUSTOMER)).isEqualTo(request);
    }

    @Test
    void they_meet_on_no_other_site() {
        NewReservation elsewhere = on(new UUID(0, 4));

        assertThatThrownBy(() -> elsewhere.requestFor(CUSTOMER))
                .isInstanceOf(ProblemException.class)
                .hasMessage("unknown-reference");
    }
}
