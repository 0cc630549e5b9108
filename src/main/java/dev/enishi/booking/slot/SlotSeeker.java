package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For whom slots are looked for.
 *
 * @param audience what kept time is open to them
 * @param refusal why they cannot reserve now, whatever the time, or null
 */
@Rule
record SlotSeeker(Audience audience, @Nullable BookingProblem refusal) {
    static SlotSeeker anybody(Audience audience) {
        return new SlotSeeker(audience, null);
    }

    static SlotSeeker customer(BookingEligibility eligibility, AgencySettings settings, Instant now) {
        return new SlotSeeker(
                eligibility.audience(settings, now),
                eligibility.refusal(settings, now).orElse(null));
    }

    /**
     * Whether there is a point in naming times: not to somebody banned. Who has to mail first is told which ones to mail
     * about.
     */
    boolean seesTimes() {
        return refusal != BookingProblem.CUSTOMER_BLOCKED;
    }
}
