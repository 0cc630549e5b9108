package dev.enishi.activity.incident;

import dev.enishi.activity.message.KnownTemplates;
import dev.enishi.activity.message.MessageTemplate;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.IncidentDeleted;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes boundary incidents, and tells that it has happened. */
@ApplicationScoped
class IncidentRecording {
    private final BoundaryIncidents incidents;
    private final KnownTemplates templates;
    private final CustomerHistory history;

    IncidentRecording(BoundaryIncidents incidents, KnownTemplates templates, CustomerHistory history) {
        this.incidents = incidents;
        this.templates = templates;
        this.history = history;
    }

    /**
     * Records one of a customer who is locked, and gives its id.
     *
     * @throws ProblemException 422 when it lies in the future, or names a template that there is not for the customer's performer
     */
    UUID record(CustomerRef customer, NewBoundaryIncident input, Instant now, String by) {
        BoundaryIncident incident = new BoundaryIncident();
        incident.id = Ids.next();
        incident.customerId = customer.id();
        incident.performerId = customer.performerId();
        incident.siteId = customer.siteId();
        incident.kind = input.kind();
        incident.at = input.happenedBy(now);
        incident.pretext = input.pretext();
        incident.words = input.words();
        incident.answer = input.answer();
        incident.templateId = template(input.templateId(), customer.performerId());
        incident.createdAt = now;
        incidents.persistAndFlush(incident);
        history.record(new IncidentRecorded(customer.id(), incident.id), now, by);
        return incident.id;
    }

    private @Nullable UUID template(@Nullable UUID id, UUID performerId) {
        if (id != null) {
            List<Violation> violations = MessageTemplate.violations(id, performerId, templates.of(Set.of(id)));
            if (!violations.isEmpty()) {
                throw ProblemException.of(violations);
            }
        }
        return id;
    }

    /** Notes down what he did after the refusal, of an incident that is locked. */
    void outcome(BoundaryIncident incident, IncidentOutcome outcome) {
        incident.outcome = outcome;
        incidents.flush();
    }

    /** Deletes one that is locked. */
    void delete(BoundaryIncident incident, Instant now, String by) {
        history.record(new IncidentDeleted(incident.customerId, incident.id), now, by, () -> {
            incidents.delete(incident);
            incidents.flush();
        });
    }
}
