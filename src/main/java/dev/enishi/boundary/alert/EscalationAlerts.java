package dev.enishi.boundary.alert;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BoundaryPolicies;
import dev.enishi.boundary.alert.Escalation.Incident;
import dev.enishi.boundary.alert.Escalation.Raised;
import dev.enishi.boundary.alert.RaisedAlerts.Cause;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.IncidentDeleted;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Raises the alerts of incidents, in the transaction of these, and takes back those that rest on one that was none. */
@ApplicationScoped
class EscalationAlerts implements HistoryFollower {
    /** The incidents of a customer around one of them, as far as one makes another an escalation. */
    private static final String AROUND = """
            select i.id, i.kind, i.at
              from boundary_incident one
              join boundary_incident i on i.agency_id = :agency and i.customer_id = one.customer_id
                   and i.at >= one.at - make_interval(days => :days) and i.at <= one.at + make_interval(days => :days)
             where one.agency_id = :agency and one.id = :incident
             order by i.at, i.id
            """;

    /** Found by the index of the incidents that raised them. */
    private static final String TAKE_BACK = """
            delete from alert where agency_id = :agency and kind = 'ESCALATION' and incident_id = any(:incidents)
            """;

    private final Database database;
    private final Agencies agencies;
    private final RaisedAlerts alerts;

    EscalationAlerts(Database database, Agencies agencies, RaisedAlerts alerts) {
        this.database = database;
        this.agencies = agencies;
        this.alerts = alerts;
    }

    /** What rests on an incident that was none is judged while it is still there. */
    @Override
    public List<Happening> letGo(Happening happening, Instant at, String by) {
        if (happening instanceof IncidentDeleted(UUID _, UUID incident)) {
            AgencySettings settings = agencies.settings();
            takeBack(Escalation.onlyBy(
                    around(incident, settings), incident, settings.policies().boundaries()));
        }
        return List.of();
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        if (happening instanceof IncidentRecorded(UUID customer, UUID incident)) {
            AgencySettings settings = agencies.settings();
            List<Raised> raised = Escalation.of(
                    around(incident, settings), incident, settings.policies().boundaries());
            alerts.raise(raised.stream().map(one -> cause(customer, one)).toList(), at);
        }
        return List.of();
    }

    private static Cause cause(UUID customer, Raised raised) {
        return new Cause(customer, raised.kind(), null, raised.incidentId(), raised.incidentId());
    }

    private List<Incident> around(UUID incident, AgencySettings settings) {
        BoundaryPolicies policies = settings.policies().boundaries();
        return database.sql(AROUND)
                .bind("incident", incident)
                .bind("days", Math.max(policies.escalationDays(), policies.repeatedWithinDays()) + 1)
                .list(row -> new Incident(
                        row.uuid("id"), IncidentKind.valueOf(row.text("kind")), settings.dayOf(row.instant("at"))));
    }

    private void takeBack(List<UUID> incidents) {
        if (!incidents.isEmpty()) {
            database.sql(TAKE_BACK).bind("incidents", incidents).update();
        }
    }
}
