package dev.enishi.boundary.watch;

import dev.enishi.boundary.alert.AlertKind;
import dev.enishi.boundary.alert.AlertLevel;
import dev.enishi.boundary.alert.RaisedAlerts;
import dev.enishi.boundary.alert.RaisedAlerts.Cause;
import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Raises an alert for each performer whose customer is a member whom the agency watches: once for each watch, and once more when
 * it becomes graver.
 */
@ApplicationScoped
class WatchAlerts {
    /**
     * Whoever was threatened herself has an alert about that, until the watch changes, and an alert of this level, or of a graver one,
     * is there once. The watch is held, so that it is neither lifted nor lowered before its alerts are there.
     */
    private static final String NOT_ALERTED = """
            not exists (
                   select 1 from alert a
                    where a.agency_id = :agency and a.customer_id = %s.id
                      and (a.kind = 'THREAT' and a.raised_at >= w.updated_at
                           or a.kind = 'WATCH' and a.cause_id = w.id and a.level in (w.level, 'DANGER')))
               for share of w
            """;

    /** Each handle is hashed once, however many are watched. */
    private static final String AMONG = """
            select known.id, w.id as watch_id, w.level
              from (
                   select c.id, c.site_id, watch_hash(s.salt, c.handle) as handle_sha256
                     from watch_salt s
                     join customer c on c.agency_id = :agency [[and c.id = any(:customers)]]
                    where s.agency_id = :agency
                   offset 0) known
              join watch w on w.agency_id = :agency and w.site_id = known.site_id
                   and w.handle_sha256 = known.handle_sha256 and w.lifted_at is null
             where
            """ + NOT_ALERTED.formatted("known");

    /** By the index of handles, as it was typed and in its plain width: who is called otherwise is found by {@link #AMONG}, later. */
    private static final String KNOWN = """
            select c.id, w.id as watch_id, w.level
              from watch w
              join watch_salt s on s.agency_id = :agency
              join customer c on c.agency_id = :agency and c.site_id = w.site_id and c.handle = any(:handles)
             where w.agency_id = :agency and w.id = :watchId and w.handle_sha256 = watch_hash(s.salt, c.handle)
               and
            """ + NOT_ALERTED.formatted("c");

    /** The milder one gives way: whoever acknowledges what is on the screen has seen how serious it is. */
    private static final String GIVE_WAY = """
            delete from alert a
             using watch w
             where a.agency_id = :agency and a.customer_id = any(:customers) and a.kind = 'WATCH' and a.level = 'CAUTION'
               and w.agency_id = :agency and w.id = a.cause_id and w.level = 'DANGER'
            """;

    private final Database database;
    private final RaisedAlerts alerts;

    WatchAlerts(Database database, RaisedAlerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    /** For those among some customers who are watched. */
    void raiseAmong(Collection<UUID> customers, Instant now) {
        raise(database.sql(AMONG).bind("customers", customers).list(WatchAlerts::cause), now);
    }

    /** For all customers of the agency who are watched, whatever their handles are typed like: it looks at each of them. */
    void raiseAmongAll(Instant now) {
        raise(database.sql(AMONG).bind("customers", null).plannedForItsValues().list(WatchAlerts::cause), now);
    }

    /** For those who are known already when a watch is set. */
    void raiseForKnown(UUID watchId, String handle, Instant now) {
        String typed = OuterBlanks.strip(handle);
        List<Cause> known = database.sql(KNOWN)
                .bind("watchId", watchId)
                .bind("handles", List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFKC)))
                .list(WatchAlerts::cause);
        raise(known, now);
    }

    private void raise(List<Cause> causes, Instant now) {
        if (!causes.isEmpty()) {
            database.sql(GIVE_WAY)
                    .bind("customers", causes.stream().map(Cause::customerId).toList())
                    .update();
            alerts.raise(causes, now);
        }
    }

    private static Cause cause(Row row) {
        return new Cause(
                row.uuid("id"), AlertKind.WATCH, AlertLevel.valueOf(row.text("level")), row.uuid("watch_id"), null);
    }
}
