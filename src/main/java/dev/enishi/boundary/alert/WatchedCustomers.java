package dev.enishi.boundary.alert;

import dev.enishi.boundary.alert.RaisedAlerts.Cause;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.CustomersAdded;
import dev.enishi.customer.history.Happening.CustomersChanged;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Raises an alert when a member whom the agency watches becomes a customer, or comes: once for each performer. */
@ApplicationScoped
class WatchedCustomers implements HistoryFollower {
    /** Each handle is hashed once, however many are watched. */
    private static final String WATCHED = """
            select known.id, w.id as watch_id
              from (
                   select c.id, c.site_id, watch_hash(s.salt, c.handle) as handle_sha256
                     from watch_salt s
                     join customer c on c.agency_id = :agency and c.id = any(:customers)
                    where s.agency_id = :agency
                   offset 0) known
              join watch w on w.agency_id = :agency and w.site_id = known.site_id
                   and w.handle_sha256 = known.handle_sha256 and w.lifted_at is null
            """;

    private final Database database;
    private final RaisedAlerts alerts;

    WatchedCustomers(Database database, RaisedAlerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case CustomerAdded _, CustomersAdded _, CustomerChanged _, CustomersChanged _ ->
                alerts.raise(watched(happening.customers()), at);
            case ChatRecorded _, ChatsImported _, HistoryImported _ -> alerts.raise(watched(happening.customers()), at);
            default -> {} // Otherwise nobody comes.
        }
        return List.of();
    }

    private List<Cause> watched(Collection<UUID> customers) {
        return database
                .sql(WATCHED)
                .bind("customers", customers)
                .list(row -> new Cause(row.uuid("id"), AlertKind.WATCH, row.uuid("watch_id"), null));
    }
}
