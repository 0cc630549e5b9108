package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What decides on a day besides the facts of a customer.
 *
 * @param settings those of the agency
 * @param day the business day among her days off
 * @param now when it is asked for
 * @param recentlyFrom whoever is due since then is recently overdue, as shown
 * @param appointments by customer, as far as there is something to say
 */
@Rule
record FollowUpContext(
        AgencySettings settings,
        FollowUpDay day,
        Instant now,
        LocalDate recentlyFrom,
        Map<UUID, Appointments> appointments) {

    FollowUpContext(AgencySettings settings, FollowUpDay day, Instant now, Map<UUID, Appointments> appointments) {
        this(settings, day, now, recentlyFrom(settings, day), appointments);
    }

    private static LocalDate recentlyFrom(AgencySettings settings, FollowUpDay day) {
        return day.firstMovedTo(day.on().minusDays(settings.policies().recentlyOverdueDays()));
    }

    LocalDate on() {
        return day.on();
    }

    Policies policies() {
        return settings.policies();
    }

    /** What the reservations of a customer say. */
    Appointments of(RelationshipFacts facts) {
        return appointments.getOrDefault(facts.customerId(), Appointments.NONE);
    }

    /** Every reason that holds, whether or not he may be suggested. */
    List<Reason> reasons(RelationshipFacts facts) {
        return FollowUpRule.reasons(facts, of(facts), this);
    }

    Decision decide(RelationshipFacts facts) {
        return FollowUpRule.decide(facts, of(facts), this);
    }
}
