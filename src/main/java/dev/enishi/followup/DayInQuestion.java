package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Policies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A day whose list is asked for.
 *
 * @param settings those of the agency
 * @param day the business day among her days off
 * @param now when it is asked for
 */
record DayInQuestion(AgencySettings settings, FollowUpDay day, Instant now) {
    LocalDate on() {
        return day.on();
    }

    Policies policies() {
        return settings.policies();
    }

    /** Between which instants reservations say something. */
    Map<String, Instant> appointed() {
        return AppointmentQueries.appointed(settings, day, now);
    }

    FollowUpContext with(Map<UUID, Appointments> appointments) {
        return new FollowUpContext(settings, day, now, appointments);
    }
}
