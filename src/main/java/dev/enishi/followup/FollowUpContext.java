package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What decides on a day besides the facts of a customer.
 *
 * @param settings those of the agency
 * @param day the business day among her days off
 * @param appointments by customer, as far as there is something to say
 */
@Rule
record FollowUpContext(AgencySettings settings, FollowUpDay day, Map<UUID, Appointments> appointments) {
    LocalDate on() {
        return day.on();
    }

    Policies policies() {
        return settings.policies();
    }

    Decision decide(RelationshipFacts facts) {
        return FollowUpRule.decide(
                facts, appointments.getOrDefault(facts.customerId(), Appointments.NONE), policies(), day);
    }
}
