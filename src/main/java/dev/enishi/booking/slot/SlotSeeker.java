package dev.enishi.booking.slot;

import dev.enishi.activity.TemplateName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.RefusalTemplates.Words;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom slots are looked for.
 *
 * @param audience what kept time is open to them
 * @param refusal why they cannot reserve now, whatever the time, or null
 * @param templates with which she can tell him so
 */
@Rule
record SlotSeeker(Audience audience, @Nullable BookingProblem refusal, List<TemplateName> templates) {
    static SlotSeeker anybody(Audience audience) {
        return new SlotSeeker(audience, null, List.of());
    }

    static SlotSeeker customer(BookingEligibility eligibility, AgencySettings settings, Words words, Instant now) {
        BookingProblem refusal = eligibility.refusal(settings, now).orElse(null);
        return new SlotSeeker(
                eligibility.audience(settings, now),
                refusal,
                refusal == null
                        ? List.of()
                        : words.fitting(refusal, eligibility.stage(settings, now), settings.dayOf(now)));
    }

    /**
     * Whether there is a point in naming times: not to somebody banned. Who has to mail first is told which ones to mail
     * about.
     */
    boolean seesTimes() {
        return refusal != BookingProblem.CUSTOMER_BLOCKED;
    }
}
