package dev.enishi.booking.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.agency.PoliciesFixture;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingEligibilityTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static AgencySettings settings(boolean prospectsMailFirst) {
        ReservationPolicies reservations =
                new ReservationPolicies(null, null, null, null, null, null, prospectsMailFirst, null);
        Policies policies = PoliciesFixture.with("reservations", reservations);
        return new AgencySettings(
                new UUID(0, 1),
                Language.JA,
                new BusinessCalendar(ZoneId.of("Asia/Tokyo"), LocalTime.MIDNIGHT),
                policies);
    }

    private static BookingEligibility customer(int chatDays, boolean blocked, boolean hasMailed) {
        LocalDate chat = chatDays == 0 ? null : LocalDate.of(2026, 11, 20);
        return new BookingEligibility(chat, chat, chatDays, blocked, hasMailed, null);
    }

    @ParameterizedTest
    @CsvSource({
        // policy, days with a chat, banned, has mailed, why not
        "false, 0, false, false,",
        "true, 0, false, false, MAILS_FIRST",
        "true, 0, false, true,",
        "true, 1, false, false,", // no prospect any more
        "false, 1, true, true, CUSTOMER_BLOCKED",
        "true, 0, true, false, CUSTOMER_BLOCKED",
    })
    void a_banned_customer_reserves_nothing_and_a_prospect_mails_first_where_the_agency_wants_it(
            boolean mailFirst, int chatDays, boolean blocked, boolean hasMailed, @Nullable BookingProblem refusal) {
        assertThat(customer(chatDays, blocked, hasMailed).refusal(settings(mailFirst), NOW))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void what_a_banned_customer_has_is_not_moved() {
        assertThat(customer(1, true, true).refusalToMove()).contains(BookingProblem.CUSTOMER_BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, REGULAR", "2026-11-27, NEWCOMER"})
    void who_was_refused_earns_no_time_for_newcomers_until_the_day(LocalDate quietUntil, Audience audience) {
        LocalDate chat = LocalDate.of(2026, 11, 20);

        assertThat(new BookingEligibility(chat, chat, 1, false, true, quietUntil).audience(settings(false), NOW))
                .isEqualTo(audience);
    }

    @Test
    void what_a_prospect_has_is_moved_without_a_mail() {
        assertThat(customer(0, false, false).refusalToMove()).isEmpty();
    }
}
