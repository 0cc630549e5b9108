package dev.enishi.activity.incident;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.IncidentDeleted;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Writes boundary incidents, and tells that it has happened. */
@ApplicationScoped
class IncidentRecording {
    private final BoundaryIncidents incidents;
    private final CustomerHistory history;

    IncidentRecording(BoundaryIncidents incidents, CustomerHistory history) {
        this.incidents = incidents;
        this.history = history;
    }

    /** Records one of a customer who is locked, and gives its id. */
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
        incident.createdAt = now;
        incidents.persistAndFlush(incident);
        history.record(new IncidentRecorded(customer.id(), incident.id), now, by);
        return incident.id;
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
