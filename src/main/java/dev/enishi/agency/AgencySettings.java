package dev.enishi.agency;

import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the rules need to know of an agency.
 *
 * @param agencyId its id
 * @param locale the language of its texts
 * @param calendar its business days
 * @param policies what it has decided
 */
@Rule
public record AgencySettings(UUID agencyId, Language locale, BusinessCalendar calendar, Policies policies) {

    /** The business day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return calendar.dayOf(instant);
    }
}
