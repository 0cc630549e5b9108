package dev.enishi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant AGAIN = Instant.parse("2026-11-27T12:00:00Z");

    private final Customer customer = new Customer();

    @Test
    void marked_again_the_first_time_counts() {
        customer.favorite(FIRST);
        customer.favorite(AGAIN);

        assertThat(customer.favoriteSince).isEqualTo(FIRST);
    }

    @Test
    void a_focus_person_made_one_again_gets_the_new_motive_and_keeps_the_day() {
        customer.focus(FIRST, "結婚式の準備");
        customer.focus(AGAIN, null);

        assertThat(customer.focusSince).isEqualTo(FIRST);
        assertThat(customer.focusMotive).isNull();
    }

    @Test
    void a_ban_that_is_lifted_leaves_no_reason_and_begins_anew() {
        customer.block(FIRST, "連絡先を聞かれた");
        customer.noBlock();

        assertThat(customer.blockedSince).isNull();
        assertThat(customer.blockReason).isNull();

        customer.block(AGAIN, "また");

        assertThat(customer.blockedSince).isEqualTo(AGAIN);
        assertThat(customer.blockReason).isEqualTo("また");
    }

    @Test
    void snoozed_again_the_new_day_counts_until_it_is_ended() {
        customer.snooze(LocalDate.of(2026, 12, 24));
        customer.snooze(LocalDate.of(2026, 12, 1));

        assertThat(customer.snoozedUntil).isEqualTo(LocalDate.of(2026, 12, 1));

        customer.noSnooze();

        assertThat(customer.snoozedUntil).isNull();
    }
}
