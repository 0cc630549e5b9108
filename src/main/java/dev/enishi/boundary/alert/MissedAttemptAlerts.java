package dev.enishi.boundary.alert;

import dev.enishi.agency.Agencies;
import dev.enishi.boundary.alert.RaisedAlerts.Cause;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Raises the alerts of those who came in vain, and of requests that ran out, in the transaction of that. */
@ApplicationScoped
class MissedAttemptAlerts implements HistoryFollower {
    /**
     * Who came in vain since the last chat and mail, and since a reservation or ban settled such an alert, counts; {@code since.cause_id}
     * is the alert that was settled last, or the last chat, so that each gives one alert.
     */
    private static final String SINCE = """
              join lateral (
                   select coalesce(settled.id, r.last_chat_id, r.customer_id) as cause_id,
                          (select count(*) from missed_attempt m
                            where m.agency_id = :agency and m.customer_id = r.customer_id
                              and m.at > coalesce(
                                      greatest(
                                          r.last_chat_at, r.last_mail_out_at,
                                          case when settled.resolution in ('RESERVED', 'BANNED') then settled.resolved_at end),
                                      '-infinity')) as attempts
                     from (select 1) one
                     left join (
                          select id, resolved_at, resolution from alert
                           where agency_id = :agency and customer_id = r.customer_id and kind = 'MISSED_ATTEMPTS'
                             and (r.last_chat_at is null or resolved_at > r.last_chat_at)
                           order by resolved_at desc nulls last
                           limit 1) settled on settled.resolved_at is not null) since on true
            """;

    /** A request that ran out is one for each; who came in vain too often is one for all of that. */
    private static final String MISSED = """
            select 'UNANSWERED_REQUEST' as kind, m.reservation_id as cause_id
              from missed_attempt m
             where m.agency_id = :agency and m.id = :attempt and m.reservation_id is not null
            union all
            select 'MISSED_ATTEMPTS', since.cause_id
              from relationship r
              join customer c on c.agency_id = :agency and c.id = r.customer_id
            """ + SINCE + """
             where r.agency_id = :agency and r.customer_id = :customer and c.blocked_since is null
               and since.attempts >= :alert
            """;

    /** What was recorded by mistake leaves no alert, if it was one too many. */
    private static final String TAKEN_BACK = """
            delete from alert a
             using (
                   select since.cause_id
                     from relationship r
            """ + SINCE + """
                    where r.agency_id = :agency and r.customer_id = :customer and since.attempts < :alert) fewer
             where a.agency_id = :agency and a.customer_id = :customer and a.kind = 'MISSED_ATTEMPTS'
               and a.acknowledged_at is null and a.resolved_at is null and a.cause_id = fewer.cause_id
            """;

    private final Database database;
    private final Agencies agencies;
    private final RaisedAlerts alerts;
    private final Settlement settlement;

    MissedAttemptAlerts(Database database, Agencies agencies, RaisedAlerts alerts, Settlement settlement) {
        this.database = database;
        this.agencies = agencies;
        this.alerts = alerts;
        this.settlement = settlement;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case MissedAttemptRecorded(UUID customer, UUID attempt) -> raise(customer, attempt, at);
            case MissedAttemptDeleted(UUID customer, UUID _) -> takeBack(customer);
            default -> {} // Nothing else needs somebody to look.
        }
        return List.of();
    }

    /** What is recorded late may have been settled before. */
    private void raise(UUID customer, UUID attempt, Instant at) {
        alerts.raise(missed(customer, attempt), at);
        settlement.of(List.of(customer), at);
    }

    private List<Cause> missed(UUID customer, UUID attempt) {
        return database.sql(MISSED)
                .bind("customer", customer)
                .bind("attempt", attempt)
                .bind("alert", missedAttemptsAlert())
                .list(row -> Cause.of(customer, AlertKind.valueOf(row.text("kind")), row.uuid("cause_id")));
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
