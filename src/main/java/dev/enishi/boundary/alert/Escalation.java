package dev.enishi.boundary.alert;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.BoundaryPolicies;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** When what a customer did has become more than he did before: docs/rules.md. */
@Rule
final class Escalation {
    private Escalation() {}

    /** One of his incidents, and its business day. */
    record Incident(UUID id, IncidentKind kind, LocalDate day) {}

    /** That an incident raises an alert. */
    record Raised(AlertKind kind, UUID incidentId) {}

    /**
     * Which of some incidents raise an alert: one that is recorded late can make one of those after it an escalation.
     *
     * @param inOrder those of a customer, by time, with all that count for those that are asked about
     * @param first the first that is asked about
     */
    static List<Raised> of(List<Incident> inOrder, UUID first, BoundaryPolicies policies) {
        List<Raised> raised = new ArrayList<>();
        boolean asked = false;
        for (int i = 0; i < inOrder.size(); i++) {
            Incident incident = inOrder.get(i);
            asked = asked || incident.id().equals(first);
            if (asked && incident.kind() == IncidentKind.THREAT) {
                raised.add(new Raised(AlertKind.THREAT, incident.id()));
            } else if (asked && isMore(incident, inOrder.subList(0, i), policies)) {
                raised.add(new Raised(AlertKind.ESCALATION, incident.id()));
            }
        }
        return raised;
    }

    /**
     * Which incidents after one are escalations only because of it, so that they are none when it is deleted.
     *
     * @param inOrder those of a customer, by time, with all that count for those after the one
     */
    static List<UUID> onlyBy(List<Incident> inOrder, UUID one, BoundaryPolicies policies) {
        List<Raised> with = of(inOrder, one, policies);
        List<Incident> others =
                inOrder.stream().filter(other -> !other.id().equals(one)).toList();
        int place = inOrder.stream().map(Incident::id).toList().indexOf(one);
        List<Raised> without = place == others.size()
                ? List.of()
                : of(others, others.get(place).id(), policies);
        return with.stream()
                .filter(raised -> !raised.incidentId().equals(one) && !without.contains(raised))
                .map(Raised::incidentId)
                .toList();
    }

    /** A step up the ladder, or the second within days. */
    private static boolean isMore(Incident incident, List<Incident> earlier, BoundaryPolicies policies) {
        int highest = earlier.stream()
                .filter(other -> daysBefore(other, incident) <= policies.escalationDays())
                .mapToInt(other -> other.kind().step())
                .max()
                .orElse(0);
        boolean up = highest > 0 && incident.kind().step() > highest;
        return up || earlier.stream().anyMatch(other -> daysBefore(other, incident) <= policies.repeatedWithinDays());
    }

    private static long daysBefore(Incident earlier, Incident incident) {
        return ChronoUnit.DAYS.between(earlier.day(), incident.day());
    }
}
