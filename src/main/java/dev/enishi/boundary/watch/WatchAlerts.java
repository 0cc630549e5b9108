package dev.enishi.boundary.watch;

import dev.enishi.boundary.alert.AlertKind;
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

/** Raises an alert for each performer whose customer is a member whom the agency watches: once for each watch. */
@ApplicationScoped
class WatchAlerts {
    /** Whoever was threatened herself has an alert about that. */
    private static final String NOT_KNOWN_OTHERWISE = """
            not exists (
                   select 1 from alert a
                    where a.agency_id = :agency and a.customer_id = %s.id and a.kind = 'THREAT')
            """;

    /** Each handle is hashed once, however many are watched. */
    private static final String AMONG = """
            select known.id, w.id as watch_id
              from (
                   select c.id, c.site_id, watch_hash(s.salt, c.handle) as handle_sha256
                     from watch_salt s
                     join customer c on c.agency_id = :agency and c.id = any(:customers)
                    where s.agency_id = :agency
                   offset 0) known
              join watch w on w.agency_id = :agency and w.site_id = known.site_id
                   and w.handle_sha256 = known.handle_sha256 and w.lifted_at is null
             where
            """ + NOT_KNOWN_OTHERWISE.formatted("known");

    /** By the index of handles, as it was typed and in its plain width; who is called otherwise is warned of all the same. */
    private static final String KNOWN = """
            select c.id, w.id as watch_id
              from watch w
              join watch_salt s on s.agency_id = :agency
              join customer c on c.agency_id = :agency and c.site_id = w.site_id and c.handle = any(:handles)
             where w.agency_id = :agency and w.id = :watchId and w.handle_sha256 = watch_hash(s.salt, c.handle)
               and
            """ + NOT_KNOWN_OTHERWISE.formatted("c");

    private final Database database;
    private final RaisedAlerts alerts;

    WatchAlerts(Database database, RaisedAlerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    /** For those among some customers who are watched. */
    void raiseAmong(Collection<UUID> customers, Instant now) {
        alerts.raise(database.sql(AMONG).bind("customers", customers).list(WatchAlerts::cause), now);
    }

    /** For those who are known already when a watch is set. */
    void raiseForKnown(UUID watchId, String handle, Instant now) {
        String typed = OuterBlanks.strip(handle);
        List<Cause> known = database.sql(KNOWN)
                .bind("watchId", watchId)
                .bind("handles", List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFKC)))
                .list(WatchAlerts::cause);
        alerts.raise(known, now);
    }

    private static Cause cause(Row row) {
        return new Cause(row.uuid("id"), AlertKind.WATCH, row.uuid("watch_id"), null);
    }
}
