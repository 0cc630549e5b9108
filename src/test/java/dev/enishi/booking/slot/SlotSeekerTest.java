package dev.enishi.booking.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.TemplateName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.PoliciesFixture;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.RefusalTemplates.Words;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotSeekerTest {
    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final TemplateName MAIL_ME = new TemplateName(Ids.next(), "メールをください");
    private static final Words TOLD = (refusal, stage, today) -> List.of(MAIL_ME);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // days with a chat, banned, has mailed, audience, refusal, sees times
                "0, false, true, NEWCOMER, -, true",
                "0, false, false, NEWCOMER, MAILS_FIRST, true",
                "0, true, false, NEWCOMER, CUSTOMER_BLOCKED, false",
                "1, false, false, NEWCOMER, -, true",
                "2, false, false, REGULAR, -, true",
                "9, true, true, REGULAR, CUSTOMER_BLOCKED, false",
            })
    void audience_and_refusal_follow_from_the_customer(
            int chatDays, boolean blocked, boolean mailed, Audience audience, BookingProblem refusal, boolean sees) {
        LocalDate last = chatDays == 0 ? null : LocalDate.of(2026, 11, 20);
        LocalDate first = last == null ? null : last.minusDays(chatDays - 1);

        SlotSeeker seeker = SlotSeeker.customer(
                new BookingEligibility(first, last, chatDays, blocked, mailed, null), mailsFirst(), TOLD, NOW);

        assertThat(seeker).isEqualTo(new SlotSeeker(audience, refusal, refusal == null ? List.of() : List.of(MAIL_ME)));
        assertThat(seeker.seesTimes()).isEqualTo(sees);
    }

    private static AgencySettings mailsFirst() {
        ReservationPolicies policies = new ReservationPolicies(null, null, null, null, null, null, true, null);
        return new AgencySettings(
                Ids.next(),
                Language.JA,
                new BusinessCalendar(ZoneId.of("Asia/Tokyo"), LocalTime.MIDNIGHT),
                PoliciesFixture.with("reservations", policies));
    }
}
