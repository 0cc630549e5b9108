package dev.enishi.desk;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what happened between a performer and a customer: the newest of each kind by its index, then merged. */
@ApplicationScoped
class TimelineQueries {
    private static final String TIMELINE = """
            select *
              from (
                   (select 'CHAT' as type, id, version, started_at as at, kind, ended_at, earnings, null as channel,
                           null as direction, null as purpose, null as body, null::boolean as pinned, null as state,
                           null::date as ask_on, null::uuid as note_id, null::timestamptz as kept_at,
                           null::boolean as handed_over
                      from chat
                     where agency_id = :agency and customer_id = :customerId
                       [[and (started_at, id) < (:afterAt, :afterId)]]
                     order by started_at desc, id desc limit :limit)
                   union all
                   (select 'MESSAGE', id, version, sent_at, null, null, null, channel, direction, purpose, body, null, null,
                           null, null, null, null
                      from message
                     where agency_id = :agency and customer_id = :customerId
                       [[and (sent_at, id) < (:afterAt, :afterId)]]
                     order by sent_at desc, id desc limit :limit)
                   union all
                   (select 'NOTE', id, version, created_at, null, null, null, null, null, null, body, pinned, null,
                           null, null, null, null
                      from note
                     where agency_id = :agency and customer_id = :customerId
                       [[and (created_at, id) < (:afterAt, :afterId)]]
                     order by created_at desc, id desc limit :limit)
                   union all
                   (select 'RESERVATION', id, version, starts_at, null, ends_at, null, null, null, null, null, null,
                           reservation_shown_state(state, hold_expires_at, :now), null, null, null, null
                      from reservation
                     where agency_id = :agency and customer_id = :customerId
                       [[and (starts_at, id) < (:afterAt, :afterId)]]
                     order by starts_at desc, id desc limit :limit)
                   union all
                   (select 'MISSED_ATTEMPT', id, null, at, null, null, null, null, null, null, body, null, null, null, null,
                           null, null
                      from missed_attempt
                     where agency_id = :agency and customer_id = :customerId
                       [[and (at, id) < (:afterAt, :afterId)]]
                     order by at desc, id desc limit :limit)
                   union all
                   (select 'INCIDENT', id, version, at, kind, null, null, null, null, null, words, null, outcome, null,
                           null, null, null
                      from boundary_incident
                     where agency_id = :agency and customer_id = :customerId and :incidents
                       [[and (at, id) < (:afterAt, :afterId)]]
                     order by at desc, id desc limit :limit)
                   union all
                   (select 'PROMISE', id, version, created_at, null, null, null, null, null, null, text, null, null, ask_on,
                           note_id, kept_at, made_by_id <> performer_id
                      from promise
                     where agency_id = :agency and customer_id = :customerId
                       [[and (created_at, id) < (:afterAt, :afterId)]]
                     order by created_at desc, id desc limit :limit)) happened
             order by at desc, id desc
             limit :limit
            """;

    private final Database database;
    private final Agencies agencies;
    private final CurrentPrincipal principal;

    TimelineQueries(Database database, Agencies agencies, CurrentPrincipal principal) {
        this.database = database;
        this.agencies = agencies;
        this.principal = principal;
    }

    List<TimelineItem> list(
            UUID customerId, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        Sql sql = database.sql(TIMELINE)
                .bind("customerId", customerId)
                .bind("now", now)
                .bind("incidents", principal.get().scopes().contains(Scope.BOUNDARIES_READ))
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(sql, row -> TimelineItem.of(row, settings.calendar())));
    }
}
