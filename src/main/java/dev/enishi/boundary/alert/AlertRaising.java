package dev.enishi.boundary.alert;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BoundaryPolicies;
import dev.enishi.boundary.alert.Escalation.Incident;
import dev.enishi.boundary.alert.RaisedAlerts.Cause;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Raises alerts by what happens, in the transaction of what happens. */
@ApplicationScoped
class AlertRaising implements HistoryFollower {
    /** The incidents of a customer around one of them, as far as one makes another an escalation. */
    private static final String AROUND = """
            select i.id, i.kind, i.at
              from boundary_incident one
              join boundary_incident i on i.agency_id = :agency and i.customer_id = one.customer_id
                   and i.at >= one.at - make_interval(days => :days) and i.at <= one.at + make_interval(days => :days)
             where one.agency_id = :agency and one.id = :incident
             order by i.at, i.id
            """;

    /** A request that ran out is one for each; who came in vain too often is one for all that came since the last chat. */
    private static final String MISSED = """
            select 'UNANSWERED_REQUEST' as kind, m.reservation_id as cause_id
              from missed_attempt m
             where m.agency_id = :agency and m.id = :attempt and m.reservation_id is not null
            union all
            select 'MISSED_ATTEMPTS', coalesce(r.last_chat_id, r.customer_id)
              from relationship r
              join customer c on c.agency_id = :agency and c.id = r.customer_id
             where r.agency_id = :agency and r.customer_id = :customer and c.blocked_since is null
               and (select count(*) from missed_attempt m
                     where m.agency_id = :agency and m.customer_id = r.customer_id
                       and (r.last_chat_at is null or m.at > r.last_chat_at)) >= :alert
            """;

    /** What was recorded by mistake leaves no alert, if it was one too many. */
    private static final String TAKEN_BACK = """
            delete from alert a
             using relationship r
             where a.agency_id = :agency and a.customer_id = :customer and a.kind = 'MISSED_ATTEMPTS'
               and a.acknowledged_at is null
               and r.agency_id = :agency and r.customer_id = a.customer_id
               and a.cause_id = coalesce(r.last_chat_id, r.customer_id)
               and (select count(*) from missed_attempt m
                     where m.agency_id = :agency and m.customer_id = r.customer_id
                       and (r.last_chat_at is null or m.at > r.last_chat_at)) < :alert
            """;

    private final Database database;
    private final Agencies agencies;
    private final RaisedAlerts alerts;

    AlertRaising(Database database, Agencies agencies, RaisedAlerts alerts) {
        this.database = database;
        this.agencies = agencies;
        this.alerts = alerts;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case IncidentRecorded(UUID customer, UUID incident) -> alerts.raise(escalations(customer, incident), at);
            case MissedAttemptRecorded(UUID customer, UUID attempt) -> alerts.raise(missed(customer, attempt), at);
            case MissedAttemptDeleted(UUID customer, UUID _) -> takeBack(customer);
            default -> {} // Nothing else needs somebody to look.
        }
        return List.of();
    }

    private List<Cause> escalations(UUID customer, UUID incident) {
        AgencySettings settings = agencies.settings();
        BoundaryPolicies policies = settings.policies().boundaries();
        List<Incident> around = database.sql(AROUND)
                .bind("incident", incident)
                .bind("days", Math.max(policies.escalationDays(), policies.repeatedWithinDays()) + 1)
                .list(row -> new Incident(
                        row.uuid("id"), IncidentKind.valueOf(row.text("kind")), settings.dayOf(row.instant("at"))));
        return Escalation.of(around, incident, policies).stream()
                .map(raised -> new Cause(customer, raised.kind(), raised.incidentId(), raised.incidentId()))
                .toList();
    }

    private List<Cause> missed(UUID customer, UUID attempt) {
        return database.sql(MISSED)
                .bind("customer", customer)
                .bind("attempt", attempt)
                .bind("alert", missedAttemptsAlert())
                .list(row -> new Cause(customer, AlertKind.valueOf(row.text("kind")), row.uuid("cause_id"), null));
    }

    private void takeBack(UUID customer) {
        database.sql(TAKEN_BACK)
                .bind("customer", customer)
                .bind("alert", missedAttemptsAlert())
                .update();
    }

    private int missedAttemptsAlert() {
        return agencies.settings().policies().reservations().missedAttemptsAlert();
    }
}
