package dev.enishi.agency;

import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the rules need to know of an agency.
 *
 * @param agencyId its id
 * @param calendar its business days
 * @param policies what it has decided
 */
@Rule
public record AgencySettings(UUID agencyId, BusinessCalendar calendar, Policies policies) {

    /** The business day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return calendar.dayOf(instant);
    }
}
